// Follows a pull of feeds by the Worker's own status: a line per feed, then what came of it all.
import { setTimeout as sleep } from 'node:timers/promises'

/** A feed as /api/v1/status tells it. */
export type FeedRow = {
  readonly url: string
  readonly outlet: { readonly name: string }
  readonly listed: boolean
  readonly state: string
  /** Why it failed; of a feed that is well, why there was nothing to read. */
  readonly reason?: string
  /** Of its last check: entries that it listed, and those on the subject. */
  readonly entries?: number
  readonly admitted?: number
  /** When it was put on the queue, and when its message was answered. */
  readonly plannedAt?: string
  readonly checkedAt?: string
}

export type Outcome = 'read' | 'unchanged' | 'failed'

export type Pull = {
  readonly checked: readonly FeedRow[]
  /** Due and not answered yet when the following ended. */
  readonly open: number
  readonly seconds: number
}

type Following = {
  readonly readFeeds: () => Promise<readonly FeedRow[]>
  /** The scheduled time that the pull was set off with: what it checks bears it. */
  readonly at: Date
  readonly show: (line: string) => void
  readonly everyMs?: number
  readonly idleMs?: number
  readonly wholeMs?: number
}

// A batch of six hung feeds takes 20 seconds; that of several without a word is an end.
const IDLE_MS = 90_000
/** 313 feeds that all hang take about this long. */
const WHOLE_MS = 15 * 60_000
/** How often a quiet pull says that it is still at work. */
const WORD_MS = 15_000

export const wasChecked = (feed: FeedRow, at: Date): boolean =>
  feed.checkedAt !== undefined && Date.parse(feed.checkedAt) >= at.getTime()

const isOpen = (feed: FeedRow, at: Date): boolean =>
  feed.listed &&
  feed.plannedAt !== undefined &&
  Date.parse(feed.plannedAt) >= at.getTime() &&
  !wasChecked(feed, at)

export function outcomeOf(feed: FeedRow): Outcome {
  if (feed.state !== 'ok') return 'failed'
  return feed.reason === undefined ? 'read' : 'unchanged'
}

/** Ends when every due feed was checked, when nothing moves any more, or after the longest time. */
export async function followPull(following: Following): Promise<Pull> {
  const { readFeeds, at, show, everyMs = 1000, idleMs = IDLE_MS, wholeMs = WHOLE_MS } = following
  const start = Date.now()
  const seen = new Set<string>()
  let moved = start
  let word = start
  for (;;) {
    const feeds = await readFeeds()
    const checked = feeds.filter((feed) => wasChecked(feed, at))
    const open = feeds.filter((feed) => isOpen(feed, at)).length
    const fresh = checked.filter((feed) => !seen.has(feed.url))
    for (const feed of fresh) {
      seen.add(feed.url)
      show(progressLine(feed, seen.size, checked.length + open))
    }
    const now = Date.now()
    if (fresh.length > 0) moved = word = now
    if (open === 0 || now - moved > idleMs || now - start > wholeMs) {
      return { checked, open, seconds: Math.round((now - start) / 1000) }
    }
    if (now - word > WORD_MS) {
      show(`        … waiting for ${count(open, 'feed')}`)
      word = now
    }
    await sleep(everyMs)
  }
}

export function progressLine(feed: FeedRow, nth: number, of: number): string {
  const place = `${nth}/${of}`.padStart(7)
  return `${place} ${feed.outlet.name}, ${withoutScheme(feed.url)}: ${tellOutcome(feed)}`
}

function tellOutcome(feed: FeedRow): string {
  const outcome = outcomeOf(feed)
  if (outcome === 'failed') return `failed. ${feed.reason ?? feed.state}`
  if (outcome === 'unchanged') return 'unchanged'
  if (feed.entries === undefined) return 'read'
  return `read, ${feed.admitted ?? 0} of ${count(feed.entries, 'entry', 'entries')} on the subject`
}

/** The pull in a few lines: counts, then every reason for failure with how often it was met. */
export function summarise({ checked, open, seconds }: Pull): string[] {
  if (checked.length + open === 0) return ['no feed was due.']
  const by = Map.groupBy(checked, outcomeOf)
  const n = (outcome: Outcome) => by.get(outcome)?.length ?? 0
  const failed = by.get('failed') ?? []
  const reasons = [...Map.groupBy(failed, (feed) => feed.reason ?? feed.state)]
  return [
    `${count(checked.length, 'feed')} in ${count(seconds, 'second')}: ${n('read')} read, ${n('unchanged')} unchanged, ${n('failed')} failed.`,
    ...reasons.sort(([, a], [, b]) => b.length - a.length).map(tellReason),
    ...(open > 0 ? [`  ${count(open, 'feed')} did not answer yet and will be tried again.`] : []),
  ]
}

function tellReason([reason, feeds]: [string, FeedRow[]]): string {
  const names = [...new Set(feeds.map((feed) => feed.outlet.name))]
  const some = names.slice(0, 3).join(', ')
  const rest = names.length > 3 ? ` and ${names.length - 3} more` : ''
  return `  ${String(feeds.length).padStart(4)} × ${reason} (${some}${rest})`
}

const withoutScheme = (url: string) => url.replace(/^https?:\/\//, '')

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`
