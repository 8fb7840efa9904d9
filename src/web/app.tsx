// The Worker's HTTP side: headers for all, the rooms mounted, and what is said when nothing fits.
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Dossier } from '../dossier/dossier.ts'
import { createAdmin } from './admin.ts'
import { createApi } from './api.ts'
import { createApiPage } from './api-page.tsx'
import { createDigest } from './digest.ts'
import { type Keep, keepNothing } from './kept.ts'
import { answerNotFound } from './not-found.tsx'
import { createOpml } from './opml.ts'
import { createPages } from './pages.tsx'
import { siteOf } from './site.ts'
import { createSitemap } from './sitemap.ts'
import { BrokenPage } from './views/error-page.tsx'

/** Every page works without a script, a frame or a third party: the policy says so. */
const POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

/** `keep`: what keeps answers for a moment, where something does. */
export const createApp = (dossier: Dossier, keep: Keep = keepNothing): Hono<{ Bindings: Env }> => {
  const app = new Hono<{ Bindings: Env }>()
  app.use(
    secureHeaders({
      contentSecurityPolicy: POLICY,
      referrerPolicy: 'strict-origin-when-cross-origin',
      xFrameOptions: 'DENY',
    }),
  )
  app.use(async (c, next) => {
    await next()
    if (c.res.status >= 400) c.header('Cache-Control', 'no-store')
  })
  app.route('/admin', createAdmin(dossier))
  const api = createApi(dossier, keep)
  app.route('/api/v1', api)
  app.route('/api', createApiPage(dossier, api))
  app.route('/', createDigest(dossier))
  app.route('/', createOpml(dossier))
  app.route('/', createSitemap(dossier))
  app.route('/', createPages(dossier, keep))
  app.notFound((c) => answerNotFound(c, dossier))
  app.onError((error, c) => {
    console.error(
      JSON.stringify({
        event: 'request failed',
        path: c.req.path,
        error: String(error),
        stack: error.stack,
      }),
    )
    return c.html(<BrokenPage site={siteOf(c, dossier)} />, 500)
  })
  return app
}
