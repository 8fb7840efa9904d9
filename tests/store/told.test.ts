// Which events are shown: the ones that an article is about, and the ones that the dossier knows.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { openDb } from '../../src/store/db.ts'
import { listEvents } from '../../src/store/read-events.ts'

test('an event that is only mentioned in passing is not listed until an article is about it', async () => {
  const db = openDb(env.DB)
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO outlet (slug, name, languages, ownership, origin) VALUES ('gazette', 'Gazette', '["en"]', '{"type":"unknown"}', 'dossier')`,
    ),
    env.DB.prepare(
      `INSERT INTO event (id, slug, label, occasion, keywords, articles, founded_at) VALUES (1, 'aside', 'Aside', 'between', '[]', 1, 0)`,
    ),
    env.DB.prepare(
      `INSERT INTO article (id, key, url, outlet, title, precision, keywords, relevance, admitted_by, first_seen_at, event_id)
       VALUES (1, 'gazette.test/1', 'https://gazette.test/1', 'gazette', 'Something else', 'none', '[]', 'passing', '', 0, 1)`,
    ),
  ])
  expect(await listEvents(db, { limit: 10 })).toEqual([])
  await env.DB.prepare(`UPDATE article SET relevance = 'about'`).run()
  expect((await listEvents(db, { limit: 10 })).map(({ event }) => event.slug)).toEqual(['aside'])
})
