// Messages that ask for a job: of several for one job, it runs once, as of the latest.
import { JOB_NAMES } from '../core/job.ts'
import { type JobContext, runJobs } from './jobs.ts'
import { log, reasonOf } from './log.ts'
import { jobMessage } from './message.ts'

/** Seconds before a message whose job failed comes again. */
const RETRY_DELAY = 60

/** Runs what the messages ask for, each job once; what fails comes again with its messages. */
export async function answerJobs(
  context: Omit<JobContext, 'now'>,
  messages: readonly Message[],
): Promise<void> {
  const asked = messages.flatMap((message) => {
    const read = jobMessage.safeParse(message.body)
    if (read.success) return [{ message, ...read.data }]
    log('jobs', { error: 'A message that is none of ours.', id: message.id })
    message.retry()
    return []
  })
  for (const job of JOB_NAMES) {
    const own = asked.filter((one) => one.job === job)
    if (own.length === 0) continue
    const now = new Date(Math.max(...own.map(({ at }) => Date.parse(at))))
    try {
      await runJobs([job], { ...context, now })
      for (const { message } of own) message.ack()
    } catch (error) {
      log('jobs', { asked: job, error: reasonOf(error) })
      for (const { message } of own) message.retry({ delaySeconds: RETRY_DELAY })
    }
  }
}
