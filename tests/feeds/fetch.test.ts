// How a feed is asked for, with a stand-in for the network: every way it can go ends in a value.
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { VERSION } from '../../src/feeds/agent.ts'
import { openBatch } from '../../src/feeds/batch.ts'
import { type FeedRequest, fetchFeed } from '../../src/feeds/fetch.ts'
import type { FetchEnvironment } from '../../src/feeds/visit.ts'

const NOW = new Date('2020-01-08T12:00:00Z')
const FEED = 'https://example.com/feed'
const BODY = '<rss version="2.0"><channel/></rss>'

type Asked = { readonly url: string; readonly headers: Headers }
type Reply = (asked: Asked, signal: AbortSignal) => Response | Promise<Response>
type Web = Readonly<Record<string, Reply>>

/** A network that knows some addresses, and has no robots.txt unless told. */
function networkOf(web: Web): { readonly fetch: FetchEnvironment['fetch']; readonly log: Asked[] } {
  const log: Asked[] = []
  const fetch: FetchEnvironment['fetch'] = async (url, init) => {
    const asked = { url, headers: new Headers(init.headers) }
    expect(init).toMatchObject({ method: 'GET', redirect: 'manual' })
    log.push(asked)
    const reply = web[url]
    if (reply === undefined) return new Response('', { status: 404 })
    return reply(asked, init.signal ?? new AbortController().signal)
  }
  return { fetch, log }
}

const ok = (headers: Record<string, string> = {}) => new Response(BODY, { headers })
const status = (code: number, headers: Record<string, string> = {}) =>
  new Response(code === 304 ? null : 'no', { status: code, headers })
const redirect = (to: string, code = 302) => status(code, { location: to })

function ask(web: Web, request: Partial<FeedRequest> = {}, more: Partial<FetchEnvironment> = {}) {
  const { fetch, log } = networkOf(web)
  const env = { fetch, contact: 'desk@example.org', siteUrl: 'https://site.example', ...more }
  const result = fetchFeed({ url: FEED, ...request }, env, NOW)
  return { result, feeds: () => log.filter(({ url }) => !url.endsWith('/robots.txt')), log }
}

