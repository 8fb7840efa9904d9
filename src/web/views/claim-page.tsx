// One claim of the reference: in our words, what is on record, and the articles that share its concepts.
import { whenPublished } from '../../core/clock.ts'
import { countArticles, describeCounts, familyOf, plural } from '../../core/counts.ts'
import type { Listed } from '../../core/news-event.ts'
import type { Cursor } from '../../core/page.ts'
import { encodeCursor } from '../../core/page.ts'
import { SHARED_CONCEPTS } from '../../core/reference.ts'
import type { Claim, Dossier, SeededEvent } from '../../dossier/dossier.ts'
import { Chips, conceptLabels } from './concepts.tsx'
import { EventLabel, languageOfLabel } from './event-label.tsx'
import { Headline } from './headline.tsx'
import { Page, type Site } from './layout.tsx'
import { Sources } from './link.tsx'
import { apiPath, articlePath, claimPath, eventPath, outletPath } from './paths.ts'
import { Time } from './time.tsx'

type Sharing = Listed & {
  readonly concepts: readonly string[]
  readonly event?: { readonly slug: string; readonly label: string }
}

export type ClaimProps = {
  readonly site: Site
  readonly dossier: Dossier
  readonly claim: Claim
  /** The dossier's events that share at least two of its concepts. */
  readonly events: readonly SeededEvent[]
  readonly articles: { readonly items: readonly Sharing[]; readonly next?: Cursor }
  /** Whether all articles can be found by their concepts yet. */
  readonly indexed: boolean
  /** Where this page of articles begins; absent: at the newest. */
  readonly after: string | undefined
}

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
        <ul class="facts">
          {claim.record.map(({ text, sources }) => (
            <li>
              {text} <Sources citations={sources} />
            </li>
          ))}
        </ul>
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

const Sharers = ({ claim, dossier, articles: { items, next }, indexed, after }: ClaimProps) => {
  const path = claimPath(claim.slug)
  return (
    <section aria-labelledby="articles">
      <h2 id="articles">Articles that share its concepts</h2>
      <p class="n">
        {describeCounts(countArticles(items))} with at least {SHARED_CONCEPTS} of its concepts, the
        subject itself not counted
        {next === undefined && after === undefined ? '' : ', on this page'}; the newest first, those
        without a day last. Found in title, summary or recorded terms: they speak of the same
        things, and may say the opposite.
      </p>
      {!indexed && (
        <p class="note">
          Not every article can be found by its concepts yet: the index is being filled.
        </p>
      )}
      <ByFamily items={items} />
      <ol class="entries">
        {items.map(({ article, outlet, concepts, event }) => (
          <li>
            <Headline article={article} />
            <p class="n">
              <a href={outletPath(outlet.slug)}>
                <bdi>{outlet.name}</bdi>
              </a>
              {' · '}
              <Time when={whenPublished(article)} />
              {event && (
                <>
                  {' · '}
                  <a href={eventPath(event.slug)}>
                    <EventLabel
                      label={event.label}
                      language={languageOfLabel(event.label, article)}
                    />
                  </a>
                </>
              )}
              {' · '}
              <a href={articlePath(article.id)}>all on it</a>
            </p>
            <Chips concepts={conceptLabels(concepts, dossier)} side="coverage" />
          </li>
        ))}
      </ol>
      <p class="pager">
        {after !== undefined && <a href={`${path}#articles`}>The newest</a>}
        {next && (
          <a rel="next" href={`${path}?after=${encodeCursor(next)}#articles`}>
            Older articles
          </a>
        )}
      </p>
    </section>
  )
}

/** Which families, most articles first: names a reader can take in at one look. */
const ByFamily = ({ items }: { items: readonly Sharing[] }) => {
  const families = [...Map.groupBy(items, ({ outlet }) => familyOf(outlet).slug).values()]
    .flatMap((own) => (own[0] ? [{ family: familyOf(own[0].outlet), count: own.length }] : []))
    .sort((a, b) => b.count - a.count || a.family.name.localeCompare(b.family.name))
  return families.length < 2 ? null : (
    <details>
      <summary>{plural(families.length, 'family', 'families')}, by articles here</summary>
      <ul class="columns">
        {families.map(({ family, count }) => (
          <li>
            <bdi>{family.name}</bdi> <span class="n">{count}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
