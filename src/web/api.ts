// The JSON API under /api/v1: every page's content for programs, and the document of it.
import { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import type { Dossier } from '../dossier/dossier.ts'
import { addArticle, addArticles } from './api-articles.ts'
import { addBackFill } from './api-back-fill.ts'
import { addBalance } from './api-balance.ts'
import { addClaim, addClaims } from './api-claims.ts'
import { addCompare } from './api-compare.ts'
import { type ApiDocument, readDocument } from './api-document.ts'
import { addEvent } from './api-event.ts'
import { addEvents, addOccasions } from './api-events.ts'
import { addExport } from './api-export.ts'
import { limitRequests } from './api-limit.ts'
import { addOutlet, addOutlets } from './api-outlets.ts'
import { addChanges, addConcepts, addCorrections } from './api-record.ts'
import { type Api, badParametersOf, type Room, siteUrl } from './api-route.ts'
import { addSilence } from './api-silence.ts'
import { addFeeds, addHistory, addReference, addStatus } from './api-status.ts'
import { type Keep, keepNothing } from './kept.ts'
import { badParameters, problem } from './problem.ts'
import { withoutSlash } from './site.ts'

const METHODS = ['GET', 'HEAD', 'OPTIONS']
const EXPOSED = ['ETag', 'Link', 'RateLimit-Policy', 'RateLimit', 'Retry-After']
/** A 304 that lost its CORS header would be refused to the page that asked. */
const RETAINED = [...RETAINED_304_HEADERS, 'access-control-allow-origin']

/**
 * The API as an app to mount at `/api/v1`. Every error is a problem document (RFC 9457); a page of
 * any site may read (CORS); answers may be kept for half a minute and carry an ETag (RFC 9110).
 */
export const createApi = (dossier: Dossier, keep: Keep = keepNothing): Api => {
  const api: Api = new OpenAPIHono<Room>({
    defaultHook: (result, c) =>
      result.success ? undefined : badParameters(c, badParametersOf(result.error)),
  })
  api.use(
    cors({ origin: '*', allowMethods: METHODS, exposeHeaders: EXPOSED }),
    limitRequests,
    // The inner one makes the tag that is kept with an answer, the outer one compares it.
    unlessStreamed(tag),
    unlessStreamed(keep(SECONDS)),
    unlessStreamed(tag),
    keepShortly,
  )
  addReference(api, dossier)
  addOccasions(api, dossier)
  addEvents(api, dossier)
  addEvent(api, dossier)
  addArticles(api, dossier)
  addArticle(api, dossier)
  addCompare(api, dossier)
  addOutlets(api)
  addOutlet(api, dossier)
  addClaims(api, dossier)
  addClaim(api, dossier)
  addConcepts(api, dossier)
  addCorrections(api, dossier)
  addChanges(api)
  addSilence(api, dossier)
  addBalance(api, dossier)
  addStatus(api)
  addFeeds(api)
  addHistory(api)
  addBackFill(api, dossier)
  addExport(api, dossier)
  addDocument(api, dossier)
  refuseTheRest(api)
  return api
}

const tag = etag({ retainedHeaders: RETAINED })

/** A tag is made of the whole answer: what is streamed has none, and is not kept. */
const unlessStreamed =
  (middleware: MiddlewareHandler<Room>): MiddlewareHandler<Room> =>
  (c, next) =>
    c.req.path.endsWith('.jsonl') ? next() : middleware(c, next)

/** For so long an answer is true enough: whoever has it need not ask. */
const SECONDS = 30

const keepShortly: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', `public, max-age=${SECONDS}`)
}

/** The document of all routes that were added before: made once a site. */
const addDocument = (api: Api, dossier: Dossier): void => {
  const made = new Map<string, ApiDocument>()
  api.get('/openapi.json', (c) => {
    const site = siteUrl(c)
    const document = made.get(site) ?? readDocument(api, dossier, site)
    made.set(site, document)
    return c.json(document)
  })
}

/** What no route took: another method on a path of ours, else an address that nothing stands at. */
const refuseTheRest = (api: Api): void => {
  const paths = new Set(api.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))
  for (const path of paths)
    api.all(path, (c) => {
      c.header('Allow', METHODS.join(', '))
      return problem(c, 405, `${c.req.method} is not for this address; ${METHODS.join(', ')} are.`)
    })
  api.all('*', (c) => {
    const address = withoutSlash(c, siteUrl(c))
    if (address !== undefined) return c.redirect(address, 308)
    const all = `${siteUrl(c)}/api`
    return problem(c, 404, `Nothing stands at this address of the API; ${all} lists what does.`)
  })
  api.onError((error, c) => {
    const { path } = c.req
    const { stack } = error
    console.error(JSON.stringify({ event: 'request failed', path, error: String(error), stack }))
    return problem(c, 500, 'Something broke on our side. It was logged.')
  })
}
