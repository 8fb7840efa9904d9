// What only whoever runs this may do, under /admin: guarded by a token, and not there at all without one.
import { Hono, type MiddlewareHandler } from 'hono'
import type { Dossier } from '../dossier/dossier.ts'
import { createAdminBackFill } from './admin-back-fill.ts'
import { createAdminCorrections } from './admin-corrections.ts'
import { createAdminFeeds } from './admin-feeds.ts'
import { createAdminImport } from './admin-import.ts'
import { createAdminJobs } from './admin-jobs.ts'
import { failure, problem } from './problem.ts'

type Room = { Bindings: Env }

/**
 * To mount at `/admin`. A deployment has the secret ADMIN_TOKEN, and each request says
 * `Authorization: Bearer <it>`, else 401; without that secret nothing stands here. Nothing may be kept.
 */
export const createAdmin = (dossier: Dossier): Hono<Room> =>
  new Hono<Room>()
    .use(guard)
    .route('/', createAdminBackFill(dossier))
    .route('/', createAdminImport(dossier))
    .route('/', createAdminFeeds())
    .route('/', createAdminJobs())
    .route('/', createAdminCorrections(dossier))
    .onError((error, c) => failure(c, error))

const guard: MiddlewareHandler<Room> = async (c, next) => {
  const { ADMIN_TOKEN } = c.env
  if (!ADMIN_TOKEN) return c.notFound()
  const [, token] = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '') ?? []
  if (token !== undefined && (await isSame(token, ADMIN_TOKEN))) {
    await next()
    return c.header('Cache-Control', 'no-store')
  }
  // Two answers (RFC 6750, section 3): who sent no token has made no mistake yet.
  const mistake = token === undefined ? '' : ' error="invalid_token"'
  c.header('WWW-Authenticate', `Bearer${mistake}`)
  return problem(c, 401, 'This takes the header `Authorization: Bearer <ADMIN_TOKEN>`.')
}

/** Compares digests, which are of one length, in constant time: the time that it takes tells nothing. */
async function isSame(given: string, wanted: string): Promise<boolean> {
  const digestOf = (text: string) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const [one, other] = await Promise.all([digestOf(given), digestOf(wanted)])
  return crypto.subtle.timingSafeEqual(one, other)
}
