// The digest's pages: /digest builds addresses and shows what was told last, /digest/2024-05-03 a closed day or week.
import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { PERIOD_PATTERN, periodBySlug } from '../core/digest-periods.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { type Db, openDb } from '../store/db.ts'
import { findClosed, listClosed, listDigest } from '../store/read-digest.ts'
import { readWish } from './digest-query.ts'
import { siteOf } from './site.ts'
import { digestPath, periodPath, type Wish } from './views/digest-address.ts'
import { DigestPage } from './views/digest-page.tsx'
import { PeriodPage } from './views/digest-period-page.tsx'
import type { Preview } from './views/digest-told.tsx'

type Room = { Bindings: Env }

/** What a page shows of the newest: enough to see what it is like. */
const ITEMS = 10
const PERIODS = 3

export const createDigestPages = (dossier: Dossier) =>
  new Hono<Room>()
    .use('/digest', etag())
    .use('/digest/*', etag())
    .get('/digest', async (c) => {
      const db = openDb(c.env.DB)
      const asked = await readWish(c, db, dossier)
      if (asked.kind === 'moved') {
        keepForAMinute(c)
        return c.redirect(digestPath('/digest', asked.wish), 301)
      }
      const page = { site: siteOf(c, dossier), dossier, filled: c.req.query() }
      if (asked.kind === 'bad')
        return c.html(
          <DigestPage {...page} answer={{ faults: asked.errors, near: asked.near }} />,
          400,
        )
      const { wish, words } = asked
      keepForAMinute(c)
      const answer = { wish, words, preview: await readPreview(db, wish) }
      return c.html(<DigestPage {...page} answer={answer} />)
    })
    .get(`/digest/:period{${PERIOD_PATTERN}}`, async (c) => {
      const period = periodBySlug(c.req.param('period'))
      if (period === undefined) return c.notFound()
      const db = openDb(c.env.DB)
      const asked = await readWish(c, db, dossier)
      if (asked.kind === 'moved') {
        keepForAMinute(c)
        return c.redirect(periodPath(period, asked.wish.filter), 301)
      }
      if (asked.kind === 'bad') {
        const page = { site: siteOf(c, dossier), dossier, filled: c.req.query() }
        return c.html(
          <DigestPage {...page} answer={{ faults: asked.errors, near: asked.near }} />,
          400,
        )
      }
      const closed = await findClosed(db, asked.wish.filter, period)
      if (closed === undefined) return c.notFound()
      const { words } = asked
      const wish = { ...asked.wish, rhythm: period.rhythm }
      keepForAMinute(c)
      return c.html(<PeriodPage site={siteOf(c, dossier)} {...{ closed, wish, words }} />)
    })

/** An event that moved may move again: without this a browser would go on for good. */
const keepForAMinute = (c: Context) =>
  c.header('Cache-Control', 'public, max-age=60, stale-while-revalidate=600')

const readPreview = async (db: Db, { filter, rhythm }: Wish): Promise<Preview> =>
  rhythm === undefined
    ? { items: await listDigest(db, filter, ITEMS) }
    : { closed: await listClosed(db, filter, rhythm, PERIODS) }
