// Tells a WebSub hub, where one is set, that the digest has something new.
import { HUB_TOPICS } from '../core/digest-topics.ts'
import type { Db } from '../store/db.ts'
import { readPing, savePing } from '../store/save-ping.ts'
import { reasonOf } from './log.ts'

export type PingReport = { readonly pinged: boolean } | { readonly error: string }

/** A hub has only to take the message down. */
const TIMEOUT = 10_000

type Settings = Partial<Pick<Env, 'SITE_URL' | 'WEBSUB_HUB'>>

/**
 * Sends `hub.mode=publish` with the address of each digest that the hub serves, when an item was told since
 * the hub last knew. What fails is a line of the log, and tried again in a quarter of an hour.
 *
 * How a publisher tells its hub is left to the two (W3C WebSub, section 6); hubs take the form of
 * PubSubHubbub 0.3, section 7.1, in which several addresses go in one request.
 */
export async function pingHub(db: Db, { SITE_URL, WEBSUB_HUB }: Settings): Promise<PingReport> {
  if (!WEBSUB_HUB || !SITE_URL) return { pinged: false }
  const { newest, pinged } = await readPing(db)
  if (newest <= pinged) return { pinged: false }
  const site = SITE_URL.replace(/\/+$/, '')
  const body = new URLSearchParams([
    ['hub.mode', 'publish'],
    ...HUB_TOPICS.map((path) => ['hub.url', site + path]),
  ])
  try {
    const signal = AbortSignal.timeout(TIMEOUT)
    const response = await fetch(WEBSUB_HUB, { method: 'POST', body, signal })
    await response.body?.cancel()
    if (!response.ok) return { error: `The hub answered ${response.status}.` }
  } catch (error) {
    return { error: `The hub was not reached: ${reasonOf(error)}` }
  }
  await savePing(db, newest)
  return { pinged: true }
}
