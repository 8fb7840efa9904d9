// npm start, killed in the middle of its work and started again: nothing lost, nothing doubled.
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { isTaken } from '../../scripts/start/port.ts'
import { cronPath, QUARTERLY } from '../../scripts/start/rhythm.ts'
import { conceptMatcher } from '../../src/core/lexicon.ts'
import { keyOf } from '../../src/core/link.ts'
import { soleimani as dossier } from '../../src/dossier/soleimani/index.ts'
import { findFreePort, type Local, openRelay, startLocal } from './local.ts'
import { type Newsroom, openNewsroom, shownOf } from './newsroom.ts'

const THEN = new Date('2020-01-08T12:00:00Z')
const PAGES = [
  ...['', '?occasion=strike', 'events/us-strike-baghdad-airport', 'status'],
  ...['api/v1/events?occasion=strike', 'api/v1/articles', 'digest.json'],
]

test('a Parallax that is killed shows the same pages when it is started again', async () => {
  const newsroom = await openNewsroom(THEN)
  const relay = await openRelay(newsroom)
  const state = mkdtempSync(join(tmpdir(), 'parallax-restart-'))
  const port = await findFreePort()
  const start = () => startLocal(state, port, relay.url)

  const first = start()
  await first.says(/^\s*20\/\d+ /u)
  await first.end('SIGKILL')

  const second = start()
  await second.says(/looks again every quarter/u)
  // What the first had planned and not read is due again after a quarter of an hour.
  await readAll(second, new Date(Date.now() + 20 * 60_000))
  const before = await readPages(second)
  await second.end('SIGKILL')

  const third = start()
  await third.says(/looks again every quarter/u)
  expect(await readPages(third)).toEqual(before)
  expect(await third.end('SIGINT')).toBe(0)
  expect(await isTaken(port)).toBe(false)

  const keys = keysOfNaming(newsroom)
  expect(keys.length).toBeGreaterThan(0)
  expect(countRows(state, keys)).toEqual({ held: keys.length, doubled: 0 })
  relay.server.close()
  await newsroom.close()
})

/** Keys of what the dossier's feeds showed at that moment and names him. */
function keysOfNaming({ items }: Newsroom): string[] {
  const { subject } = dossier.lexicon
  const concepts = conceptMatcher(dossier.lexicon)
  const feeds = dossier.outlets.flatMap((outlet) => outlet.feeds.map(({ url }) => url))
  const naming = feeds
    .flatMap((feed) => shownOf(items, feed, THEN))
    .filter(({ title, description }) => concepts(`${title} ${description}`).ids.has(subject))
  return [...new Set(naming.map(({ link }) => keyOf(link) ?? link))]
}

/** Sets a pull off and waits until every feed was checked. */
async function readAll({ address }: Local, at: Date): Promise<void> {
  await fetch(new URL(cronPath(QUARTERLY, at), address))
  for (;;) {
    const response = await fetch(new URL('api/v1/status', address))
    const { feeds } = (await response.json()) as { feeds: readonly { checkedAt?: string }[] }
    if (feeds.every(({ checkedAt }) => checkedAt !== undefined)) return
    await sleep(200)
  }
}

async function readPages({ address }: Local): Promise<Record<string, string>> {
  const pages: Record<string, string> = {}
  for (const path of PAGES) pages[path] = await (await fetch(new URL(path, address))).text()
  return pages
}

/** Looks into the database itself, after the end. */
function countRows(state: string, keys: readonly string[]) {
  const folder = join(state, 'v3/d1/miniflare-D1DatabaseObject')
  const file = readdirSync(folder).find((name) => /^[0-9a-f]+\.sqlite$/u.test(name)) ?? ''
  const database = new DatabaseSync(join(folder, file), { readOnly: true })
  const count = (sql: string, ...values: string[]) => database.prepare(sql).get(...values)?.n
  const counts = {
    held: count(
      'SELECT count(*) AS n FROM article WHERE key IN (SELECT value FROM json_each(?))',
      JSON.stringify(keys),
    ),
    doubled: count(
      `SELECT count(*) AS n FROM (SELECT 1 FROM membership WHERE valid_to IS NULL
        GROUP BY article_id HAVING count(*) > 1)`,
    ),
  }
  database.close()
  return counts
}
