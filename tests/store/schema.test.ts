// The tables as the migrations lay them.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { emptyDatabase } from '../empty.ts'

const countOutlets = () => env.DB.prepare('SELECT count(*) AS n FROM outlet').first('n')

test('the migrations lay the tables into an empty D1, and emptying it keeps them', async () => {
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO outlet (slug, name, languages, ownership, origin)
         VALUES ('gazette', 'Gazette', '["en"]', '{"type":"unknown"}', 'dossier')`,
    ),
    env.DB.prepare(
      `INSERT INTO feed (url, outlet, scope, next_check_at)
         VALUES ('https://gazette.test/feed', 'gazette', 'all', 0)`,
    ),
  ])
  expect(await countOutlets()).toBe(1)
  await emptyDatabase()
  expect(await countOutlets()).toBe(0)
})

test('nothing outside the machine answers', async () => {
  const response = await fetch('https://gazette.test/feed')
  expect(response.status).toBe(599)
})
