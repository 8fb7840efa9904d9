// What cron sets off: load the dossier when it changed, sweep, tell, plan what is due; once a day, recount and look back.
import { EVERY_DAY, EVERY_QUARTER } from '../core/job.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import { type JobContext, runJobs } from './jobs.ts'

/** The daily trigger of wrangler.toml; the other one is the quarter hour's. */
const DAILY = '30 4 * * *'

/** Runs one trigger as of the time that it was scheduled for, so that a replay writes the same rows. */
export async function schedule(
  { cron, scheduledTime }: Pick<ScheduledController, 'cron' | 'scheduledTime'>,
  env: Pick<Env, 'DB'> & JobContext['env'],
  dossier: Dossier,
): Promise<void> {
  const now = new Date(scheduledTime)
  const context = { db: openDb(env.DB), dossier, env, now }
  await runJobs(cron === DAILY ? EVERY_DAY : EVERY_QUARTER, context)
}
