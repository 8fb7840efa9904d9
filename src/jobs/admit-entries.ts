// Sorts what a source showed: which entries pass the gate as articles, and what was seen at all.
import type { NewArticle } from '../core/article.ts'
import { type Dating, datingOfMoment } from '../core/dating.ts'
import type { Entry } from '../core/entry.ts'
import { extractKeywords } from '../core/keywords.ts'
import { languageOf } from '../core/language.ts'
import { keyOf } from '../core/link.ts'
import type { Observed } from '../core/observation.ts'
import { type Gate, judge } from '../core/relevance.ts'
import { firstSentence } from '../core/summary.ts'
import type { Db } from '../store/db.ts'
import { findKnown } from '../store/save-articles.ts'

/** Whose entries they are, and what they go by. */
export type Origin = {
  readonly outlet: string
  /** Of the outlet, where it has one only. */
  readonly language?: string | undefined
  /** Stands in for a date that an entry lacks; absent: it keeps none. */
  readonly firstSeen?: Date
  /** What the addresses are when they are not the outlet's own. */
  readonly note?: string
  /** How a date of theirs is to be read; absent: as the moment that it names. */
  readonly date?: (published: Date) => Dating
}

export type Admitted = {
  /** Every entry, once. */
  readonly seen: readonly Observed[]
  readonly articles: readonly NewArticle[]
  /** Those on the subject that are left out since their publishers asked for it, by canonical link. */
  readonly removed: readonly string[]
}

/** Judges each entry; one that is known already keeps its place. One statement for some 10,000 entries. */
export async function admitEntries(
  db: Db,
  gate: Gate,
  entries: readonly Entry[],
  origin: Origin,
): Promise<Admitted> {
  const byKey = keyed(entries)
  const known = await findKnown(db, [...byKey.keys()])
  const admitted = new Set<string>()
  const articles = [...byKey].flatMap(([key, entry]) => {
    const verdict = judge(judgedOf(entry, origin), gate) ?? known.get(key)
    if (verdict === undefined) return []
    admitted.add(key)
    if (gate.removed.has(key)) return []
    const { relevance } = verdict
    const admittedBy = 'why' in verdict ? verdict.why : verdict.admittedBy
    return [articleOf(entry, origin, { key, relevance, admittedBy }, gate)]
  })
  // What was removed was published all the same: its outlet was not silent.
  const seen = [...byKey].map(([key, { published }]) => {
    return { key, onSubject: admitted.has(key), ...(published && { published }) }
  })
  return { seen, articles, removed: [...admitted].filter((key) => gate.removed.has(key)) }
}

/** Entries by canonical link; of two with one link, the first. */
function keyed(entries: readonly Entry[]): Map<string, Entry> {
  const byKey = new Map<string, Entry>()
  for (const entry of entries) {
    const key = keyOf(entry.link)
    if (key !== undefined && !byKey.has(key)) byKey.set(key, entry)
  }
  return byKey
}

function judgedOf({ title, summary, published }: Entry, { firstSeen }: Origin) {
  const happenedAt = published ?? firstSeen
  return { title, ...(happenedAt && { happenedAt }), ...(summary !== undefined && { summary }) }
}

function articleOf(
  { title, link, author, summary, published, language: declared }: Entry,
  { outlet, language: usual, firstSeen, note, date }: Origin,
  verdict: Pick<NewArticle, 'key' | 'relevance' | 'admittedBy'>,
  gate: Gate,
): NewArticle {
  const language = languageOf(`${title} ${summary ?? ''}`, declared ?? usual)
  const text = { title, language, ...(summary !== undefined && { summary }) }
  const sentence = summary === undefined ? undefined : firstSentence(summary, title)
  return {
    ...verdict,
    url: link,
    outlet,
    title,
    ...(published && date ? date(published) : datingOfMoment(published, firstSeen)),
    language,
    ...(author !== undefined && { author }),
    ...(sentence !== undefined && { summary: sentence }),
    keywords: extractKeywords(text, gate.concepts),
    readBy: gate.reading,
    ...(note !== undefined && { note }),
  }
}
