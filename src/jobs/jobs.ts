// Each job by its name, with what it needs from the Worker's settings: one way to run them for cron and queue.
import type { JobName } from '../core/job.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Db } from '../store/db.ts'
import { group } from './group.ts'
import { indexMissing } from './index-articles.ts'
import { type LoadReport, loadDossier } from './load-dossier.ts'
import { log, reasonOf } from './log.ts'
import { pingHub } from './ping-hub.ts'
import { planFeeds } from './plan.ts'
import { planNewest, takeUpSteps } from './plan-back-fill.ts'
import { readStoredAnew } from './read-anew.ts'
import { recount } from './recount.ts'
import { recountAll, tally } from './tally.ts'
import { tell } from './tell.ts'

export type JobContext = {
  readonly db: Db
  readonly dossier: Dossier
  readonly env: Pick<Env, 'FEEDS' | 'BACKFILL'> & Partial<Pick<Env, 'SITE_URL' | 'WEBSUB_HUB'>>
  /** The time that it goes by. */
  readonly now: Date
}

/** What it answers is one line of the log. */
type Job = (context: JobContext) => Promise<object>

const JOBS: Readonly<Record<JobName, Job>> = {
  'load-dossier': async ({ db, dossier, now }) => summaryOf(await loadDossier(db, dossier, now)),
  group: ({ db, dossier, now }) => group(db, dossier, now),
  tally: ({ db, dossier, now }) => tally(db, dossier, now),
  index: ({ db }) => indexMissing(db),
  tell: ({ db, dossier, now }) => tell(db, dossier, now),
  'ping-hub': ({ db, env }) => pingHub(db, env),
  plan: async ({ db, env, now }) => ({ feeds: await planFeeds(db, env.FEEDS, now) }),
  'back-fill': async ({ db, env, now }) => ({ steps: await takeUpSteps(db, env.BACKFILL, now) }),
  'read-anew': ({ db, dossier }) => readStoredAnew(db, dossier),
  recount: async ({ db, dossier, now }) => ({ at: now, ...(await recount(db, dossier, now)) }),
  'recount-tally': ({ db, dossier, now }) => recountAll(db, dossier, now),
  'plan-back-fill': async ({ db, dossier, now }) => ({ steps: await planNewest(db, dossier, now) }),
}

const summaryOf = (report: LoadReport) =>
  report.loaded ? { ...report, refused: report.refused.length } : report

/**
 * Runs jobs in this order and rejects at the end with the first error: a job that fails keeps no other from
 * running.
 */
export async function runJobs(names: readonly JobName[], context: JobContext): Promise<void> {
  const failures: unknown[] = []
  for (const job of names) {
    try {
      log(job, { ...(await JOBS[job](context)) })
    } catch (error) {
      log(job, { error: reasonOf(error) })
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}
