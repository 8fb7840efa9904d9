// Writes down messages that failed for good, for the status page. Never throws: there is no queue behind this one.
import type { Db } from '../store/db.ts'
import { saveDeadLetter } from '../store/save-dead-letter.ts'
import { log, reasonOf } from './log.ts'

/** Stores each message under its own id, so that a second delivery writes nothing. */
export async function bury(db: Db, messages: readonly Message[]): Promise<void> {
  for (const message of messages) {
    try {
      await saveDeadLetter(db, message.id, message.body, message.timestamp)
      message.ack()
    } catch (error) {
      log('bury', { id: message.id, error: reasonOf(error) })
      message.retry({ delaySeconds: 60 })
    }
  }
}
