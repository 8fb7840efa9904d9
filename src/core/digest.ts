// The digest: changes worth telling, folded by event and run, in plain words.
import type { ChangeKind, ChangeLine } from './change.ts'
import { countArticles, describeCounts, familyOf } from './counts.ts'
import { foldMerges, isMerge, tellMerge } from './digest-merges.ts'
import { isolate, listWords, NAMES_IN_TEXT, NAMES_IN_TITLE, quote, tidy } from './digest-words.ts'

export type DigestItem = {
  /** What the item's permanent id is made of: parts of its changes that are never rewritten. */
  readonly key: string
  readonly kind: 'new event' | 'new outlets' | 'events merged' | 'headline changed'
  /** Plain text, one line. */
  readonly title: string
  /** Plain text, a few sentences, with the n behind them. */
  readonly text: string
  /** Slug of the event that it leads to. */
  readonly event?: string
  readonly at: Date
}

/** Kinds that put an article into an event; a founding names its first. */
const JOINING: readonly ChangeKind[] = ['event founded', 'joined', 'moved']

/** The kinds of change that a digest is made of. */
export const TOLD_KINDS: readonly ChangeKind[] = [...JOINING, 'event merged', 'headline changed']

/** Fifty items are some 40 KB of XML: what a reader fetches every few minutes. */
const MOST_ITEMS = 50
const HEADLINES_IN_TEXT = 3

type Joining = ChangeLine & Required<Pick<ChangeLine, 'event' | 'article' | 'outlet'>>

/** What one run did to one event: its joinings of the same moment. */
type Run = {
  readonly key: string
  /** It founded the event; a seeded event is never founded, only told. */
  opens: boolean
  readonly joined: Joining[]
  /** Those whose family is new to the event; a run without any is not told. */
  readonly newcomers: Joining[]
}

/** An item and the id of its newest line. */
export type Numbered = { readonly item: DigestItem; readonly id: number }

/**
 * The items of a digest, newest first. What one run did to an event is one item, and only where it
 * brought a family that was not in it before, as far back as the given lines go; mere mentions are
 * counted nowhere. The key of a run's item is its event and moment: however many of its lines are
 * read, it is the same item (RFC 4287, section 4.2.6: an id never changes).
 */
export const digest = (lines: readonly ChangeLine[], most = MOST_ITEMS): DigestItem[] => {
  const inOrder = lines.toSorted((a, b) => a.id - b.id)
  const items = [
    ...foldRuns(inOrder).flatMap(tellRun),
    ...foldMerges(inOrder).flatMap(tellMerge),
    ...inOrder.flatMap(tellHeadline),
  ]
  return items
    .sort((a, b) => b.item.at.getTime() - a.item.at.getTime() || b.id - a.id)
    .slice(0, most)
    .map(({ item }) => item)
}

const foldRuns = (inOrder: readonly ChangeLine[]): Run[] => {
  const runs = new Map<string, Run>()
  const families = new Map<string, Set<string>>()
  const familiesIn = (slug = '') => {
    const known = families.get(slug) ?? new Set()
    families.set(slug, known)
    return known
  }
  for (const line of inOrder) {
    // Who told of an event that merged is not new to the one that it is part of.
    if (isMerge(line))
      for (const family of familiesIn(line.detail.from)) familiesIn(line.event.slug).add(family)
    if (!isJoining(line)) continue
    const key = `event/${line.event.id}/${line.at.toISOString()}`
    const run = runs.get(key) ?? { key, opens: false, joined: [], newcomers: [] }
    runs.set(key, run)
    if (line.kind === 'event founded') run.opens = true
    if (line.article.relevance !== 'about') continue
    run.joined.push(line)
    const known = familiesIn(line.event.slug)
    const { slug } = familyOf(line.outlet)
    if (!known.has(slug)) run.newcomers.push(line)
    known.add(slug)
  }
  return [...runs.values()]
}

const isJoining = (line: ChangeLine): line is Joining =>
  JOINING.includes(line.kind) &&
  line.event !== undefined &&
  line.article !== undefined &&
  line.outlet !== undefined

const tellRun = ({ key, opens, joined, newcomers }: Run): Numbered[] => {
  const last = newcomers.at(-1)
  if (last === undefined) return []
  const label = isolate(last.event.label)
  const names = newcomers.map(({ outlet }) => tidy(outlet.name))
  const headlines = newcomers
    .slice(0, HEADLINES_IN_TEXT)
    .map(({ outlet, article }) => `${tidy(outlet.name)}: ${quote(article.title)}.`)
  const item: DigestItem = {
    key,
    kind: opens ? 'new event' : 'new outlets',
    title: opens
      ? `New event: ${label}`
      : `Now told by ${listWords(names, NAMES_IN_TITLE)}: ${label}`,
    text: [
      `Now told by ${listWords(names, NAMES_IN_TEXT)}.`,
      `This update brought ${describeCounts(countArticles(joined))}.`,
      ...headlines,
    ].join(' '),
    event: last.event.slug,
    at: last.at,
  }
  return [{ item, id: last.id }]
}

const tellHeadline = (line: ChangeLine): Numbered[] => {
  const { before, after } = line.detail
  if (line.kind !== 'headline changed' || before === undefined || after === undefined) return []
  if (line.outlet === undefined || tidy(before) === tidy(after)) return []
  const name = tidy(line.outlet.name)
  const where = line.event === undefined ? '' : ` It stands in: ${isolate(line.event.label)}.`
  const item: DigestItem = {
    key: `change/${line.id}`,
    kind: 'headline changed',
    title: `${name} changed a headline: ${quote(before)} → ${quote(after)}`,
    text: `1 article of ${name} was headed ${quote(before)} and is now headed ${quote(after)}.${where}`,
    ...(line.event && { event: line.event.slug }),
    at: line.at,
  }
  return [{ item, id: line.id }]
}
