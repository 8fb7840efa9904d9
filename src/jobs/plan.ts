// Picks the feeds that are due and puts one message for each on the queue. Nothing is fetched here.
import type { Db } from '../store/db.ts'
import { takeDueFeeds } from '../store/save-feed.ts'
import type { FeedMessage } from './message.ts'

/** Feeds of one plan; what is due beyond comes with the next. */
const PLANNED = 1000
/** Queues takes at most 100 messages in one call (Cloudflare Queues, limits). */
const CALL = 100

/** How many feeds were put on the queue. Stopped before they are sent, they are due again in 15 minutes. */
export async function planFeeds(db: Db, queue: Queue<FeedMessage>, now: Date): Promise<number> {
  const due = await takeDueFeeds(db, now, PLANNED)
  const messages = due.map((feed) => ({ body: { feed, at: now.toISOString() } }))
  for (let from = 0; from < messages.length; from += CALL) {
    await queue.sendBatch(messages.slice(from, from + CALL))
  }
  return due.length
}
