// Takes feeds into the list that somebody has a list of, behind the admin guard.
import { Hono } from 'hono'
import * as z from 'zod'
import { clean } from '../core/normalise.ts'
import { openDb } from '../store/db.ts'
import { importFeeds } from '../store/import-feeds.ts'
import { allRefused, boundBody, httpAddress, optional, readLines, textOf } from './admin-lines.ts'

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
 */
export const createAdminFeeds = () =>
  new Hono<Room>().post('/feeds', boundBody, async (c) => {
    const lines = await readLines(c, feed)
    if (lines instanceof Response) return lines
    const { good, refused } = lines
    const feeds = good.map(({ value }) => value)
    const report = await importFeeds(openDb(c.env.DB), feeds, new Date())
    const { taken, known } = report
    return c.json({ taken, known, refused: allRefused(refused, good, report.refused) })
  })
