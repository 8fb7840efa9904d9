// How often one address may ask the JSON API, told in headers; without the binding nobody is refused.
import type { MiddlewareHandler } from 'hono'
import type { Room } from './api-route.ts'
import { problem } from './problem.ts'

/** As wrangler.toml binds it, which the Worker cannot read: requests in so many seconds. */
export const REQUESTS = 120
export const SECONDS = 60
/** Whoever runs it for himself; a deployment never sees these. */
const OWN_MACHINE: ReadonlySet<string> = new Set(['127.0.0.1', '::1'])

/**
 * `RateLimit-Policy` on every answer; on a 429 `RateLimit` and `Retry-After` too (draft-ietf-httpapi-ratelimit-headers-10;
 * RFC 9110, section 10.2.3). How many are left is not told: the binding does not say. It counts in each place
 * for itself and not exactly, as its documentation says: it keeps the API up, and is no account.
 */
export const limitRequests: MiddlewareHandler<Room> = async (c, next) => {
  const address = c.req.header('CF-Connecting-IP')
  const isCounted = address !== undefined && !OWN_MACHINE.has(address)
  const isRefused = isCounted && !(await mayAsk(c.env.API_LIMIT, networkOf(address)))
  if (isRefused) {
    c.header('Retry-After', String(SECONDS))
    c.header('RateLimit', `"address";r=0;t=${SECONDS}`)
    c.res = problem(c, 429, `At most ${REQUESTS} requests in ${SECONDS} seconds, please.`)
  } else await next()
  c.header('RateLimit-Policy', `"address";q=${REQUESTS};w=${SECONDS}`)
}

/** Nobody is refused where there is no limiter, or where it fails. */
const mayAsk = async (limiter: RateLimit | undefined, key: string): Promise<boolean> => {
  try {
    return (await limiter?.limit({ key }))?.success ?? true
  } catch (error) {
    console.error(JSON.stringify({ event: 'rate limit failed', error: String(error) }))
    return true
  }
}

/** Groups of an IPv6 address, of its eight, that say whose it is: who has one address has as a rule all of its /64. */
const OWN = 4

/**
 * What one asker is known by: an IPv4 address; of IPv6 the first 64 bits (RFC 6177: no end site gets fewer addresses than
 * that). What stands for an IPv4 address there, and what is no address, is taken as it is.
 */
export function networkOf(address: string): string {
  const url = address.includes(':') ? URL.parse(`http://[${address}]`) : null
  if (url === null) return address
  const [front = [], back] = url.hostname
    .slice(1, -1)
    .split('::')
    .map((half) => half.split(':').filter(Boolean))
  const zeros = Array.from({ length: 8 - front.length - (back?.length ?? 0) }, () => '0')
  const own = [...front, ...(back === undefined ? [] : [...zeros, ...back])].slice(0, OWN)
  return own.every((group) => group === '0') ? address : `${own.join(':')}::/64`
}