test('a fresh feed comes with its bytes, validators, hash and address', async () => {
  const headers = { etag: '"a"', 'last-modified': 'Wed, 08 Jan 2020 11:00:00 GMT' }
  const reply = () => ok({ ...headers, 'content-type': 'application/rss+xml' })
  const result = await ask({ [FEED]: reply }).result
  expect(result).toMatchObject({
    kind: 'fresh',
    contentType: 'application/rss+xml',
    etag: '"a"',
    lastModified: 'Wed, 08 Jan 2020 11:00:00 GMT',
    url: FEED,
    bodyHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(result.kind === 'fresh' && new TextDecoder().decode(result.bytes)).toBe(BODY)
  expect(result).not.toHaveProperty('movedTo')
})

test('the User-Agent names the project, its version, its site and a contact', async () => {
  const asked = ask({ [FEED]: () => ok() })
  await asked.result
  const agents = asked.log.map(({ headers }) => headers.get('user-agent'))
  const agent = `Parallax/${VERSION} (+https://site.example; desk@example.org)`
  expect(agents).toEqual([agent, agent])
})

test('the version in the User-Agent is that of the package', () => {
  const source = readFileSync('package.json', 'utf8')
  expect(JSON.parse(source).version).toBe(VERSION)
})

test('validators are sent back, and a 304 keeps them', async () => {
  const asked = ask(
    { [FEED]: () => status(304) },
    { etag: '"a"', lastModified: 'Wed, 08 Jan 2020 11:00:00 GMT', bodyHash: 'abc' },
  )
  const result = await asked.result
  expect(asked.feeds()[0]?.headers.get('if-none-match')).toBe('"a"')
  expect(asked.feeds()[0]?.headers.get('if-modified-since')).toBe('Wed, 08 Jan 2020 11:00:00 GMT')
  expect(result).toMatchObject({ kind: 'unchanged', why: '304', etag: '"a"', bodyHash: 'abc' })
})

test('a 304 that nobody asked for is a fault of the server', async () => {
  const result = await ask({ [FEED]: () => status(304) }).result
  expect(result).toMatchObject({ kind: 'failed', state: 'server error' })
})

test('the same body as last time is unchanged, with its new validators', async () => {
  const first = await ask({ [FEED]: () => ok() }).result
  const bodyHash = first.kind === 'fresh' ? first.bodyHash : ''
  const second = await ask({ [FEED]: () => ok({ etag: '"b"' }) }, { bodyHash }).result
  expect(second).toMatchObject({ kind: 'unchanged', why: 'same body', etag: '"b"', bodyHash })
})

test.each([
  [401, 'blocked'],
  [403, 'blocked'],
  [404, 'missing'],
  [418, 'missing'],
  [429, 'busy'],
  [451, 'blocked'],
  [500, 'server error'],
  [503, 'busy'],
  [522, 'unreachable'],
  [530, 'unreachable'],
] as const)('HTTP %i is the state "%s", in one sentence', async (code, state) => {
  const result = await ask({ [FEED]: () => status(code) }).result
  expect(result).toMatchObject({ kind: 'failed', state })
  expect(result).toHaveProperty('reason', expect.stringMatching(/^[A-Z][^.]*\.$/))
})

test('HTTP 410 retires the feed', async () => {
  const result = await ask({ [FEED]: () => status(410) }).result
  expect(result).toMatchObject({ kind: 'failed', state: 'gone', retired: true })
})

test.each([
  ['120', '2020-01-08T12:02:00.000Z'],
  ['Wed, 08 Jan 2020 13:00:00 GMT', '2020-01-08T13:00:00.000Z'],
])('Retry-After: %s is a moment', async (value, moment) => {
  const result = await ask({ [FEED]: () => status(503, { 'retry-after': value }) }).result
  expect(result).toHaveProperty('retryAfter', new Date(moment))
})

test('a Retry-After that says nothing is passed over', async () => {
  const result = await ask({ [FEED]: () => status(503, { 'retry-after': 'soon' }) }).result
  expect(result).not.toHaveProperty('retryAfter')
})

test('a permanent redirect is followed and remembered', async () => {
  const to = 'https://new.example.com/feed'
  const result = await ask({ [FEED]: () => redirect(to, 301), [to]: () => ok() }).result
  expect(result).toMatchObject({ kind: 'fresh', url: to, movedTo: to })
})

test('a temporary redirect is followed and not remembered', async () => {
  const web = { [FEED]: () => redirect('/here'), 'https://example.com/here': () => ok() }
  const result = await ask(web).result
  expect(result).toMatchObject({ kind: 'fresh', url: 'https://example.com/here' })
  expect(result).not.toHaveProperty('movedTo')
})

test('behind a temporary redirect a permanent one says nothing about the first address', async () => {
  const web = {
    [FEED]: () => redirect('https://example.com/a', 308),
    'https://example.com/a': () => redirect('https://example.com/b', 302),
    'https://example.com/b': () => redirect('https://example.com/c', 301),
    'https://example.com/c': () => ok(),
  }
  const result = await ask(web).result
  expect(result).toMatchObject({ movedTo: 'https://example.com/a', url: 'https://example.com/c' })
})

test('five redirects are followed, the sixth is not', async () => {
  const chain = (length: number): Web => ({
    ...Object.fromEntries(
      Array.from({ length }, (_, at) => [
        at === 0 ? FEED : `https://example.com/${at}`,
        () => redirect(`https://example.com/${at + 1}`),
      ]),
    ),
    [`https://example.com/${length}`]: () => ok(),
  })
  expect(await ask(chain(5)).result).toMatchObject({ kind: 'fresh' })
  const sixth = ask(chain(6))
  expect(await sixth.result).toMatchObject({ state: 'too many redirects' })
  expect(sixth.feeds()).toHaveLength(6)
})

test.each([
  'http://127.0.0.1:1/',
  'http://0x7f.1/',
  'http://[::ffff:10.0.0.1]/',
  '//localhost./feed',
  'http://metadata.google.internal/',
  'file:///etc/passwd',
  'https://me:secret@example.com/',
])('a redirect to %s is not followed', async (location) => {
  const asked = ask({ [FEED]: () => redirect(location) })
  expect(await asked.result).toMatchObject({ kind: 'failed', state: 'refused address' })
  expect(asked.feeds()).toHaveLength(1)
})

test.each(['http://localhost/feed', 'ftp://example.com/feed', 'nonsense', ''])(
  'the address %j is refused before anybody is asked',
  async (url) => {
    const asked = ask({}, { url })
    expect(await asked.result).toMatchObject({ state: 'refused address' })
    expect(asked.log).toHaveLength(0)
  },
)

test('a body is read up to the cap and no further', async () => {
  let sent = 0
  const endless = () =>
    new Response(
      new ReadableStream({
        pull: (controller) => {
          sent++
          controller.enqueue(new Uint8Array(1_000_000))
        },
      }),
    )
  expect(await ask({ [FEED]: endless }).result).toMatchObject({ state: 'too large' })
  expect(sent).toBeLessThan(7)
})

test('a body of exactly the cap is read', async () => {
  const result = await ask({ [FEED]: () => new Response(new Uint8Array(3_000_000)) }).result
  expect(result).toMatchObject({ kind: 'fresh' })
})

test('an empty body is no feed', async () => {
  const result = await ask({ [FEED]: () => new Response('') }).result
  expect(result).toMatchObject({ state: 'not a feed', reason: 'The answer is empty.' })
})

const caused = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('oh'), { code }) })

