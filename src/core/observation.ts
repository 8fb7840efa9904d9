// What a source let us see of a day: distinct entries, and how many of them are on the subject.

export type Observation = {
  /** The entries' own day, `2024-05-03`; the day of reading where they have none. */
  readonly day: string
  /** `listing`: all that the source showed; `search`: matches only, which can never prove silence. */
  readonly method: 'listing' | 'search'
  /** Short hashes of the distinct entries. */
  readonly entries: readonly string[]
  /** Of those, the ones on the subject. */
  readonly subject: readonly string[]
}

export type Observed = {
  readonly key: string
  readonly published?: Date
  readonly onSubject: boolean
}

/** Sorts what one reading showed by day. */
export function observe(
  seen: readonly Observed[],
  method: Observation['method'],
  now: Date,
): Observation[] {
  const days = Map.groupBy(seen, ({ published }) => (published ?? now).toISOString().slice(0, 10))
  return [...days].map(([day, list]) => ({
    day,
    method,
    entries: distinct(list),
    subject: distinct(list.filter(({ onSubject }) => onSubject)),
  }))
}

const distinct = (list: readonly Observed[]) => [...new Set(list.map(({ key }) => shortHash(key)))]

/** FNV-1a, 32 bits, as eight hex digits: enough to count a day's entries (RFC draft-eastlake-fnv). */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
