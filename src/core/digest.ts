// The digest: changes worth telling, folded by event and run, in plain words. Each line is told once, for good.
import type { ChangeKind, ChangeLine } from './change.ts'
import { countArticles, describeCounts, familyOf } from './counts.ts'
import type { Facets } from './digest-filter.ts'
import { tellHeadline } from './digest-headline.ts'
import type { DigestItem } from './digest-item.ts'
import { articleLink, eventLink, outletLinks } from './digest-links.ts'
import { foldMerges, isMerge, tellMerge } from './digest-merges.ts'
import { isolate, listWords, NAMES_IN_TEXT, NAMES_IN_TITLE, quote, tidy } from './digest-words.ts'

/** Kinds that put an article into an event; a founding names its first. */
const JOINING: readonly ChangeKind[] = ['event founded', 'joined', 'moved']

/** The kinds of change that a digest is made of. */
export const TOLD_KINDS: readonly ChangeKind[] = [...JOINING, 'event merged', 'headline changed']

const HEADLINES_IN_TEXT = 3

/** An item with what filters ask for, and the newest line that it is made of. */
export type Told = { readonly item: DigestItem; readonly facets: Facets; readonly line: number }

/** The families that were told of each event, by its slug. */
export type ToldFamilies = ReadonlyMap<string, ReadonlySet<string>>

export type Telling = {
  /** The oldest first. */
  readonly told: readonly Told[]
  /** Families that are now told of an event, by its id. */
  readonly families: readonly { readonly event: number; readonly family: string }[]
}

export type Joining = ChangeLine & Required<Pick<ChangeLine, 'event' | 'article' | 'outlet'>>

/** What one run did to one event: its joinings of the same moment. */
type Run = {
  /** It founded the event; a seeded event is never founded, only told. */
  opens: boolean
  readonly joined: Joining[]
  /** Those whose family is new to the event; a run without any is not told. */
  readonly newcomers: Joining[]
}

/**
 * What lines of the record come to. What one run did to an event is one item, and only where it brought a
 * family that was not told of it before; mere mentions are counted nowhere. An item's key is its newest
 * line's: no line is told twice, so no two items have one (RFC 4287, section 4.2.6: an id never changes).
 */
export const tellChanges = (lines: readonly ChangeLine[], known: ToldFamilies): Telling => {
  const inOrder = lines.toSorted((a, b) => a.id - b.id)
  const { runs, families } = foldRuns(inOrder, known)
  const told = [
    ...runs.flatMap(tellRun),
    ...foldMerges(inOrder).flatMap(tellMerge),
    ...inOrder.flatMap(tellHeadline),
  ]
  return { told: told.sort((a, b) => a.line - b.line), families }
}

const foldRuns = (inOrder: readonly ChangeLine[], known: ToldFamilies) => {
  const runs = new Map<string, Run>()
  const told = new Map([...known].map(([slug, families]) => [slug, new Set(families)]))
  const families: Telling['families'][number][] = []
  const isNew = ({ id, slug }: Joining['event'], family: string): boolean => {
    const before = told.get(slug) ?? new Set()
    told.set(slug, before)
    if (before.has(family)) return false
    before.add(family)
    families.push({ event: id, family })
    return true
  }
  for (const line of inOrder) {
    // Who told of an event that merged is not new to the one that it is part of.
    if (isMerge(line))
      for (const family of told.get(line.detail.from ?? '') ?? []) isNew(line.event, family)
    if (!isJoining(line)) continue
    const key = `${line.event.id} ${line.at.getTime()}`
    const run = runs.get(key) ?? { opens: false, joined: [], newcomers: [] }
    runs.set(key, run)
    if (line.kind === 'event founded') run.opens = true
    if (line.article.relevance !== 'about') continue
    run.joined.push(line)
    if (isNew(line.event, familyOf(line.outlet).slug)) run.newcomers.push(line)
  }
  return { runs: [...runs.values()], families }
}

/** Whether a line puts an article that is still there into an event. */
export const isJoining = (line: ChangeLine): line is Joining =>
  JOINING.includes(line.kind) &&
  line.event !== undefined &&
  line.article !== undefined &&
  line.outlet !== undefined

const tellRun = ({ opens, joined, newcomers }: Run): Told[] => {
  const last = newcomers.at(-1)
  if (last === undefined) return []
  const label = isolate(last.event.label)
  const names = newcomers.map(({ outlet }) => tidy(outlet.name))
  const headlines = newcomers
    .slice(0, HEADLINES_IN_TEXT)
    .map(({ outlet, article }) => `${tidy(outlet.name)}: ${quote(article.title)}.`)
  const kind = opens ? 'new-event' : 'new-outlets'
  const shown = newcomers.slice(0, NAMES_IN_TEXT)
  const item: DigestItem = {
    key: `change/${last.id}`,
    kind,
    title: opens
      ? `New event: ${label}`
      : `Now told by ${listWords(names, NAMES_IN_TITLE)}: ${label}`,
    text: [
      `Now told by ${listWords(names, NAMES_IN_TEXT)}.`,
      `This update brought ${describeCounts(countArticles(joined))}.`,
      ...headlines,
    ].join(' '),
    links: [
      eventLink(last.event),
      ...shown.map(articleLink),
      ...outletLinks(shown.map(({ outlet }) => outlet)),
    ],
    at: last.at,
  }
  const outlets = newcomers.map(({ outlet }) => outlet.slug)
  const languages = newcomers.map(({ article }) => article.language)
  return [{ item, facets: { kind, event: last.event, outlets, languages }, line: last.id }]
}

/**
 * Items with dates that never run backwards, none before `from`: what was published of a day that ended by
 * then stays as it was. A run's lines keep its moment where they can.
 */
export const dateInOrder = (told: readonly Told[], from: Date): Told[] => {
  let earliest = from.getTime()
  return told.map((one) => {
    earliest = Math.max(earliest, one.item.at.getTime())
    return { ...one, item: { ...one.item, at: new Date(earliest) } }
  })
}
