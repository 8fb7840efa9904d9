// Picks the feeds that are due and puts one message for each on the queue. Nothing is fetched here.

import { shortHash } from '../core/observation.ts'
import type { Db } from '../store/db.ts'
import { type DueFeed, takeDueFeeds } from '../store/save-feed.ts'
import type { FeedMessage } from './message.ts'

/** Feeds of one plan; what is due beyond comes with the next. */
const PLANNED = 1000
/** Queues takes at most 100 messages in one call (Cloudflare Queues, limits). */
const CALL = 100

/** How many feeds were put on the queue. Stopped before they are sent, they are due again in 15 minutes. */
export async function planFeeds(db: Db, queue: Queue<FeedMessage>, now: Date): Promise<number> {
  const due = spread(await takeDueFeeds(db, now, PLANNED))
  const messages = due.map(({ id }) => ({ body: { feed: id, at: now.toISOString() } }))
  for (let from = 0; from < messages.length; from += CALL) {
    await queue.sendBatch(messages.slice(from, from + CALL))
  }
  return due.length
}

/**
 * The feeds in an order that keeps those of one outlet apart: they mostly share a host, which is asked one
 * thing at a time, and in one batch the last of them would have little of its 20 seconds left.
 */
export function spread(feeds: readonly DueFeed[]): DueFeed[] {
  const places = [...Map.groupBy(feeds, ({ outlet }) => outlet)].flatMap(([outlet, own]) => {
    // Evenly over the whole, from a start that differs from outlet to outlet.
    const start = Number.parseInt(shortHash(outlet), 16) / 2 ** 32
    return own.map((feed, nth) => ({ feed, place: (nth + start) / own.length }))
  })
  return places.sort((a, b) => a.place - b.place || a.feed.id - b.feed.id).map(({ feed }) => feed)
}
