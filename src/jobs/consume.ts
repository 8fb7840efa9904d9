// Hands a batch of a queue to its job.
import type { JobRequest } from '../core/job.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { FetchEnvironment } from '../feeds/visit.ts'
import { openDb } from '../store/db.ts'
import { answerBackFill } from './answer-back-fill.ts'
import { answerJobs } from './answer-jobs.ts'
import { bury } from './bury.ts'
import { log, reasonOf } from './log.ts'
import { readFeeds } from './read-feeds.ts'

/** Feeds are read, the past is asked for, jobs are run; what else comes here failed for good and is written down. */
export async function consume(batch: MessageBatch, env: Env, dossier: Dossier): Promise<void> {
  const db = openDb(env.DB)
  const environment = environmentOf(env)
  if (batch.queue === 'parallax-feeds') {
    const grouped = await readFeeds(db, dossier, environment, batch.messages)
    if (grouped !== undefined) await askToTell(env, grouped)
  } else if (batch.queue === 'parallax-back-fill') {
    await answerBackFill(db, dossier, { environment, env }, batch.messages)
  } else if (batch.queue === 'parallax-jobs') {
    await answerJobs({ db, dossier, env }, batch.messages)
  } else {
    await bury(db, batch.messages)
  }
}

/** By a message: an invocation of its own has its own bounds. One that is lost is made up for by cron. */
async function askToTell({ JOBS }: Pick<Env, 'JOBS'>, now: Date): Promise<void> {
  const request: JobRequest = { job: 'tell', at: now.toISOString() }
  await JOBS.send(request).catch((error) => log('tell', { error: reasonOf(error) }))
}

function environmentOf(env: Env): FetchEnvironment {
  return {
    // Called through the global, not bound once: a test may put another one in its place.
    fetch: (url, init) => fetch(url, init),
    siteUrl: env.SITE_URL,
    contact: env.CONTACT,
    relayAll: env.FEED_RELAY_ALL === '1',
    ...(env.FEED_RELAY && { relay: env.FEED_RELAY }),
  }
}
