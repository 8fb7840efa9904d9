// How a feed fares: one word a state, kept on the feed's row and shown on the status page.
import { present } from './present.ts'

export type FeedState =
  | 'ok'
  | 'unreachable'
  | 'timeout'
  | 'blocked'
  | 'missing'
  | 'gone'
  | 'busy'
  | 'server error'
  | 'too large'
  | 'too many redirects'
  | 'refused address'
  | 'robots'
  | 'not a feed'

export type Failure = {
  readonly kind: 'failed'
  readonly state: Exclude<FeedState, 'ok'>
  /** One sentence that a person understands. */
  readonly reason: string
  /** Not before this moment, where the server named one. */
  readonly retryAfter?: Date
  /** The publisher took the feed away for good (HTTP 410): do not ask again. */
  readonly retired?: true
}

/** A failure as a value: what it is in one word, and why in one sentence. */
export function failed(
  state: Failure['state'],
  reason: string,
  more: { readonly retryAfter?: Date | undefined; readonly retired?: true } = {},
): Failure {
  return { kind: 'failed', state, reason, ...present(more) }
}
