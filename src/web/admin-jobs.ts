// Has a job run that cron would run later: by a message, since pages and jobs never meet.
import { Hono } from 'hono'
import { JOB_NAMES, type JobName, type JobRequest } from '../core/job.ts'
import { problem } from './problem.ts'

type Room = { Bindings: Env }

/** `POST /jobs/group` and the like: 202, since the job runs by itself; what it did is one line of the log. */
export const createAdminJobs = () =>
  new Hono<Room>().post('/jobs/:job', async (c) => {
    const job = JOB_NAMES.find((name) => name === c.req.param('job'))
    if (job === undefined) {
      return problem(c, 404, `There is no such job. These are: ${JOB_NAMES.join(', ')}.`)
    }
    const now = new Date()
    await askForJobs(c.env, [job], now)
    return c.json({ job, at: now.toISOString() }, 202)
  })

/** Puts a message for each job on their queue, which runs each once however many messages there are. */
export async function askForJobs(
  { JOBS }: Pick<Env, 'JOBS'>,
  jobs: readonly JobName[],
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  await JOBS.sendBatch(jobs.map((job): { body: JobRequest } => ({ body: { job, at } })))
}

const LATER =
  'It is stored. The queue did not take the message that has it worked on at once: cron does it within a quarter of an hour.'

/** For what cron does anyway, once it is stored: `later` is told where the queue refuses, which is no failure. */
export async function askUnlessRefused(
  env: Pick<Env, 'JOBS'>,
  jobs: readonly JobName[],
  now: Date,
): Promise<{ readonly later?: string }> {
  try {
    await askForJobs(env, jobs, now)
    return {}
  } catch (error) {
    console.error(JSON.stringify({ event: 'jobs not asked for', jobs, error: String(error) }))
    return { later: LATER }
  }
}
