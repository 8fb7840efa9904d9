// Events of an occasion, each with how several families head it.
import { describeCounts, familyOf, plural } from '../../core/counts.ts'
import type { Sample } from '../../core/news-event.ts'
import { isCovered, type ShelfEntry } from '../../core/shelf.ts'
import { EventLabel } from './event-label.tsx'
import { Headline } from './headline.tsx'
import { eventPath } from './paths.ts'
import { Time } from './time.tsx'

const HEADLINES = 4

type Props = {
  readonly entries: readonly ShelfEntry[]
  readonly samples: ReadonlyMap<number, readonly Sample[]>
}

export const EventList = ({ entries, samples }: Props) => (
  <ol class="events">
    {entries.map((entry) => (
      <li class={isCovered(entry) ? 'covered' : 'empty'}>
        <span class="number" aria-hidden="true">
          {entry.number}
        </span>
        <h3>
          <a href={eventPath(entry.slug)}>
            <EventLabel label={entry.label} language={languageOf(entry, samples)} />
          </a>
        </h3>
        <p class="when-line">
          <Time when={entry.when} />
        </p>
        <p class="n">{coverage(entry)}</p>
        <Headlines listed={entry.id === undefined ? [] : (samples.get(entry.id) ?? [])} />
      </li>
    ))}
  </ol>
)

/** A founded event is called by a headline: the same headline among the samples knows the language. */
const languageOf = ({ id, label }: ShelfEntry, samples: Props['samples']) =>
  samples.get(id ?? 0)?.find(({ article }) => article.title === label)?.article.language

const coverage = (entry: ShelfEntry) => {
  const { counts, copies, passing } = entry
  const about = isCovered(entry) ? describeCounts(counts, copies) : 'No coverage gathered yet'
  return passing > 0 ? `${about}; ${plural(passing, 'article', 'articles')} in passing` : about
}

/** Events that one family alone tells: a line each, out of the way. */
export const SingleEvents = ({ entries, samples }: Props) => {
  if (entries.length === 0) return null
  return (
    <details class="single">
      <summary>
        {plural(entries.length, 'more event', 'more events, each')} told by one family only
      </summary>
      <ul class="headlines">
        {entries.map((entry) => (
          <SingleEvent entry={entry} listed={samples.get(entry.id ?? 0)?.[0]} />
        ))}
      </ul>
    </details>
  )
}

const SingleEvent = ({ entry, listed }: { entry: ShelfEntry; listed: Sample | undefined }) => (
  <li>
    <span class="outlet">{listed && <bdi>{listed.outlet.name}</bdi>}</span>{' '}
    <a href={eventPath(entry.slug)}>
      <EventLabel label={entry.label} language={listed?.article.language} />
    </a>
  </li>
)

/** One headline a family, so that four lines are four voices. */
const Headlines = ({ listed }: { listed: readonly Sample[] }) => {
  const family = ({ outlet }: Sample) => familyOf(outlet).slug
  const isFirst = (one: Sample) => listed.find((other) => family(other) === family(one)) === one
  const shown = listed.filter(isFirst).slice(0, HEADLINES)
  if (shown.length === 0) return null
  return (
    <ul class="headlines">
      {shown.map(({ article, outlet }) => (
        <li>
          <span class="outlet">
            <bdi>{outlet.name}</bdi>
          </span>{' '}
          <Headline article={article} />
        </li>
      ))}
    </ul>
  )
}
