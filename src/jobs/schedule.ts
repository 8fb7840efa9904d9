// What cron sets off: load the dossier when it changed, sweep, plan the feeds that are due; once a day, recount.
import type { Dossier } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import { recountFrequencies } from '../store/frequencies.ts'
import { group } from './group.ts'
import { loadDossier } from './load-dossier.ts'
import { log } from './log.ts'
import { planFeeds } from './plan.ts'

/** The daily trigger of wrangler.toml; the other one is the quarter hour's. */
const DAILY = '30 4 * * *'

/** Runs one trigger as of the time that it was scheduled for, so that a replay writes the same rows. */
export async function schedule(
  { cron, scheduledTime }: Pick<ScheduledController, 'cron' | 'scheduledTime'>,
  env: Pick<Env, 'DB' | 'FEEDS'>,
  dossier: Dossier,
): Promise<void> {
  const db = openDb(env.DB)
  const now = new Date(scheduledTime)
  if (cron === DAILY) {
    await recountFrequencies(db, now)
    log('recount', { at: now })
    return
  }
  const loaded = await loadDossier(db, dossier, now)
  if (loaded.loaded) log('load-dossier', { taken: loaded.taken, refused: loaded.refused.length })
  // What the dossier brought, and what an earlier batch left behind.
  log('group', await group(db, dossier, now))
  log('plan', { feeds: await planFeeds(db, env.FEEDS, now) })
}
