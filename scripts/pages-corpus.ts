// A database as it would be after years: made-up articles of all outlets on all occasions, listings, what is told.
import { datedOf, spanOf } from '../src/core/silence-judge.ts'
import { soleimani } from '../src/dossier/soleimani/index.ts'
import { group } from '../src/jobs/group.ts'
import { loadDossier } from '../src/jobs/load-dossier.ts'
import { tally } from '../src/jobs/tally.ts'
import { tell } from '../src/jobs/tell.ts'
import type { Db } from '../src/store/db.ts'
import { fill } from './scale-corpus.ts'

export const NOW = new Date('2026-11-24T00:00:00Z')

/** Of the outlets, every third has listings of all days of the occasions: as the feeds fare that can be read. */
const LISTED = 3
const LANGUAGES = ['en', 'en', 'en', 'fa', 'ar', 'fr', 'he', 'tr', 'ru', 'es', 'de']

export type Pages = {
  /** Slugs of the event with most articles, of the seeded one with most, and of one with about eight. */
  readonly largest: string
  readonly seeded: string
  readonly usual: string
  /** An article's id, of that of about eight. */
  readonly article: number
  /** An outlet with listings of all days, and articles. */
  readonly listed: string
  /** Milliseconds that it took to count all. */
  readonly counted: number
}

/** Fills an empty database. The story with the number k becomes the k-th seeded event, where it fits its days. */
export async function fillPages(db: Db, articles: number): Promise<Pages> {
  await loadDossier(db, { ...soleimani, citations: [] }, NOW)
  await fill(db, articles)
  const spans = datedOf(soleimani.occasions(NOW)).map(spanOf)
  const occasionOf = (at: string) =>
    `CASE ${spans.map(({ slug, from, until }) => `WHEN ${at} >= ${+from} AND ${at} < ${+until} THEN '${slug}'`).join(' ')} ELSE 'between' END`
  const outlets = JSON.stringify(soleimani.outlets.map(({ slug }) => slug))
  const run = (sql: string, ...values: string[]) =>
    db.$client
      .prepare(sql)
      .bind(...values)
      .run()
  await run(
    `UPDATE article SET outlet = json_extract(?1, '$[' || (id * 7919 % json_array_length(?1)) || ']'),
      language = json_extract(?2, '$[' || (id % json_array_length(?2)) || ']'),
      relevance = iif(id % 10 = 0, 'passing', 'about'),
      summary = 'A summary of one sentence, as a publisher puts it into a feed, number ' || id || '.'
      WHERE key LIKE 'story/%'`,
    ...[outlets, JSON.stringify(LANGUAGES)],
  )
  await run(`UPDATE event SET occasion = ${occasionOf('first_at')} WHERE slug LIKE 'story-%'`)
  await seed(run)
  await observe(
    run,
    spans.map(({ from, until }) => [+from, +until]),
  )
  await loadDossier(db, soleimani, NOW)
  await group(db, soleimani, NOW)
  await tell(db, soleimani, NOW)
  const start = performance.now()
  while ((await tally(db, soleimani, NOW)).left);
  const counted = performance.now() - start
  const slugOf = async (where: string, order: string) => {
    const { results } = await db.$client
      .prepare(`SELECT slug FROM event WHERE articles > 1 AND ${where} ORDER BY ${order} LIMIT 1`)
      .all<{ slug: string }>()
    return results[0]?.slug ?? ''
  }
  const usual = await slugOf('seed IS NULL', 'abs(articles - 8), id')
  const article = await db.$client
    .prepare(
      'SELECT article.id FROM event JOIN article ON event_id = event.id WHERE slug = ? LIMIT 1',
    )
    .bind(usual)
    .first<number>('id')
  return {
    largest: await slugOf('seed IS NULL', 'articles DESC'),
    seeded: await slugOf('seed IS NOT NULL', 'articles DESC'),
    ...{ usual, article: article ?? 0 },
    listed: soleimani.outlets[0]?.slug ?? '',
    counted,
  }
}

type Run = (sql: string, ...values: string[]) => Promise<unknown>

/** Stories that happen in the days of a seeded event are that event's, one in four. */
async function seed(run: Run): Promise<void> {
  const windows = JSON.stringify(
    soleimani.events.map(({ slug, window }) => [
      slug,
      Date.parse(window.from),
      Date.parse(window.to) + 24 * 3600 * 1000,
    ]),
  )
  const target = `(SELECT min(seeded.id) FROM json_each(?1) AS row JOIN event AS seeded ON seeded.slug = row.value ->> 0
    WHERE event.first_at >= row.value ->> 1 AND event.last_at < row.value ->> 2)`
  const stories = `SELECT id, ${target} AS seeded FROM event WHERE slug LIKE 'story-%' AND id % 4 = 0`
  await run(
    `UPDATE article SET event_id = story.seeded FROM (${stories}) AS story
      WHERE article.event_id = story.id AND story.seeded IS NOT NULL`,
    windows,
  )
  await run(`DELETE FROM membership WHERE event_id IN (SELECT id FROM event WHERE slug LIKE 'story-%'
    AND NOT EXISTS (SELECT 1 FROM article WHERE article.event_id = event.id))`)
  await run(`INSERT INTO membership (article_id, event_id, valid_from, score, rule, evidence)
    SELECT id, event_id, 0, 0.5, 'seed', '[["c:subject-1",1]]' FROM article WHERE event_id IS NOT NULL
      AND id NOT IN (SELECT article_id FROM membership WHERE valid_to IS NULL)`)
  await run(`DELETE FROM event WHERE slug LIKE 'story-%' AND NOT EXISTS
    (SELECT 1 FROM article WHERE article.event_id = event.id)`)
  await run(`UPDATE event SET articles = (SELECT count(*) FROM article WHERE event_id = event.id)
    WHERE seed IS NOT NULL`)
}

/** A listing of forty entries a day, none on the subject. */
async function observe(run: Run, spans: readonly (readonly number[])[]): Promise<void> {
  const days = spans.flatMap(([from = 0, until = 0]) => {
    const count = Math.ceil((until - from) / 864e5)
    return Array.from({ length: count }, (_, n) =>
      new Date(from + n * 864e5).toISOString().slice(0, 10),
    )
  })
  const outlets = soleimani.outlets.filter((_, n) => n % LISTED === 0).map(({ slug }) => slug)
  const hashes = Array.from({ length: 40 }, (_, n) => n.toString(16).padStart(8, '0'))
  await run(
    `INSERT OR IGNORE INTO observation (outlet, source, day, method, hashes, subject, first_at, last_at)
      SELECT outlet.value, 'wayback:' || outlet.value, day.value, 'listing', ?3, '[]', 0, 0
      FROM json_each(?1) AS outlet, json_each(?2) AS day`,
    ...[JSON.stringify(outlets), JSON.stringify(days), JSON.stringify(hashes)],
  )
}
