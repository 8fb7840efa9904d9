// What stands in an event, however corrections and merges lead: an event's page and what is said of each article agree.
import { expect, test } from 'vitest'
import { openDb } from '../../src/store/db.ts'
import { findArticle, listNearby } from '../../src/store/read-article.ts'
import { readFound } from '../../src/store/read-found.ts'
import { findEvent } from '../../src/store/read-members.ts'
import { searchArticles } from '../../src/store/search.ts'
import { bindings, foundTower } from '../web/tower.ts'
import { RUN } from '../web/tower-dossier.ts'

const db = openDb(bindings.DB)
const EVENTS = 9
const ARTICLES = 40

/** Numbers below `n`, the same for the same seed (Park and Miller 1988, minimal standard). */
const randomFrom = (seed: number) => {
  let state = seed
  return (n: number) => {
    state = (state * 48271) % 2147483647
    return state % n
  }
}

/** Events of which some merged, articles some of which have no time, and corrections that may contradict each other. */
async function foundMaze(seed: number): Promise<void> {
  await foundTower()
  const random = randomFrom(seed)
  const slug = (n: number) => `event-${n}`
  const events = Array.from({ length: EVENTS }, (_, i) => i + 1)
  const merged = new Map(events.filter(() => random(4) === 0).map((id) => [id, 1 + random(EVENTS)]))
  const whole = events.filter((id) => !merged.has(id) || merged.get(id) === id)
  const rows = {
    events: events.map((id) => [
      id,
      slug(id),
      whole.includes(id) ? null : (merged.get(id) ?? null),
    ]),
    articles: Array.from({ length: ARTICLES }, (_, i) => [
      ...[i + 1, random(5) === 0 ? null : RUN.getTime() + random(20)],
      ...[whole[random(whole.length)] ?? 1, random(6) === 0 ? 'passing' : 'about'],
    ]),
    ways: events.filter(() => random(3) === 0).map((id) => [slug(id), slug(1 + random(EVENTS))]),
    moves: Array.from({ length: ARTICLES }, (_, i) => i + 1)
      .filter(() => random(5) === 0)
      .map((id) => [`k${id}`, slug(1 + random(EVENTS))]),
  }
  const run = (sql: string, list: readonly unknown[]) =>
    bindings.DB.prepare(sql).bind(JSON.stringify(list)).run()
  await run(
    `INSERT INTO event (id, slug, label, occasion, keywords, founded_at, merged_into)
      SELECT value ->> 0, value ->> 1, value ->> 1, 'opening', '[]', 0, NULL FROM json_each(?)`,
    rows.events,
  )
  await run(
    `INSERT INTO article (id, key, url, outlet, title, precision, happened_at, keywords, relevance,
        admitted_by, first_seen_at, event_id)
      SELECT value ->> 0, 'k' || (value ->> 0), 'https://gazette.test/', 'gazette', 'Title', 'none',
        value ->> 1, '[]', value ->> 3, '', 0, value ->> 2 FROM json_each(?)`,
    rows.articles,
  )
  await bindings.DB.exec(
    `INSERT INTO membership (article_id, event_id, valid_from, score, rule, evidence)
    SELECT id, event_id, 0, 0.5, 'overlap', '[]' FROM article`.replaceAll('\n', ' '),
  )
  await run(
    `UPDATE event SET merged_into = row.value ->> 2 FROM json_each(?) AS row WHERE event.id = row.value ->> 0`,
    rows.events,
  )
  await run(
    `INSERT INTO event_correction (event_slug, into_slug)
      SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE value ->> 0 <> value ->> 1`,
    rows.ways,
  )
  await run(
    `INSERT INTO article_correction (article_key, event_slug)
      SELECT value ->> 0, value ->> 1 FROM json_each(?)`,
    rows.moves,
  )
}

const idsOf = (articles: readonly { readonly article: { readonly id: number } }[]) =>
  articles.map(({ article }) => article.id).toSorted((a, b) => a - b)

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'in maze %i a page, its neighbours and a search hold just what is said to stand there',
  async (seed) => {
    await foundMaze(seed)
    const found = await readFound(
      db,
      Array.from({ length: ARTICLES }, (_, i) => i + 1),
    )
    const { results: led } = await bindings.DB.prepare(
      `SELECT there.slug AS slug, here.slug AS at FROM settled
        JOIN event AS there ON there.id = start JOIN event AS here ON here.id = settled.at`,
    ).all<{ slug: string; at: string }>()
    for (const { slug, at } of led) expect(await findEvent(db, slug)).toEqual({ movedTo: at })
    const byEvent = Map.groupBy(found, ({ event }) => event?.slug)
    expect(found).toHaveLength(ARTICLES)
    for (const [slug = '', own] of byEvent) {
      const held = await findEvent(db, slug)
      if (held === undefined || 'movedTo' in held) throw new Error(`${slug} leads elsewhere.`)
      expect(idsOf(held.members), slug).toEqual(idsOf(own))
      const hits = await searchArticles(db, { units: [], filter: { event: slug }, limit: ARTICLES })
      expect(idsOf(hits.items), slug).toEqual(idsOf(own))
      const about = own.filter(({ article }) => article.relevance === 'about')
      const history = await findArticle(db, about[0]?.article.id ?? 0)
      if (history === undefined) continue
      expect(history.stands?.event.slug).toBe(slug)
      // Of the same kind, with a time or without one: all others are no neighbours.
      const isDated = history.article.happenedAt !== undefined
      const near = about.filter(({ article }) => (article.happenedAt !== undefined) === isDated)
      expect(idsOf(await listNearby(db, history))).toEqual(expect.arrayContaining(idsOf(near)))
      expect(idsOf(about)).toEqual(expect.arrayContaining(idsOf(await listNearby(db, history))))
    }
  },
)
