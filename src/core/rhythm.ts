// How fast a feed moves: since when it has shown nothing new, and how long its window takes to roll over.
import { shortHash } from './observation.ts'

export type Rhythm = {
  /** A hash of the entries that it shows, in whatever order. */
  readonly shows: string
  /** When we first saw that set, in milliseconds since 1970. */
  readonly since: number
  /** How long the newer half of the entries took to come; absent where their dates do not tell. */
  readonly halfMs?: number
}

type Shown = { readonly key: string; readonly published?: Date | undefined }

/** Below it there is nothing to gain: cron plans every quarter of an hour. */
const SHORTEST = 15 * 60_000

// RFC 9111, section 4.2.2: what has not changed for so long will probably stand for a tenth of that.
const SILENCE = 10

// At the pace of its newer half an eighth of what a feed shows goes by from one check to the next: it
// may run eight times as fast before an entry comes and goes unseen.
const HALF = 4

/** The rhythm of a feed that shows these entries at `at`, and had another one before. */
export function rhythmOf(entries: readonly Shown[], before: Rhythm | undefined, at: Date): Rhythm {
  const keys = entries.map(({ key }) => key).sort()
  const shows = shortHash(keys.join('\n'))
  const halfMs = halfOf(entries)
  const since = before?.shows === shows ? before.since : at.getTime()
  return { shows, since, ...(halfMs !== undefined && { halfMs }) }
}

/**
 * The pause until a feed that is well is asked again. Longer than a quarter of an hour only where both
 * what we saw (nothing new for long) and what its entries say (they roll over slowly) allow it.
 */
export function intervalOf(rhythm: Rhythm | undefined, at: Date): number {
  if (rhythm?.halfMs === undefined) return SHORTEST
  const silence = at.getTime() - rhythm.since
  return Math.max(SHORTEST, Math.min(silence / SILENCE, rhythm.halfMs / HALF))
}

// From the middle to the newest: an entry that was pinned years ago says nothing about the pace.
function halfOf(entries: readonly Shown[]): number | undefined {
  const times = entries.flatMap(({ published }) => published?.getTime() ?? [])
  if (times.length < entries.length) return undefined
  const [newest, middle] = [0, Math.floor(times.length / 2)].map(
    (place) => times.toSorted((a, b) => b - a)[place],
  )
  return newest === undefined || middle === undefined ? undefined : newest - middle
}
