// The pages a person reads: the coverage, status and about; the others by their rooms.
import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import * as z from 'zod'
import { weighBalance } from '../core/balance.ts'
import type { Sample } from '../core/news-event.ts'
import { cardOf } from '../core/reference.ts'
import { defaultOccasion, isCovered, NO_COUNTS, shelve } from '../core/shelf.ts'
import { datedOf } from '../core/silence-judge.ts'
import { countFamilies, layLadder } from '../core/silence-ladder.ts'
import type { Dossier, Occasion } from '../dossier/dossier.ts'
import { type Db, openForReading } from '../store/db.ts'
import { listOccasionProgress, listProgress } from '../store/read-back-fill.ts'
import { findHistory, listStrips } from '../store/read-checks.ts'
import { listNearReference } from '../store/read-copies.ts'
import { listEvents } from '../store/read-events.ts'
import { listSamples } from '../store/read-samples.ts'
import { readLadder } from '../store/read-silence.ts'
import { readStatus } from '../store/read-status.ts'
import { createArticles } from './articles.tsx'
import { createClaims } from './claims.tsx'
import { createCompare } from './compare.tsx'
import { createEvents } from './events.tsx'
import type { Keep } from './kept.ts'
import { createOutlets } from './outlets.tsx'
import { createSearch } from './search.tsx'
import { siteOf } from './site.ts'
import { AboutPage } from './views/about-page.tsx'
import { UnknownOccasionPage } from './views/error-page.tsx'
import { FeedPage } from './views/feed-page.tsx'
import { HomePage, type OccasionTab } from './views/home-page.tsx'
import { StatusPage } from './views/status-page.tsx'

type Room = { Bindings: Env }

/** As many events as somebody scrolls through; seeded ones come first, then the largest. */
const SHELF = 60
/** Read to find four families among them. */
const SAMPLES = 10

const tag = etag()

/** For so long a page is true enough: whoever has it need not ask. */
const SECONDS = 60

export const createPages = (dossier: Dossier, keep: Keep) =>
  new Hono<Room>()
    .use(async (c, next) => {
      await next()
      c.header('Cache-Control', `public, max-age=${SECONDS}, stale-while-revalidate=600`)
    })
    // The inner one makes the tag that is kept with a page, the outer one compares it.
    .use(tag, keep(SECONDS), tag)
    .get('/', async (c) => {
      const occasions = dossier.occasions(new Date())
      const asked = c.req.query('occasion')
      // Looked for in the list: to make a schema of it for each request took a tenth of the page.
      const chosen = occasions.find(({ slug }) => slug === asked)
      if (asked !== undefined && chosen === undefined)
        return c.html(<UnknownOccasionPage site={siteOf(c, dossier)} occasions={occasions} />, 400)
      return c.html(await renderHome(c, dossier, occasions, chosen))
    })
    .route('/outlets', createOutlets(dossier))
    .route('/events', createEvents(dossier))
    .route('/articles', createArticles(dossier))
    .route('/claims', createClaims(dossier))
    .route('/compare', createCompare(dossier))
    .route('/search', createSearch(dossier))
    .get('/status', async (c) => {
      const db = openForReading(c.env.DB)
      const [status, strips, backFill] = await Promise.all([
        readStatus(db),
        listStrips(db),
        readBackFill(db, dossier),
      ])
      return c.html(<StatusPage site={siteOf(c, dossier)} {...{ status, strips, backFill }} />)
    })
    .get('/status/feeds/:id{[1-9][0-9]{0,8}}', async (c) => {
      const history = await findHistory(openForReading(c.env.DB), Number(c.req.param('id')))
      if (history === undefined) return c.notFound()
      return c.html(<FeedPage site={siteOf(c, dossier)} history={history} />)
    })
    .get('/about', (c) => {
      const page = { site: siteOf(c, dossier), dossier, contact: c.env.CONTACT }
      return c.html(<AboutPage {...page} concern={concernQuery.parse(c.req.query())} />)
    })

/** What a reader wants corrected. It only fills in a letter: what is no address and no slug is left out. */
const concernQuery = z.object({
  article: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional()
    .catch(undefined),
  event: z
    .string()
    .regex(/^[a-z0-9-]{1,200}$/)
    .optional()
    .catch(undefined),
})

/** Outlets' occasions on the status page: those that moved last; the API has them all. */
const MOVED = 50

const readBackFill = async (db: Db, dossier: Dossier) => {
  const [sums, moved] = await Promise.all([
    listOccasionProgress(db),
    listProgress(db, { limit: MOVED }),
  ])
  const labels = new Map(dossier.occasions(new Date()).map(({ slug, label }) => [slug, label]))
  return { sums, moved: moved.rows, labels }
}

const renderHome = async (
  c: Context<Room>,
  dossier: Dossier,
  occasions: readonly Occasion[],
  asked: Occasion | undefined,
) => {
  const db = openForReading(c.env.DB)
  const occasion = asked ?? defaultOccasion(dossier, occasions)
  const isChosen = ({ slug }: Occasion) => slug === occasion.slug
  const now = new Date()
  const columns = datedOf(occasions).toSorted((a, b) => +isChosen(b) - +isChosen(a))
  const shelf = { occasion: occasion.slug, limit: SHELF, order: 'shelf' } as const
  const [near, summaries, { counted, rows }] = await Promise.all([
    listNearReference(db, dossier),
    listEvents(db, shelf),
    readLadder(db, columns, now),
  ])
  const ids = summaries.filter(isCovered).map(({ event }) => event.id)
  const outlets = new Map(rows.map(({ outlet }) => [outlet.slug, outlet]))
  const samples = [...(await listSamples(db, ids, SAMPLES))].map(([id, articles]) => {
    const listed = articles.flatMap((article): Sample[] => {
      const outlet = outlets.get(article.outlet)
      return outlet ? [{ article, outlet }] : []
    })
    return [id, listed] as const
  })
  const tabOf = (occasion: Occasion): OccasionTab => ({
    occasion,
    counts: counted.get(occasion.slug) ?? { ...NO_COUNTS, events: 0 },
  })
  const chosen = tabOf(occasion)
  const groups = layLadder(rows)
  const families = groups.flatMap(({ families }) => families)
  return (
    <HomePage
      site={siteOf(c, dossier)}
      dossier={dossier}
      card={cardOf(dossier, near)}
      tabs={occasions.map(tabOf)}
      chosen={chosen}
      named={asked !== undefined}
      shelf={shelve(summaries, dossier, occasion)}
      samples={new Map(samples)}
      ladder={{ columns, groups }}
      states={columns.some(isChosen) ? countFamilies(families, 0) : []}
      balance={weighBalance(rows)}
      more={Math.max(0, chosen.counts.events - ids.length)}
    />
  )
}
