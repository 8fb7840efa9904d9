// Takes every article without an event, and joins it to one or lets it found one: saved in one guarded batch.
import { labelOf, slugOf, takeSlug } from '../core/event-name.ts'
import { anchorsOf, type EventState, type Weighed } from '../core/grouping.ts'
import { frequenciesOf, weigh } from '../core/keywords.ts'
import { occasionOf } from '../core/occasion.ts'
import { type EventIndex, placeInto } from '../core/stream.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Db } from '../store/db.ts'
import { readFrequencies } from '../store/frequencies.ts'
import {
  groupingMark,
  listUngrouped,
  nextEventId,
  takenSlugs,
  type Ungrouped,
} from '../store/read-groups.ts'
import {
  type FoundedEvent,
  type GroupedArticle,
  isOvertaken,
  saveGrouping,
} from '../store/save-groups.ts'
import { findEvents } from './find-events.ts'

export type GroupReport = { readonly grouped: number; readonly founded: number }

const DAY = 24 * 60 * 60 * 1000
/** Articles of one batch: its parameters stay far below D1's 2 MB. */
const BATCH = 100
/** Batches of one run: what is left is taken by the next sweep. */
const BATCHES = 20
/** Times that a batch is tried when another writer was first. */
const TRIES = 5

/** Groups until nothing is left, at most 2,000 articles. Rejects when another writer is always first. */
export async function group(db: Db, dossier: Dossier, now: Date): Promise<GroupReport> {
  let [grouped, founded] = [0, 0]
  for (let batch = 0; batch < BATCHES; batch++) {
    const report = await groupBatch(db, dossier, now)
    grouped += report.grouped
    founded += report.founded
    if (report.grouped < BATCH) break
  }
  return { grouped, founded }
}

async function groupBatch(db: Db, dossier: Dossier, now: Date): Promise<GroupReport> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await groupOnce(db, dossier, now)
    } catch (error) {
      if (attempt === TRIES || !isOvertaken(error)) throw error
    }
  }
}

type Prepared = Ungrouped & Weighed

async function groupOnce(db: Db, dossier: Dossier, now: Date): Promise<GroupReport> {
  // Before anything else is read: what is written after it makes this run stale.
  const mark = await groupingMark(db)
  const articles = await listUngrouped(db, BATCH)
  if (articles.length === 0) return { grouped: 0, founded: 0 }
  const prepared = await prepare(db, dossier, articles)
  const index = await findEvents(db, dossier, prepared)
  const { placed, founded, events } = placeAll(prepared, index, await nextEventId(db))
  const named = await nameEvents(db, dossier, founded, now)
  const rows = indexRows(prepared, placed, events)
  const grouping = { articles: placed, events: [...events.values()], founded: named, index: rows }
  await saveGrouping(db, grouping, mark, now)
  return { grouped: placed.length, founded: named.length }
}

/** Oldest first, undated last; weights by the frequencies of this moment. */
async function prepare(
  db: Db,
  dossier: Dossier,
  articles: readonly Ungrouped[],
): Promise<Prepared[]> {
  const keywords = new Set(articles.flatMap((article) => article.keywords.map(([word]) => word)))
  const { documents, counts } = await readFrequencies(db, [...keywords])
  const frequencies = frequenciesOf(dossier.prior, documents, counts)
  const time = ({ happenedAt }: Ungrouped) => happenedAt ?? Number.MAX_SAFE_INTEGER
  return [...articles]
    .sort((a, b) => time(a) - time(b) || a.id - b.id)
    .map((article) => ({
      ...article,
      vector: weigh(article.keywords, frequencies),
      ...(article.happenedAt !== undefined && { at: article.happenedAt }),
    }))
}

type Founder = { readonly id: number; readonly article: Prepared }

function placeAll(articles: readonly Prepared[], index: EventIndex<number>, firstId: number) {
  const events = new Map<number, EventState<number>>()
  const founded: Founder[] = []
  const placed = articles.map((article): GroupedArticle => {
    const { event, evidence } = placeInto(index, article, () => {
      const id = firstId + founded.length
      founded.push({ id, article })
      return id
    })
    events.set(event.id, event)
    return { id: article.id, eventId: event.id, evidence }
  })
  return { placed, founded, events }
}

async function nameEvents(
  db: Db,
  dossier: Dossier,
  founded: readonly Founder[],
  now: Date,
): Promise<FoundedEvent[]> {
  // A clock that was set back knows no occasion of the articles' own time.
  const latest = Math.max(now.getTime(), ...founded.map(({ article }) => article.at ?? 0))
  const occasions = dossier.occasions(new Date(latest))
  const wanted = founded.map(({ id, article }) => {
    const at = article.at === undefined ? undefined : new Date(article.at)
    const slug = slugOf(article.title, article.vector, at)
    return { id, slug, label: labelOf(article.title), occasion: occasionOf(at, occasions).slug }
  })
  const slugs = wanted.map(({ slug }) => slug)
  const taken = await takenSlugs(db, slugs)
  return wanted.map((event) => ({ ...event, slug: takeSlug(event.slug, taken) }))
}

/** Each event is found under its anchors on every day on which it took an article; undated ones on day 0. */
function indexRows(
  articles: readonly Prepared[],
  placed: readonly GroupedArticle[],
  events: ReadonlyMap<number, EventState<number>>,
): [string, number, number][] {
  const rows = new Map<string, [string, number, number]>()
  for (const [i, { eventId }] of placed.entries()) {
    const event = events.get(eventId)
    if (event === undefined || event.seed !== undefined) continue
    const day = Math.floor((articles[i]?.at ?? event.lastAt ?? 0) / DAY)
    for (const keyword of anchorsOf(event))
      rows.set(`${keyword} ${day} ${eventId}`, [keyword, day, eventId])
  }
  return [...rows.values()]
}
