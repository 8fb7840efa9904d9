// A batch of feed messages: six feeds at a time, each acknowledged or retried by itself.
import pMap from 'p-map'
import { gateOf } from '../core/gate.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openBatch } from '../feeds/batch.ts'
import type { FetchEnvironment } from '../feeds/visit.ts'
import type { Db } from '../store/db.ts'
import { group } from './group.ts'
import { log, reasonOf } from './log.ts'
import { feedMessage } from './message.ts'
import { type ReadContext, readFeed } from './read-feed.ts'

/**
 * Simultaneous connections of a Worker (Cloudflare Workers, limits). A feed has one at a time, a request or
 * a statement. wrangler.toml hands over no more messages than this: a seventh would wait for a hung feed.
 */
export const AT_ONCE = 6
/** Seconds before a message whose feed could not be stored comes again. */
const RETRY_DELAY = 30

/**
 * Reads every feed of the batch, then groups what came; the time as of which something went into an event.
 * A feed that fails holds up no other.
 */
export async function readFeeds(
  db: Db,
  dossier: Dossier,
  environment: FetchEnvironment,
  messages: readonly Message[],
): Promise<Date | undefined> {
  const context: ReadContext = {
    db,
    gate: gateOf(dossier),
    environment,
    batch: openBatch(),
    random: Math.random,
  }
  const times = await pMap(messages, (message) => handle(context, message), {
    concurrency: AT_ONCE,
  })
  const latest = Math.max(...times.flatMap((time) => (time === undefined ? [] : time.getTime())))
  if (!Number.isFinite(latest)) return undefined
  const now = new Date(latest)
  try {
    const { grouped, moved, merged } = await group(db, dossier, now)
    return grouped + moved + merged > 0 ? now : undefined
  } catch (error) {
    // It is taken up by cron's sweep: the articles are stored and acknowledged.
    log('group', { error: reasonOf(error) })
    return undefined
  }
}

/** The time that the message was planned at, if there may be something to group as of it. */
async function handle(context: ReadContext, message: Message): Promise<Date | undefined> {
  const read = feedMessage.safeParse(message.body)
  if (!read.success) {
    log('read-feed', { error: 'A message that is none of ours.', id: message.id })
    message.retry()
    return undefined
  }
  const at = new Date(read.data.at)
  try {
    const report = await readFeed(context, read.data.feed, at)
    log('read-feed', { feed: read.data.feed, ...report })
    message.ack()
    // Skipped: an earlier delivery may have been stopped between storing and grouping.
    return 'admitted' in report && report.admitted === 0 ? undefined : at
  } catch (error) {
    log('read-feed', { feed: read.data.feed, error: reasonOf(error) })
    message.retry({ delaySeconds: RETRY_DELAY })
    return undefined
  }
}
