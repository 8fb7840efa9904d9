// What cron sets off: load the dossier when it changed, sweep, plan what is due; once a day, recount and look back.
import type { Dossier } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import { group } from './group.ts'
import { type LoadReport, loadDossier } from './load-dossier.ts'
import { log, reasonOf } from './log.ts'
import { planFeeds } from './plan.ts'
import { planNewest, takeUpSteps } from './plan-back-fill.ts'
import { recount } from './recount.ts'

/** The daily trigger of wrangler.toml; the other one is the quarter hour's. */
const DAILY = '30 4 * * *'

/** Runs one trigger as of the time that it was scheduled for, so that a replay writes the same rows. */
export async function schedule(
  { cron, scheduledTime }: Pick<ScheduledController, 'cron' | 'scheduledTime'>,
  env: Pick<Env, 'DB' | 'FEEDS' | 'BACKFILL'>,
  dossier: Dossier,
): Promise<void> {
  const db = openDb(env.DB)
  const now = new Date(scheduledTime)
  if (cron === DAILY) {
    return failIfAny([
      await run('recount', async () => ({ at: now, ...(await recount(db, dossier, now)) })),
      await run('plan-back-fill', async () => ({ steps: await planNewest(db, dossier, now) })),
    ])
  }
  failIfAny([
    await run('load-dossier', async () => summaryOf(await loadDossier(db, dossier, now))),
    // What the dossier brought, and what an earlier batch left behind.
    await run('group', () => group(db, dossier, now)),
    await run('plan', async () => ({ feeds: await planFeeds(db, env.FEEDS, now) })),
    await run('back-fill', async () => ({ steps: await takeUpSteps(db, env.BACKFILL, now) })),
  ])
}

function failIfAny(failures: readonly ({ readonly error: unknown } | undefined)[]): void {
  const failed = failures.find((failure) => failure !== undefined)
  if (failed) throw failed.error
}

const summaryOf = (report: LoadReport) =>
  report.loaded ? { taken: report.taken, refused: report.refused.length } : report

/** A job that fails keeps no other from running: the next quarter hour makes up for it. */
async function run(
  job: string,
  work: () => Promise<object>,
): Promise<{ readonly error: unknown } | undefined> {
  try {
    log(job, { ...(await work()) })
    return undefined
  } catch (error) {
    log(job, { error: reasonOf(error) })
    return { error }
  }
}
