// Takes feeds into the list that somebody has a list of, and has one read at once, behind the admin guard.
import { Hono } from 'hono'
import * as z from 'zod'
import { clean } from '../core/normalise.ts'
import { openDb } from '../store/db.ts'
import { importFeeds } from '../store/import-feeds.ts'
import { retryFeed } from '../store/save-feed.ts'
import { askUnlessRefused } from './admin-jobs.ts'
import { allRefused, boundBody, httpAddress, optional, readLines, textOf } from './admin-lines.ts'
import { problem } from './problem.ts'

type Room = { Bindings: Env }

const feed = z.object(
  {
    url: httpAddress
      // The list of feeds is open to everyone.
      .refine((url) => !hasCredentials(url), 'has a name or a password in it')
      .transform((url) => URL.parse(url)?.href ?? url),
    site: optional(httpAddress),
    // Without what XML cannot hold: code points that are no characters.
    scope: optional(textOf(100).transform((text) => clean(text.replace(/[\p{Cs}\p{Cn}]/gu, '')))),
    outlet: optional(textOf(200)),
  },
  'is no object',
)

const hasCredentials = (url: string): boolean => {
  const { username = '', password = '' } = URL.parse(url) ?? {}
  return username + password !== ''
}

/**
 * `POST /feeds` with one feed a line: `url`, and if known `site`, `scope` and, where no outlet has either
 * host, the `outlet` that it is of. Answers `{ taken, known, refused: [{ line, reason }] }`.
 * `POST /feeds/12/retry` has a feed read at once, whatever kept it away until now.
 */
export const createAdminFeeds = () =>
  new Hono<Room>()
    .post('/feeds', boundBody, async (c) => {
      const lines = await readLines(c, feed)
      if (lines instanceof Response) return lines
      const { good, refused } = lines
      const feeds = good.map(({ value }) => value)
      const report = await importFeeds(openDb(c.env.DB), feeds, new Date())
      const { taken, known } = report
      return c.json({ taken, known, refused: allRefused(refused, good, report.refused) })
    })
    .post('/feeds/:id{[1-9][0-9]{0,8}}/retry', async (c) => {
      const now = new Date()
      const found = await retryFeed(openDb(c.env.DB), Number(c.req.param('id')), now)
      if (found === undefined) return problem(c, 404, 'No feed has this number.')
      if (!found.listed) {
        return problem(c, 409, 'This feed is no longer on the list: it is not read.')
      }
      const later = await askUnlessRefused(c.env, ['plan'], now)
      return c.json({ feed: found.url, at: now.toISOString(), ...later }, 202)
    })
