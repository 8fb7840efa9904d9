// What the reference asserts, claim by claim, in our words.
import { plural } from '../../core/counts.ts'
import type { Dossier } from '../../dossier/dossier.ts'
import { Chips, conceptLabels } from './concepts.tsx'
import { Page, type Site } from './layout.tsx'
import { apiPath, claimPath } from './paths.ts'

export const ClaimsPage = ({ site, dossier }: { site: Site; dossier: Dossier }) => {
  const { claims, reference } = dossier
  const sections = [...Map.groupBy(claims, ({ section }) => section)]
  return (
    <Page
      site={site}
      title="Claims of the reference"
      description={`${plural(claims.length, 'assertion', 'assertions')} of “${reference.title}” by ${reference.author}, in our words, each with what is on record and the coverage that shares its concepts.`}
      path="/claims"
      data={apiPath('/claims')}
      image="claims"
    >
      <header class="intro">
        <h1>What the reference asserts</h1>
        <p class="lead">
          “<span lang={reference.language}>{reference.title}</span>”, by{' '}
          <bdi>{reference.author}</bdi>, claim by claim, in our words.
        </p>
        <p class="n">
          {plural(claims.length, 'claim', 'claims')} in{' '}
          {plural(sections.length, 'section', 'sections')}. Each leads to what is on record, with
          sources, and to the articles that share at least two of its concepts. To share a concept
          is to speak of the same thing, not to agree.
        </p>
      </header>
      {sections.map(([section, own], n) => (
        <section aria-labelledby={`section-${n}`}>
          <h2 id={`section-${n}`}>{section}</h2>
          <ol class="entries">
            {own.map((claim) => (
              <li>
                <p>
                  <span class="claim-id">{claim.id}</span>{' '}
                  <a class="claim-text" href={claimPath(claim.slug)}>
                    {claim.text}
                  </a>
                </p>
                <p class="n">{plural(claim.record.length, 'entry', 'entries')} on record</p>
                <Chips concepts={conceptLabels(claim.concepts, dossier)} side="reference" />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Page>
  )
}
