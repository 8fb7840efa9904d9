// Reads what a server says besides the feed itself: its status and how long to wait.
import { parseDate } from './date.ts'
import { type Failure, failed } from './state.ts'

// RFC 9110 section 15.5, RFC 6585 section 4 and RFC 7725: the server knows us and refuses.
const BLOCKED = new Set([401, 402, 403, 405, 406, 451])

// RFC 9110 section 15.5.9, RFC 8470, RFC 6585, RFC 9110 section 15.6.4: later may be better.
const BUSY = new Set([408, 425, 429, 503])

/** What an answer that is neither a body nor a 304 means; undefined for one that may be read. */
export function failureOf(response: Response, now: Date): Failure | undefined {
  const { status } = response
  if (status >= 200 && status < 300) return undefined
  const retryAfter = retryAfterOf(response.headers.get('retry-after'), now)
  if (status === 410) {
    return failed('gone', 'The publisher has taken the feed away for good (HTTP 410).', {
      retired: true,
    })
  }
  if (status === 404) return failed('missing', 'There is nothing at the address (HTTP 404).')
  if (BUSY.has(status)) {
    return failed('busy', `The server asks to come back later (HTTP ${status}).`, { retryAfter })
  }
  if (BLOCKED.has(status)) {
    return failed('blocked', `The server refuses to answer us (HTTP ${status}).`, { retryAfter })
  }
  if (isEdgeFailure(status)) {
    return failed('unreachable', `The server behind the address does not answer (HTTP ${status}).`)
  }
  if (status >= 500) {
    return failed('server error', `The server is at fault (HTTP ${status}).`, { retryAfter })
  }
  if (status >= 400) return failed('missing', `The server rejects the address (HTTP ${status}).`)
  return failed('server error', `The server answers without a feed (HTTP ${status}).`)
}

/** Retry-After as a moment: seconds or an HTTP date (RFC 9110, section 10.2.3). */
export function retryAfterOf(value: string | null, now: Date): Date | undefined {
  if (value === null) return undefined
  const text = value.trim()
  if (/^\d{1,9}$/.test(text)) return new Date(now.getTime() + Number(text) * 1000)
  return parseDate(text)
}

/**
 * Cloudflare's own 52x and 530: the origin could not be found or reached
 * (https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/).
 */
export const isEdgeFailure = (status: number) => (status >= 520 && status <= 527) || status === 530
