// The pages on outlets: all of them on a ladder, and each with what can be said of it and why.
import { Hono } from 'hono'
import * as z from 'zod'
import { weighBalance } from '../core/balance.ts'
import { sumSources } from '../core/silence-evidence.ts'
import { type DatedOccasion, datedOf, spanOf } from '../core/silence-judge.ts'
import { layLadder } from '../core/silence-ladder.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { type Db, openForReading } from '../store/db.ts'
import { listFamily } from '../store/read-outlets.ts'
import { findRow, readRows } from '../store/read-silence.ts'
import { listSeenDays, listStanding, listSteps } from '../store/read-silence-outlet.ts'
import { listFeeds } from '../store/read-status.ts'
import { siteOf } from './site.ts'
import { OutletPage, type OutletProps } from './views/outlet-page.tsx'
import { OutletsPage } from './views/outlets-page.tsx'

type Room = { Bindings: Env }

/** Articles on an outlet's page, more than any has in the bibliography; the search pages through all. */
const ARTICLES = 100

export const createOutlets = (dossier: Dossier) =>
  new Hono<Room>()
    .get('/', async (c) => {
      const now = new Date()
      const columns = datedOf(dossier.occasions(now))
      const rows = await readRows(openForReading(c.env.DB), columns, now)
      const props = { columns, groups: layLadder(rows), balance: weighBalance(rows) }
      const unfolded = unfoldQuery.parse(c.req.query('unfold'))
      return c.html(<OutletsPage site={siteOf(c, dossier)} {...props} unfolded={unfolded} />)
    })
    .get('/:slug', async (c) => {
      const now = new Date()
      const occasions = datedOf(dossier.occasions(now))
      const slug = c.req.param('slug')
      const held = await readOutlet(openForReading(c.env.DB), occasions, slug, now)
      return held ? c.html(<OutletPage site={siteOf(c, dossier)} {...held} />) : c.notFound()
    })

/** A family to unfold, or `all`; what is no slug unfolds none. */
const unfoldQuery = z
  .string()
  .regex(/^[a-z0-9.-]{1,200}$/)
  .optional()
  .catch(undefined)

/** An outlet with what its page shows; undefined: none has the slug. Ten statements, asked at once. */
const readOutlet = async (
  db: Db,
  occasions: readonly DatedOccasion[],
  slug: string,
  now: Date,
): Promise<Omit<OutletProps, 'site'> | undefined> => {
  const spans = occasions.map(spanOf)
  const [row, feeds, family, days, steps, standing] = await Promise.all([
    findRow(db, occasions, now, slug),
    listFeeds(db, { outlet: slug }),
    listFamily(db, slug),
    listSeenDays(db, slug, spans),
    listSteps(db, slug),
    listStanding(db, slug, spans, ARTICLES + 1),
  ])
  if (row === undefined) return undefined
  const sources = sumSources(days)
  const shown = standing.slice(0, ARTICLES)
  const evidence = occasions.flatMap((occasion, n) => {
    const silence = row.cells[n]
    if (silence === undefined) return []
    return {
      ...{ occasion, silence },
      sources: sources.filter(({ span }) => span === occasion.slug),
      steps: steps.filter((step) => step.occasion === occasion.slug),
      articles: shown.filter((one) => one.occasion === occasion.slug),
    }
  })
  const dated = new Set(occasions.map((occasion) => occasion.slug))
  return {
    ...{ outlet: row.outlet, feeds, occasions: evidence.toReversed() },
    siblings: family.filter((one) => one.slug !== slug),
    others: shown.filter(({ occasion }) => occasion === undefined || !dated.has(occasion)),
    cut: standing.length > shown.length,
  }
}
