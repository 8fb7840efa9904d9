// The pages on outlets: all of them on a ladder, and each with what can be said of it and why.
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { weighBalance } from '../core/balance.ts'
import { familyOf } from '../core/counts.ts'
import type { OutletLabel } from '../core/news-event.ts'
import { sumSources } from '../core/silence-evidence.ts'
import { datedOf, spanOf } from '../core/silence-judge.ts'
import { layLadder, type OutletRow } from '../core/silence-ladder.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { type Db, openForReading } from '../store/db.ts'
import { listFamily } from '../store/read-outlets.ts'
import { findRow, readRows } from '../store/read-silence.ts'
import { listSeenDays, listStanding, listSteps } from '../store/read-silence-outlet.ts'
import { listFeeds } from '../store/read-status.ts'
import { siteOf } from './site.ts'
import { OutletPage } from './views/outlet-page.tsx'
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
      const slug = c.req.param('slug')
      const now = new Date()
      const db = openForReading(c.env.DB)
      const row = await findRow(db, datedOf(dossier.occasions(now)), now, slug)
      if (row === undefined) return c.notFound()
      return c.html(await renderOutlet(c, db, dossier, row, now))
    })

/** A family to unfold, or `all`; what is no slug unfolds none. */
const unfoldQuery = z
  .string()
  .regex(/^[a-z0-9.-]{1,200}$/)
  .optional()
  .catch(undefined)

const renderOutlet = async (
  c: Context<Room>,
  db: Db,
  dossier: Dossier,
  { outlet, cells }: OutletRow<OutletLabel>,
  now: Date,
) => {
  const { slug } = outlet
  const occasions = datedOf(dossier.occasions(now))
  const spans = occasions.map(spanOf)
  const [feeds, family, days, steps, standing] = await Promise.all([
    listFeeds(db, { outlet: slug }),
    listFamily(db, familyOf(outlet).slug),
    listSeenDays(db, slug, spans),
    listSteps(db, slug),
    listStanding(db, slug, spans, ARTICLES + 1),
  ])
  const sources = sumSources(days)
  const shown = standing.slice(0, ARTICLES)
  const evidence = occasions.flatMap((occasion, n) => {
    const silence = cells[n]
    if (silence === undefined) return []
    return {
      ...{ occasion, silence },
      sources: sources.filter(({ span }) => span === occasion.slug),
      steps: steps.filter((step) => step.occasion === occasion.slug),
      articles: shown.filter((one) => one.occasion === occasion.slug),
    }
  })
  const dated = new Set(occasions.map((occasion) => occasion.slug))
  return (
    <OutletPage
      site={siteOf(c, dossier)}
      outlet={outlet}
      siblings={family.filter((one) => one.slug !== slug)}
      feeds={feeds}
      occasions={evidence.toReversed()}
      others={shown.filter(({ occasion }) => occasion === undefined || !dated.has(occasion))}
      cut={standing.length > shown.length}
    />
  )
}