test.each([
  [new Error('internal error; reference = 0a1b2c'), 'The server cannot be reached.'],
  [new TypeError('fetch failed'), 'The server cannot be reached.'],
  ['not even an error', 'The server cannot be reached.'],
  [new Error('Network connection lost.'), 'The server broke off the connection.'],
  [caused('ECONNREFUSED'), 'The server refuses the connection.'],
  [caused('ENOTFOUND'), 'There is no server of this name.'],
  [caused('CERT_HAS_EXPIRED'), 'The server has no valid certificate.'],
  [new Error('Too much cheese.'), 'The server cannot be reached (Too much cheese).'],
])('a network that fails with "%s" is a value, in words for people', async (error, reason) => {
  const result = await ask({ [FEED]: () => Promise.reject(error) }).result
  expect(result).toEqual({ kind: 'failed', state: 'unreachable', reason })
})

test('a body that breaks off is a value', async () => {
  const breaking = () =>
    new Response(new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) }))
  expect(await ask({ [FEED]: breaking }).result).toMatchObject({ state: 'unreachable' })
})

test('a server that never answers is left after 10 seconds', async () => {
  vi.useFakeTimers()
  const { result } = ask({ [FEED]: () => new Promise<Response>(() => {}) })
  await vi.advanceTimersByTimeAsync(9_999)
  const early = await Promise.race([result, 'waiting'])
  await vi.advanceTimersByTimeAsync(2)
  vi.useRealTimers()
  expect(early).toBe('waiting')
  expect(await result).toMatchObject({ state: 'timeout', reason: expect.stringMatching(/begin/) })
})

test('a body that drips is left after its time in all, and its request is aborted', async () => {
  let aborted = false
  const dripping: Reply = (_, signal) => {
    signal.addEventListener('abort', () => {
      aborted = true
    })
    return new Response(new ReadableStream({ pull: () => new Promise(() => {}) }))
  }
  const result = await ask({ [FEED]: dripping }, { totalMs: 40 }).result
  expect(result).toMatchObject({ state: 'timeout', reason: expect.stringMatching(/complete/) })
  expect(aborted).toBe(true)
})

const RELAY = 'http://127.0.0.1:8099'

test('a feed that is marked goes through the relay, its robots.txt too', async () => {
  const asked = ask({ [`${RELAY}/${FEED}`]: () => ok() }, { relay: true }, { relay: `${RELAY}/` })
  expect(await asked.result).toMatchObject({ kind: 'fresh', url: FEED })
  expect(asked.log.map(({ url }) => url)).toEqual([
    `${RELAY}/https://example.com/robots.txt`,
    `${RELAY}/${FEED}`,
  ])
})

test('a feed that is not marked goes direct, unless all go through the relay', async () => {
  const web = { [FEED]: () => ok(), [`${RELAY}/${FEED}`]: () => ok() }
  const direct = ask(web, {}, { relay: RELAY })
  await direct.result
  expect(direct.feeds()[0]?.url).toBe(FEED)
  const relayed = ask(web, {}, { relay: RELAY, relayAll: true })
  await relayed.result
  expect(relayed.feeds()[0]?.url).toBe(`${RELAY}/${FEED}`)
})

test('without a relay a marked feed goes direct', async () => {
  const asked = ask({ [FEED]: () => ok() }, { relay: true }, { relay: '' })
  expect(await asked.result).toMatchObject({ kind: 'fresh' })
})

test('a redirect through the relay is relative to the feed, checked, and wrapped again', async () => {
  const web = {
    [`${RELAY}/${FEED}`]: () => redirect('/moved', 301),
    [`${RELAY}/https://example.com/moved`]: () => ok(),
  }
  const result = await ask(web, {}, { relay: RELAY, relayAll: true }).result
  expect(result).toMatchObject({ kind: 'fresh', movedTo: 'https://example.com/moved' })
})

test('the relay is exempt from the private check, what it is asked for is not', async () => {
  const web = { [`${RELAY}/${FEED}`]: () => redirect(`${RELAY}/clock`) }
  const redirected = ask(web, {}, { relay: RELAY, relayAll: true })
  expect(await redirected.result).toMatchObject({ state: 'refused address' })
  const direct = ask({}, { url: 'http://127.0.0.1/' }, { relay: RELAY, relayAll: true })
  expect(await direct.result).toMatchObject({ state: 'refused address' })
  expect(direct.log).toHaveLength(0)
})

const ROBOTS = 'https://example.com/robots.txt'
const forbid = () => new Response('User-agent: *\nDisallow: /feed')

test('what robots.txt forbids is not asked for', async () => {
  const asked = ask({ [ROBOTS]: forbid, [FEED]: () => ok() })
  expect(await asked.result).toMatchObject({ kind: 'failed', state: 'robots' })
  expect(asked.feeds()).toHaveLength(0)
})

