// What travels on the queues, checked on arrival.
import * as z from 'zod'

/** One feed to check, and the time that the whole check goes by: a redelivered message writes the same rows. */
export const feedMessage = z.object({ feed: z.int().positive(), at: z.iso.datetime() })

export type FeedMessage = z.infer<typeof feedMessage>
