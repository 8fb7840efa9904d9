// Judges what may be claimed: coverage on what was found, silence only on listings that show enough.
import type { Occasion } from '../dossier/dossier.ts'
import { oncePer } from './once.ts'
import {
  daysOf,
  ENOUGH,
  type Ground,
  type Reason,
  type Seen,
  type Silence,
  type Span,
} from './silence.ts'

/** What listings show of a span's days, by the entries of each: see ENOUGH. */
export const measure = (span: Span, listed: readonly number[]): Seen =>
  listed.length === 0 ? measureNothing(span) : measureDays(span, listed)

// Of most outlets nothing was listed in most spans.
const measureNothing = oncePer((span: Span) => measureDays(span, []))

function measureDays(span: Span, listed: readonly number[]): Seen {
  const days = daysOf(span)
  const counts = days.map((_, n) => listed[n] ?? 0)
  const least = medianOf(counts.filter((count) => count > 0)) * ENOUGH.usual
  const isSeen = counts.map((count) => count > 0 && count >= least)
  const [start, end] = stretchOf(isSeen)
  const stretch = end - start
  const seen = isSeen.slice(start, end).filter(Boolean).length
  const entries = counts.slice(start, end).reduce((sum, count) => sum + count, 0)
  const isEnough =
    seen * ENOUGH.days[1] >= stretch * ENOUGH.days[0] &&
    stretch >= days.length * ENOUGH.stretch &&
    entries >= ENOUGH.entries
  const [darkUntil, darkFrom] = isEnough ? [days[start - 1], days[end]] : []
  return {
    ...{ days: days.length, stretch, seen, entries, isEnough },
    ...(darkUntil !== undefined && { darkUntil }),
    ...(darkFrom !== undefined && { darkFrom }),
  }
}

/** The longest half-open run of days that no dark run breaks, the first of equals. */
function stretchOf(isSeen: readonly boolean[]): readonly [start: number, end: number] {
  let longest: readonly [number, number] = [0, 0]
  let [start, dark] = [0, 0]
  const endAt = (end: number) => {
    if (end - start > longest[1] - longest[0]) longest = [start, end]
  }
  for (const [at, yes] of isSeen.entries()) {
    if (yes && dark >= ENOUGH.dark) start = at
    dark = yes ? 0 : dark + 1
    if (dark === ENOUGH.dark) endAt(at + 1 - dark)
  }
  if (dark < ENOUGH.dark) endAt(isSeen.length)
  return longest
}

/** The upper median; of nothing, 0. */
const medianOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** The state of an outlet in a span of days, as of `now`: days that are not over yet carry no claim of silence. */
export function judgeSilence(span: Span, ground: Ground, now: Date): Silence {
  const seen = measure(span, ground.listed)
  const { about, passing } = ground
  if (about > 0) return { state: 'covered', ground, seen }
  if (passing > 0) return { state: 'passing', ground, seen }
  if (isElsewhere(ground)) return { state: 'elsewhere', ground, seen }
  if (span.until > now) return { state: 'not observable', ground, seen, reason: 'not over' }
  if (seen.isEnough) return { state: 'silent', ground, seen }
  if (ground.reach && ground.reach.searched.length > 0) return { state: 'searched', ground, seen }
  return { state: 'not observable', ground, seen, reason: reasonOf(span, ground) }
}

/** Something on the subject was seen: whoever wrote it was not silent, wherever it stands. */
const isElsewhere = ({ elsewhere, subject, reach }: Ground) =>
  elsewhere > 0 || subject > 0 || (reach?.found ?? 0) > 0

/** What may still change comes first, then what is nearest to a claim. */
function reasonOf({ from }: Span, { listed, frontPage, reach, sight }: Ground): Reason {
  if (reach && reach.open > 0) return 'under way'
  if (listed.some((entries) => entries > 0)) return 'partial'
  if (frontPage) return 'front page'
  if (reach && reach.failed > 0) return 'failed'
  if (reach && reach.archives > 0) return 'archive empty'
  const wasRead = sight.lastRead !== undefined && sight.lastRead >= from
  if (!wasRead && sight.trouble !== undefined) return sight.trouble
  return sight.feeds > 0 ? 'no record' : 'never asked'
}

/** An occasion that has dates, of which alone something can be said. */
export type DatedOccasion = Required<Occasion>

export const datedOf = (occasions: readonly Occasion[]): DatedOccasion[] =>
  occasions.filter((one): one is DatedOccasion => one.from !== undefined && one.until !== undefined)

/** The days of an occasion. */
export const spanOf = ({ slug, from, until }: DatedOccasion): Span => ({
  ...{ slug, occasion: slug, from, until },
})
