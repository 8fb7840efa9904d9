// The pages a person reads: the coverage, an event beside the reference, status, about.
import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import * as z from 'zod'
import { weighBalance } from '../core/balance.ts'
import { compareEvent } from '../core/comparison.ts'
import { explainMembers } from '../core/corrections.ts'
import type { Sample } from '../core/news-event.ts'
import { type Cursor, decodeCursor, encodeCursor } from '../core/page.ts'
import { cardOf } from '../core/reference.ts'
import { defaultOccasion, emptyEvent, NO_COUNTS, shelve } from '../core/shelf.ts'
import { findAbsent, spanOfEvent } from '../core/silence-event.ts'
import { datedOf } from '../core/silence-judge.ts'
import { layLadder } from '../core/silence-ladder.ts'
import type { Dossier, Occasion } from '../dossier/dossier.ts'
import { type Db, openForReading } from '../store/db.ts'
import { listCorrections } from '../store/hand-corrections.ts'
import { listOccasionProgress, listProgress } from '../store/read-back-fill.ts'
import { findHistory, listStrips } from '../store/read-checks.ts'
import { listNearReference } from '../store/read-copies.ts'
import { listEvents } from '../store/read-events.ts'
import { findEvent, type HeldEvent } from '../store/read-members.ts'
import { listSamples } from '../store/read-samples.ts'
import { readEventGrounds, readLadder } from '../store/read-silence.ts'
import { readStatus } from '../store/read-status.ts'
import { readEventOutlets } from '../store/tally.ts'
import { createArticles } from './articles.tsx'
import { createClaims } from './claims.tsx'
import { createOutlets } from './outlets.tsx'
import { createSearch } from './search.tsx'
import { siteOf } from './site.ts'
import { AboutPage } from './views/about-page.tsx'
import { BadCursorPage, UnknownOccasionPage } from './views/error-page.tsx'
import { EventPage, type Part } from './views/event-page.tsx'
import { FeedPage } from './views/feed-page.tsx'
import { HomePage, type OccasionTab } from './views/home-page.tsx'
import { eventPath } from './views/paths.ts'
import { StatusPage } from './views/status-page.tsx'

type Room = { Bindings: Env }

/** As many events as somebody scrolls through; seeded ones come first, then the largest. */
const SHELF = 60
/** Read to find four families among them. */
const SAMPLES = 10

export const createPages = (dossier: Dossier) =>
  new Hono<Room>()
    .use(etag())
    .use(async (c, next) => {
      await next()
      c.header('Cache-Control', 'public, max-age=60, stale-while-revalidate=600')
    })
    .get('/', async (c) => {
      const occasions = dossier.occasions(new Date())
      const asked = occasionQuery(occasions).safeParse(c.req.query('occasion'))
      if (!asked.success)
        return c.html(<UnknownOccasionPage site={siteOf(c, dossier)} occasions={occasions} />, 400)
      const chosen = occasions.find(({ slug }) => slug === asked.data)
      return c.html(await renderHome(c, dossier, occasions, chosen))
    })
    .route('/outlets', createOutlets(dossier))
    .route('/articles', createArticles(dossier))
    .route('/claims', createClaims(dossier))
    .route('/search', createSearch(dossier))
    .get('/events/:slug', async (c) => {
      const slug = c.req.param('slug')
      const asked = c.req.query('after')
      const after = asked === undefined ? undefined : decodeCursor(asked)
      if (asked !== undefined && after === undefined)
        return c.html(<BadCursorPage site={siteOf(c, dossier)} href={eventPath(slug)} />, 400)
      const db = openForReading(c.env.DB)
      const now = new Date()
      const seed = dossier.events.find((seed) => seed.slug === slug)
      const [found, near, corrections, grounds] = await Promise.all([
        findEvent(db, slug, after),
        listNearReference(db, dossier),
        listCorrections(db, dossier),
        seed && readEventGrounds(db, spanOfEvent(seed)),
      ])
      if (found && 'movedTo' in found) return c.redirect(eventPath(found.movedTo), 301)
      const held = found ?? (seed && { event: emptyEvent(seed), members: [] })
      if (held === undefined) return c.notFound()
      const occasion = dossier.occasions(now).find((o) => o.slug === held.event.occasion)
      const members = explainMembers(held.members, corrections)
      const comparison = compareEvent(held.event, members, dossier, near)
      const isPart = held.next !== undefined || after !== undefined
      // Who is missing, and of how many this is a part, is told by all that the event holds.
      const written =
        comparison.seed || isPart ? await readEventOutlets(db, held.event.id) : undefined
      const span = comparison.seed && spanOfEvent(comparison.seed)
      const absence =
        span &&
        written &&
        findAbsent(
          span,
          written,
          (comparison.seed === seed && grounds) || (await readEventGrounds(db, span)),
          now,
        )
      const part = isPart && written ? partOf(held, written, after) : undefined
      const page = { site: siteOf(c, dossier), comparison, occasion, absence, part }
      return c.html(<EventPage {...page} />)
    })
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

/** Which part of an event's articles a page shows. */
const partOf = (
  { members, next }: HeldEvent,
  written: Awaited<ReturnType<typeof readEventOutlets>>,
  after: Cursor | undefined,
): Part => {
  const all = written.values().reduce((sum, { about, passing }) => sum + about + passing, 0)
  return {
    shown: members.length,
    all,
    isFirst: after === undefined,
    next: next && encodeCursor(next),
  }
}

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

const occasionQuery = (occasions: readonly Occasion[]) =>
  z.enum(occasions.map(({ slug }) => slug)).optional()

const renderHome = async (
  c: Context<Room>,
  dossier: Dossier,
  occasions: readonly Occasion[],
  asked: Occasion | undefined,
) => {
  const db = openForReading(c.env.DB)
  const occasion = asked ?? defaultOccasion(dossier, occasions)
  const now = new Date()
  const columns = datedOf(occasions)
  const shelf = { occasion: occasion.slug, limit: SHELF, order: 'shelf' } as const
  const [near, summaries, { counted, rows }] = await Promise.all([
    listNearReference(db, dossier),
    listEvents(db, shelf),
    readLadder(db, columns, now),
  ])
  const ids = summaries.filter(({ counts }) => counts.articles > 0).map(({ event }) => event.id)
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
      ladder={{ columns, groups: layLadder(rows) }}
      balance={weighBalance(rows)}
      more={Math.max(0, chosen.counts.events - ids.length)}
    />
  )
}
