// Takes every article without an event, and joins it to one or lets it found one; then looks anew at events that grew.
import { partyOf } from '../core/event-state.ts'
import { settingOf } from '../core/grouping.ts'
import { placeInto } from '../core/review.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Db } from '../store/db.ts'
import { type FrequencyReader, frequencyReader, recountFrequencies } from '../store/frequencies.ts'
import { groupingMark, listUngrouped, nextEventId } from '../store/read-groups.ts'
import { isOvertaken, saveGrouping } from '../store/save-groups.ts'
import { findEvents } from './find-events.ts'
import { type Founder, indexRows, nameEvents, prepare } from './prepare.ts'
import { reviewOnce } from './review.ts'

export type GroupReport = {
  readonly grouped: number
  readonly founded: number
  /** Articles that went to another event, and events that became part of another one. */
  readonly moved: number
  readonly merged: number
}

/** Articles of one batch: its parameters stay far below D1's 2 MB. */
const BATCH = 100
/** Batches of one run, of placing and of reviewing: what is left is taken by the next sweep. */
const BATCHES = 20
/**
 * Keywords are counted once a day; a corpus that reaches back grows faster than that. When there have been this many
 * times the events of the last count, and these many at least, they are counted at once: a labelled stream that nobody
 * counted came out at a B-cubed F1 of .615, with this at .763.
 */
const OUTGROWN = 2
const FIRST_COUNT = 200
/** Times that a batch is tried when another writer was first. */
const TRIES = 5

/** Groups until nothing is left, at most 2,000 articles. Rejects when another writer is always first. */
export async function group(db: Db, dossier: Dossier, now: Date): Promise<GroupReport> {
  let read = frequencyReader(db)
  const placed = await repeat(async () => {
    const report = await placeOnce(db, dossier, now, read)
    if (report?.outgrown === true) {
      await recountFrequencies(db, now)
      read = frequencyReader(db)
    }
    return report
  })
  const reviewed = await repeat(() => reviewOnce(db, dossier, now, read))
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0)
  return {
    grouped: sum(placed.map(({ grouped }) => grouped)),
    founded: sum([...placed, ...reviewed].map(({ founded }) => founded)),
    moved: sum(reviewed.map(({ moved }) => moved)),
    merged: sum(reviewed.map(({ merged }) => merged)),
  }
}

/** Batch after batch until one finds nothing to do, or leaves nothing. */
async function repeat<Report extends { readonly last: boolean }>(
  once: () => Promise<Report | undefined>,
): Promise<Report[]> {
  const reports: Report[] = []
  while (reports.length < BATCHES) {
    const report = await unlessOvertaken(once)
    if (report === undefined) break
    reports.push(report)
    if (report.last) break
  }
  return reports
}

async function unlessOvertaken<Report>(once: () => Promise<Report>): Promise<Report> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once()
    } catch (error) {
      if (attempt === TRIES || !isOvertaken(error)) throw error
    }
  }
}

/** Places up to a hundred articles; undefined: none is left. */
async function placeOnce(db: Db, dossier: Dossier, now: Date, read: FrequencyReader) {
  // Before anything else is read: what is written after it makes this run stale.
  const mark = await groupingMark(db)
  const articles = await listUngrouped(db, BATCH)
  if (articles.length === 0) return undefined
  const prepared = await prepare(db, dossier, articles, read)
  const index = await findEvents(db, dossier, prepared.map(partyOf))
  const firstId = await nextEventId(db)
  const founders: Founder[] = []
  const setting = settingOf(dossier)
  const placed = prepared.map((article) => {
    const found = () => {
      founders.push({ id: firstId + founders.length, article })
      return firstId + founders.length - 1
    }
    const { event, evidence } = placeInto(index, article, found, setting)
    return { article, eventId: event.id, evidence }
  })
  const statesOf = (ids: Iterable<number>) => [...ids].flatMap((id) => index.get(id) ?? [])
  const events = statesOf(new Set(placed.map(({ eventId }) => eventId)))
  const grouping = {
    articles: placed.map(({ article: { id }, ...rest }) => ({ id, ...rest })),
    ...{ events, founded: await nameEvents(db, dossier, founders, now), merged: [], reviewed: [] },
    index: indexRows(
      placed.flatMap(({ article, eventId }) =>
        statesOf([eventId]).map((event) => ({ article, event })),
      ),
    ),
  }
  await saveGrouping(db, grouping, mark, now)
  const { newestEvent } = await read([])
  return {
    ...{ grouped: placed.length, founded: founders.length, last: placed.length < BATCH },
    outgrown: firstId + founders.length > Math.max(FIRST_COUNT, OUTGROWN * newestEvent),
  }
}
