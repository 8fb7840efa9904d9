// One claim of the reference: in our words, what is on record, and the articles that share its concepts.
import { plural } from '../../core/counts.ts'
import { SHARED_CONCEPTS } from '../../core/reference.ts'
import type { SeededEvent } from '../../dossier/dossier.ts'
import { Sharers, type SharersProps } from './claim-page-articles.tsx'
import { Chips, conceptLabels } from './concepts.tsx'
import { Facts } from './facts.tsx'
import { Page, type Site } from './layout.tsx'
import { apiPath, claimPath, eventPath } from './paths.ts'

export type ClaimProps = {
  readonly site: Site
  /** The dossier's events that share at least two of its concepts. */
  readonly events: readonly SeededEvent[]
} & SharersProps

export const ClaimPage = (props: ClaimProps) => {
  const { site, dossier, claim, events, after } = props
  const path = claimPath(claim.slug)
  return (
    <Page
      site={site}
      title={`${claim.id}: ${claim.text}`}
      description={`A claim of “${dossier.reference.title}”, in our words: ${claim.text} What is on record, and the articles that share its concepts.`}
      path={after === undefined ? path : `${path}?after=${after}`}
      data={apiPath(path)}
      trail={[{ href: '/claims', text: 'Claims' }]}
      here={claim.id}
      image="claims"
    >
      <header class="intro">
        <p class="kind">
          Claim {claim.id} · {claim.section}
        </p>
        <h1 class="headline">{claim.text}</h1>
        <p class="note">
          What <a href="/">the reference</a> asserts, put in our words. It is neither endorsed nor
          rejected here; what is on record stands below, with sources.
        </p>
        <dl>
          <div class="row">
            <dt>Concepts</dt>
            <dd>
              <Chips concepts={conceptLabels(claim.concepts, dossier)} side="reference" />
            </dd>
          </div>
          <div class="row">
            <dt>Keywords</dt>
            <dd>{claim.keywords.join(', ')}</dd>
          </div>
        </dl>
      </header>
      <section aria-labelledby="record">
        <h2 id="record">On record</h2>
        <Facts facts={claim.record} />
      </section>
      {events.length > 0 && <Bearing events={events} />}
      <Sharers {...props} />
    </Page>
  )
}

const Bearing = ({ events }: Pick<ClaimProps, 'events'>) => (
  <section aria-labelledby="events">
    <h2 id="events">Events that it bears on</h2>
    <p class="n">
      {plural(events.length, 'event', 'events')} of the dossier with at least {SHARED_CONCEPTS} of
      its concepts.
    </p>
    <ul class="facts">
      {events.map(({ slug, label }) => (
        <li>
          <a href={eventPath(slug)}>{label}</a>
        </li>
      ))}
    </ul>
  </section>
)
