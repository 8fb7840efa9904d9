// Every way in that the app has: an address of each in the hostile tower, and what kind of answer stands there.

/** What answers of one kind have in common. */
type Kind = {
  readonly type: string
  readonly cache: string
  /** A tag is made of the whole answer: what is streamed has none, nor have lists for crawlers. */
  readonly tagged: boolean
}

const MINUTE = 'public, max-age=60, stale-while-revalidate=600'
const FIVE_MINUTES = 'public, max-age=300'
const HOUR = 'public, max-age=3600'

/** JSON is UTF-8 and knows no charset (RFC 8259, sections 8.1 and 11): there alone it is left out. */
export const KINDS = {
  page: { type: 'text/html; charset=UTF-8', cache: MINUTE, tagged: true },
  'page of the API': { type: 'text/html; charset=UTF-8', cache: FIVE_MINUTES, tagged: true },
  rss: { type: 'application/rss+xml; charset=utf-8', cache: FIVE_MINUTES, tagged: true },
  atom: { type: 'application/atom+xml; charset=utf-8', cache: FIVE_MINUTES, tagged: true },
  'json feed': { type: 'application/feed+json; charset=utf-8', cache: FIVE_MINUTES, tagged: true },
  opml: { type: 'text/x-opml; charset=utf-8', cache: FIVE_MINUTES, tagged: true },
  sitemap: { type: 'application/xml; charset=utf-8', cache: HOUR, tagged: false },
  robots: { type: 'text/plain; charset=UTF-8', cache: HOUR, tagged: false },
  json: { type: 'application/json', cache: 'public, max-age=30', tagged: true },
  table: {
    type: 'text/csv; charset=utf-8; header=present',
    cache: 'public, max-age=30',
    tagged: true,
  },
  lines: { type: 'application/jsonl; charset=utf-8', cache: FIVE_MINUTES, tagged: false },
} as const satisfies Record<string, Kind>

export type KindName = keyof typeof KINDS

/** Addresses of a route. */
type Door = readonly [kind: KindName, ...addresses: string[]]

const api = (path: string, address = path): [string, Door] => [
  `/api/v1${path}`,
  ['json', `/api/v1${address}`],
]
const lines = (name: string): [string, Door] => [
  `/api/v1/export/${name}.jsonl`,
  ['lines', `/api/v1/export/${name}.jsonl`],
]

/** By the route's path as the app has it: a test holds that none is missing. */
export const DOORS: Readonly<Record<string, Door>> = {
  '/': ['page', '/', '/?occasion=opening'],
  '/events/:slug': ['page', '/events/tower-opens', '/events/1931-05-02-lift'],
  '/articles/:id{[1-9][0-9]{0,14}}': ['page', '/articles/1', '/articles/2', '/articles/3'],
  '/compare': ['page', '/compare?article=1&article=2&article=3', '/compare?article=4&blind=1'],
  '/outlets': ['page', '/outlets', '/outlets?unfold=all'],
  '/outlets/:slug': ['page', '/outlets/gazette', '/outlets/herald'],
  '/claims': ['page', '/claims'],
  '/claims/:slug': ['page', '/claims/too-tall'],
  '/search': ['page', '/search', '/search?q=lift'],
  '/status': ['page', '/status'],
  '/status/feeds/:id{[1-9][0-9]{0,8}}': ['page', '/status/feeds/1'],
  '/about': ['page', '/about'],
  '/digest': ['page', '/digest', '/digest?rhythm=weekly'],
  '/digest/:period{[0-9]{4}-(?:W[0-9]{2}|[0-9]{2}-[0-9]{2})}': ['page', '/digest/1931-05-01'],
  '/api': ['page of the API', '/api'],
  '/digest.rss': [
    'rss',
    '/digest.rss',
    '/digest.rss?rhythm=daily',
    '/digest.rss?event=tower-opens&kind=new-outlets',
  ],
  '/digest.atom': [
    'atom',
    '/digest.atom',
    '/digest.atom?rhythm=daily',
    '/digest.atom?event=tower-opens&kind=new-outlets',
  ],
  '/digest.json': [
    'json feed',
    '/digest.json',
    '/digest.json?rhythm=daily',
    '/digest.json?event=tower-opens&kind=new-outlets',
  ],
  '/feeds.opml': ['opml', '/feeds.opml'],
  '/sitemap.xml': ['sitemap', '/sitemap.xml'],
  '/sitemap/pages.xml': ['sitemap', '/sitemap/pages.xml'],
  '/sitemap/outlets.xml': ['sitemap', '/sitemap/outlets.xml'],
  '/sitemap/events/:part{[1-9][0-9]{0,6}}': ['sitemap', '/sitemap/events/1'],
  '/sitemap/articles/:part{[1-9][0-9]{0,6}}': ['sitemap', '/sitemap/articles/1'],
  '/robots.txt': ['robots', '/robots.txt'],
  ...Object.fromEntries([
    ...['reference', 'occasions', 'events', 'articles', 'outlets', 'claims', 'concepts'].map(
      (name) => api(`/${name}`),
    ),
    ...['corrections', 'changes', 'silence', 'balance', 'status', 'back-fill', 'openapi.json'].map(
      (name) => api(`/${name}`),
    ),
    api('/events/:slug', '/events/tower-opens'),
    api('/articles/:id', '/articles/1'),
    api('/compare', '/compare?article=1&article=4'),
    api('/outlets/:slug', '/outlets/gazette'),
    api('/claims/:slug', '/claims/too-tall'),
    api('/status/feeds'),
    api('/status/feeds/:id', '/status/feeds/1'),
    api('/export/codebook.json'),
    ...['articles', 'events', 'memberships', 'labels'].map(lines),
  ]),
}

/** Lists of the API that come as CSV, too, as they stand: the contract test holds that these and `compare` are all. */
const TABLES = [
  ...['occasions', 'events', 'articles', 'outlets', 'claims', 'concepts', 'corrections'],
  ...['changes', 'silence', 'balance', 'status/feeds', 'back-fill'],
]

/** Each address with its kind. */
export const ADDRESSES: readonly (readonly [address: string, kind: KindName])[] = [
  ...Object.values(DOORS).flatMap(([kind, ...addresses]) =>
    addresses.map((address) => [address, kind] as const),
  ),
  ...TABLES.map((name) => [`/api/v1/${name}?format=csv`, 'table'] as const),
  ['/api/v1/compare?article=1&format=csv', 'table'],
]
