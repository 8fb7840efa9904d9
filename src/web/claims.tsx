// The pages on what the reference asserts: all claims, and each with what is on record and who shares its concepts.
import { Hono } from 'hono'
import { decodeCursor } from '../core/page.ts'
import { eventsOnClaim, topicOfClaim } from '../core/reference.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import { listOnClaim } from '../store/read-claim.ts'
import { isIndexed } from '../store/search-index.ts'
import { siteOf } from './site.ts'
import { ClaimPage } from './views/claim-page.tsx'
import { ClaimsPage } from './views/claims-page.tsx'
import { BadCursorPage } from './views/error-page.tsx'
import { claimPath } from './views/paths.ts'

export const createClaims = (dossier: Dossier) =>
  new Hono<{ Bindings: Env }>()
    .get('/', (c) => c.html(<ClaimsPage site={siteOf(c, dossier)} dossier={dossier} />))
    .get('/:slug', async (c) => {
      const claim = dossier.claims.find(({ slug }) => slug === c.req.param('slug'))
      if (claim === undefined) return c.notFound()
      const site = siteOf(c, dossier)
      const asked = c.req.query('after')
      const after = asked === undefined ? undefined : decodeCursor(asked)
      if (asked !== undefined && after === undefined)
        return c.html(<BadCursorPage site={site} href={claimPath(claim.slug)} />, 400)
      const db = openDb(c.env.DB)
      const [articles, indexed] = await Promise.all([
        listOnClaim(db, topicOfClaim(claim, dossier), after),
        isIndexed(db),
      ])
      const events = eventsOnClaim(claim, dossier)
      return c.html(
        <ClaimPage {...{ site, dossier, claim, articles, indexed, events }} after={asked} />,
      )
    })
