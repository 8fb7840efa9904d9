// What travels on the queues, checked on arrival.
import * as z from 'zod'
import { JOB_NAMES } from '../core/job.ts'

/** One feed to check, and the time that the whole check goes by: a redelivered message writes the same rows. */
export const feedMessage = z.object({ feed: z.int().positive(), at: z.iso.datetime() })

export type FeedMessage = z.infer<typeof feedMessage>

/**
 * One question of a step of reaching back, as of `at`: of several messages for a step the one counts whose
 * time stands on its row. Without a step: to take up what is open, `all` even what seems to be under way.
 */
export const backFillMessage = z.union([
  z.object({ step: z.int().positive(), at: z.iso.datetime() }),
  z.object({ takeUp: z.enum(['lost', 'all']), at: z.iso.datetime() }),
])

export type BackFillMessage = z.infer<typeof backFillMessage>

/** A job that somebody asked for, and the time that it goes by. */
export const jobMessage = z.object({ job: z.enum(JOB_NAMES), at: z.iso.datetime() })
