// What a search found: what it was understood as, honest counts, and each article with why.

import { whenPublished } from '../../core/clock.ts'
import { plural } from '../../core/counts.ts'
import { directionOf } from '../../core/direction.ts'
import { languageName } from '../../core/display-names.ts'
import type { Listed } from '../../core/news-event.ts'
import type { FoundIn, SearchUnit } from '../../core/search.ts'
import { ArticleDetails } from './article-details.tsx'
import { EventOf } from './event-label.tsx'
import { Headline } from './headline.tsx'
import { OutletLabel } from './outlet-label.tsx'
import { outletPath } from './paths.ts'
import type { Asked } from './search-form.tsx'
import { Time } from './time.tsx'

type Hit = Listed & {
  readonly event?: { readonly slug: string; readonly label: string }
  readonly why: readonly { readonly text: string; readonly places: readonly FoundIn[] }[]
}

export type SearchResult = {
  readonly units: readonly SearchUnit[]
  readonly left: readonly string[]
  readonly items: readonly Hit[]
  /** Where the next page begins. */
  readonly next?: string
  readonly looked: number
  readonly capped: boolean
  /** Near spellings of known concepts and outlets, where nothing was found. */
  readonly meant: readonly string[]
  /** Whether all articles can be found yet. */
  readonly indexed: boolean
}

export const addressOf = (asked: Asked) => `/search?${new URLSearchParams(Object.entries(asked))}`

export const SearchHits = ({ asked, result }: { asked: Asked; result: SearchResult }) => {
  const { units, left, items, next, indexed, meant } = result
  return (
    <section aria-labelledby="found">
      <h2 id="found">{items.length === 0 ? 'Nothing found here' : 'Found'}</h2>
      {units.length > 0 && <Understood units={units} left={left} />}
      <p class="n">{describeResult(result, asked)}</p>
      {meant.length > 0 && <Meant meant={meant} asked={asked} />}
      {!indexed && (
        <p class="note">Not every article can be found yet: the index is being filled.</p>
      )}
      <ol class="entries hits">
        {items.map((hit) => (
          <Hit hit={hit} />
        ))}
      </ol>
      <p class="pager">
        {asked.after !== undefined && <a href={addressOf(withoutPlace(asked))}>From the newest</a>}
        {next && (
          <a rel="next" href={addressOf({ ...asked, after: next })}>
            Older articles
          </a>
        )}
      </p>
    </section>
  )
}

const Meant = ({ meant, asked }: { meant: readonly string[]; asked: Asked }) => (
  <p>
    Did you mean{' '}
    {meant.map((text, i) => (
      <>
        {i > 0 && ' or '}
        <a href={addressOf({ ...asked, q: text })} dir={directionOf(text)}>
          {text}
        </a>
      </>
    ))}
    ? So concepts and outlets are spelt that we know; whether anything fits was not looked up.
  </p>
)

export const withoutPlace = ({ after: _, ...asked }: Asked): Asked => asked

const KINDS = { outlet: 'outlet', concept: 'concept, in any spelling', word: 'word' } as const

const Understood = ({ units, left }: { units: readonly SearchUnit[]; left: readonly string[] }) => (
  <p>
    Understood as{' '}
    {units.map(({ kind, text }, i) => (
      <>
        {i > 0 && ' and '}
        <strong dir={directionOf(text)}>{text}</strong> ({KINDS[kind]})
      </>
    ))}
    .{left.length > 0 && ` Left out, for they say too little: ${left.join(', ')}.`}
  </p>
)

/** Counts no more than was seen. */
const describeResult = (
  { items, next, looked, capped }: SearchResult,
  { after }: Asked,
): string => {
  const some = plural(items.length, 'article', 'articles')
  if (capped)
    return `${some} among the ${looked} that were looked at for this page, newest first; older ones were not looked at yet.`
  if (next !== undefined)
    return after === undefined
      ? `The newest ${items.length} of at least ${items.length + 1} articles.`
      : `The next ${items.length}, newest first; there are more.`
  if (after !== undefined) return `The last ${some}.`
  return items.length === 0
    ? 'No article that we hold fits. What is missing here may never have been published, or only not been seen.'
    : `${some}, newest first: all that we hold.`
}

const PLACES: Readonly<Record<FoundIn, string>> = {
  title: 'in the title',
  summary: 'in the summary',
  byline: 'in the byline',
  outlet: 'the outlet',
  recorded: 'in an earlier headline or a recorded term',
}

const Hit = ({ hit: { article, outlet, event, why } }: { hit: Hit }) => (
  <li>
    <h3 class="headline">
      <Headline article={article} />
    </h3>
    <p class="byline">
      <a href={outletPath(outlet.slug)}>
        <bdi>{outlet.name}</bdi>
      </a>
      {' · '}
      {article.author !== undefined && (
        <>
          <bdi>{article.author}</bdi>
          {' · '}
        </>
      )}
      <Time when={whenPublished(article)} />
      {' · '}
      {article.language === undefined ? 'language unknown' : languageName(article.language)}
      {article.relevance === 'passing' && ' · in passing'}
      {' · '}
      <ArticleDetails article={article} />
    </p>
    <p>
      <OutletLabel outlet={outlet} />
    </p>
    {article.summary !== undefined && (
      <p
        class="summary"
        lang={article.language}
        dir={directionOf(article.summary, article.language)}
      >
        {article.summary}
      </p>
    )}
    <p class="n">
      {event === undefined ? 'In no event yet' : <EventOf event={event} article={article} />}
      {why.length > 0 && ' · '}
      {why
        .map(({ text, places }) => `${text}: ${places.map((place) => PLACES[place]).join(', ')}`)
        .join('; ')}
    </p>
  </li>
)
