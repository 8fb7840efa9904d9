// The articles that share a claim's concepts, page by page.

import { whenPublished } from '../../core/clock.ts'
import { countArticles, describeCounts, familyOf, plural } from '../../core/counts.ts'
import type { Listed } from '../../core/news-event.ts'
import { type Cursor, encodeCursor } from '../../core/page.ts'
import { SHARED_CONCEPTS } from '../../core/reference.ts'
import type { Claim, Dossier } from '../../dossier/dossier.ts'
import { ArticleDetails } from './article-details.tsx'
import { Chips, conceptLabels } from './concepts.tsx'
import { EventOf } from './event-label.tsx'
import { Headline } from './headline.tsx'
import { claimPath, outletPath } from './paths.ts'
import { Time } from './time.tsx'

type Sharing = Listed & {
  readonly concepts: readonly string[]
  readonly event?: { readonly slug: string; readonly label: string }
}

export type SharersProps = {
  readonly dossier: Dossier
  readonly claim: Claim
  readonly articles: { readonly items: readonly Sharing[]; readonly next?: Cursor }
  /** Whether all articles can be found by their concepts yet. */
  readonly indexed: boolean
  /** Where this page of articles begins; absent: at the newest. */
  readonly after: string | undefined
}

export const Sharers = ({
  claim,
  dossier,
  articles: { items, next },
  indexed,
  after,
}: SharersProps) => {
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
                  <EventOf event={event} article={article} />
                </>
              )}
              {' · '}
              <ArticleDetails article={article} />
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