test('a redirect to where robots.txt forbids is not followed', async () => {
  const from = 'https://other.example/feed'
  const asked = ask({ [from]: () => redirect(FEED), [ROBOTS]: forbid }, { url: from })
  expect(await asked.result).toMatchObject({ state: 'robots' })
  expect(asked.feeds()).toHaveLength(1)
})

test('a robots.txt out of order forbids, a missing one does not', async () => {
  const feed = { [FEED]: () => ok() }
  const broken = ask({ ...feed, [ROBOTS]: () => status(500) })
  expect(await broken.result).toEqual({
    ...{ kind: 'failed', state: 'server error' },
    reason: 'The robots.txt of example.com is out of order (HTTP 500): that forbids asking.',
  })
  expect(broken.feeds()).toEqual([])
  const edge = await ask({ ...feed, [ROBOTS]: () => status(530) }).result
  expect(edge).toMatchObject({ state: 'unreachable' })
  const missing = await ask({ ...feed, [ROBOTS]: () => status(403) }).result
  expect(missing).toMatchObject({ kind: 'fresh' })
})

test('a robots.txt behind a broken network forbids, and the network is to blame', async () => {
  const asked = ask({ [FEED]: () => ok(), [ROBOTS]: () => Promise.reject(caused('ENOTFOUND')) })
  expect(await asked.result).toMatchObject({
    ...{ state: 'unreachable', reason: 'There is no server of this name.' },
  })
  expect(asked.feeds()).toEqual([])
})

test('a robots.txt that hangs forbids after 8 seconds', async () => {
  vi.useFakeTimers()
  const { result, feeds } = ask({ [FEED]: () => ok(), [ROBOTS]: () => new Promise(() => {}) })
  await vi.advanceTimersByTimeAsync(8_001)
  vi.useRealTimers()
  expect(await result).toMatchObject({ state: 'timeout', reason: expect.stringMatching(/robots/) })
  expect(feeds()).toEqual([])
})

test('a robots.txt larger than half a megabyte counts as far as it is read', async () => {
  const huge = () => new Response(`User-agent: *\nDisallow: /feed\n${'#'.repeat(600_000)}`)
  const result = await ask({ [ROBOTS]: huge, [FEED]: () => ok() }).result
  expect(result).toMatchObject({ state: 'robots' })
})

test('one batch asks a host for its robots.txt once, and for one feed at a time', async () => {
  let running = 0
  let most = 0
  const slow = async () => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running--
    return ok()
  }
  const urls = [1, 2, 3].map((at) => `https://example.com/${at}`)
  const { fetch, log } = networkOf(Object.fromEntries(urls.map((url) => [url, slow])))
  const env = { fetch, contact: 'c', siteUrl: 's' }
  const batch = openBatch()
  const results = await Promise.all(urls.map((url) => fetchFeed({ url }, env, NOW, batch)))
  expect(results.map(({ kind }) => kind)).toEqual(['fresh', 'fresh', 'fresh'])
  expect(most).toBe(1)
  expect(log.filter(({ url }) => url === ROBOTS)).toHaveLength(1)
})

test('a host that a redirect leads to is asked for one thing at a time, too', async () => {
  let running = 0
  let most = 0
  const slow = async () => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running--
    return ok()
  }
  const old = 'https://old.example/feed'
  const { fetch } = networkOf({ [old]: () => redirect(FEED), [FEED]: slow, [ROBOTS]: slow })
  const env = { fetch, contact: 'c', siteUrl: 's' }
  const batch = openBatch()
  await Promise.all([old, FEED, FEED].map((url) => fetchFeed({ url }, env, NOW, batch)))
  expect(most).toBe(1)
})

test('a host that hangs does not hold up another of its batch', async () => {
  const hang = 'https://hang.example/feed'
  const { fetch } = networkOf({ [FEED]: () => ok(), [hang]: () => new Promise(() => {}) })
  const env = { fetch, contact: 'c', siteUrl: 's' }
  const batch = openBatch()
  const hung = fetchFeed({ url: hang, totalMs: 60 }, env, NOW, batch)
  const behind = fetchFeed({ url: hang, totalMs: 40 }, env, NOW, batch)
  const good = await fetchFeed({ url: FEED }, env, NOW, batch)
  expect(good.kind).toBe('fresh')
  expect(await hung).toMatchObject({ state: 'timeout' })
  expect(await behind).toMatchObject({
    state: 'timeout',
    reason: 'hang.example was busy with another feed of ours all the time.',
  })
  const { fetch: mended } = networkOf({ [hang]: () => ok() })
  expect(await fetchFeed({ url: hang }, { ...env, fetch: mended }, NOW, batch)).toMatchObject({
    kind: 'fresh',
  })
})
