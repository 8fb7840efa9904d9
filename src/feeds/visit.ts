// Follows an address through its redirects, each hop checked, asked directly or through the relay.
import { refusalOf } from './address.ts'
import { userAgent } from './agent.ts'
import { dropBody } from './body.ts'
import { MAX_REDIRECTS } from './bounds.ts'
import type { Deadline } from './deadline.ts'
import { present } from './present.ts'
import { type Failure, failed } from './state.ts'
import { type Turns, takeTurn } from './turn.ts'

/** The part of the platform's fetch that is used: one GET, no redirect followed. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export type FetchEnvironment = {
  readonly fetch: Fetch
  /** An address or page where whoever runs this can be reached. */
  readonly contact: string
  readonly siteUrl: string
  /** A prefix for feeds that refuse cloud addresses: GET <relay>/<absolute URL>. */
  readonly relay?: string | undefined
  /** Every feed goes through the relay. */
  readonly relayAll?: boolean | undefined
}

export type Visit = {
  readonly kind: 'answered'
  readonly response: Response
  /** Where the answer came from, after all redirects. */
  readonly url: URL
  /** Where the first address has moved for good: followed while every redirect is permanent. */
  readonly movedTo?: URL
  /** To be called when the body has been read or dropped: the host's next request may go. */
  readonly release: () => void
}

export type VisitOptions = {
  readonly env: FetchEnvironment
  readonly relayed: boolean
  readonly headers: Readonly<Record<string, string>>
  readonly deadline: Deadline
  readonly turns: Turns
  /** Asked before every hop; a failure ends the visit. */
  readonly forbids?: (target: URL) => Promise<Failure | undefined>
}

// RFC 9110, section 15.4: the redirects that name one other place to ask.
const REDIRECTS = new Set([301, 302, 303, 307, 308])

// RFC 9110, sections 15.4.2 and 15.4.9: future requests ought to use the new address.
const PERMANENT = new Set([301, 308])

/** One address to its answer, over at most five redirects. Throws as fetch does. */
export async function visit(address: string, options: VisitOptions): Promise<Visit | Failure> {
  let target = parsed(address)
  let movedTo: URL | undefined
  let permanent = true
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const refused = target === undefined ? 'it cannot be read' : refusalOf(target)
    if (target === undefined || refused !== undefined) return refusal(hops, refused ?? '')
    const forbidden = await options.forbids?.(target)
    if (forbidden !== undefined) return forbidden
    const answer = await askInTurn(target, options)
    if ('kind' in answer) return answer
    const { response, release } = answer
    const location = response.headers.get('location')
    if (!REDIRECTS.has(response.status) || location === null) {
      return { kind: 'answered', response, release, url: target, ...present({ movedTo }) }
    }
    await options.deadline.race(dropBody(response)).finally(release)
    target = parsed(location, target.href)
    permanent &&= PERMANENT.has(response.status)
    if (permanent && target !== undefined) movedTo = target
  }
  return failed('too many redirects', `It was redirected more than ${MAX_REDIRECTS} times.`)
}

function refusal(hops: number, why: string): Failure {
  const which = hops === 0 ? 'The address' : 'The address that it redirects to'
  return failed('refused address', `${which} is not asked for: ${why}.`)
}

function parsed(address: string, base?: string): URL | undefined {
  const url = URL.parse(address.trim(), base)
  if (url === null) return undefined
  url.hash = ''
  return url
}

type Answer = { readonly response: Response; readonly release: () => void }

// A host is asked one thing at a time, whichever feed or redirect leads there.
async function askInTurn(target: URL, options: VisitOptions): Promise<Answer | Failure> {
  const { turns, deadline } = options
  const turn = takeTurn(turns, target.host)
  try {
    await deadline.race(turn)
  } catch {
    // It gave up waiting: whoever is behind it must not wait for it.
    turn.then((release) => release())
    return failed('timeout', `${target.host} was busy with another feed of ours all the time.`)
  }
  const release = await turn
  try {
    return { response: await ask(target, options), release }
  } catch (error) {
    release()
    throw error
  }
}

// The relay is ours, so its own address may be private; what it is asked for was checked before.
function ask(target: URL, { env, relayed, headers, deadline }: VisitOptions): Promise<Response> {
  const prefix = relayed && env.relay ? `${env.relay.replace(/\/+$/, '')}/` : ''
  // Not as a method: the platform's fetch refuses to be one.
  const { fetch } = env
  const asked = fetch(`${prefix}${target.href}`, {
    method: 'GET',
    headers: { 'user-agent': userAgent(env.siteUrl, env.contact), ...headers },
    redirect: 'manual',
    signal: deadline.signal,
  })
  return deadline.raceHeaders(asked)
}
