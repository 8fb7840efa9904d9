// Rows of events and of articles in them, as the group job finds them.
import { env } from 'cloudflare:workers'

type EventRow = {
  readonly seed?: string
  readonly occasion?: string
  readonly mergedInto?: number
  readonly articles?: number
  readonly reviewAt?: number
  readonly firstAt?: number
  readonly lastAt?: number
  /** Keywords and days under which it is found. */
  readonly under?: readonly (readonly [keyword: string, day: number])[]
}

/** An event of two articles that knows one word, with the slug of its seed or of its number. */
export const addEvent = async (id: number, event: EventRow = {}): Promise<void> => {
  const { seed, occasion = 'flood', mergedInto, articles = 2, reviewAt = 2, under = [] } = event
  const { firstAt = null, lastAt = null } = event
  await env.DB.prepare(
    `INSERT INTO event (id, slug, label, seed, occasion, keywords, articles, founded_at, merged_into,
      review_at, first_at, last_at) VALUES (?, ?, 'An event', ?, ?, '[["c:dam",1]]', ?, 0, ?, ?, ?, ?)`,
  )
    .bind(
      ...[id, seed ?? `event-${id}`, seed ?? null, occasion, articles],
      ...[mergedInto ?? null, reviewAt, firstAt, lastAt],
    )
    .run()
  for (const [keyword, day] of under)
    await env.DB.prepare('INSERT INTO event_keyword VALUES (?, ?, ?)').bind(keyword, day, id).run()
}

/** An article of the second of its number, in an event where one is named. */
export const addArticle = async (
  id: number,
  { event, score = 0 }: { readonly event?: number; readonly score?: number } = {},
): Promise<void> => {
  await env.DB.batch([
    env.DB.prepare(`INSERT OR IGNORE INTO outlet (slug, name, languages, ownership, origin)
      VALUES ('courier', 'Courier', '["en"]', '{"type":"unknown"}', 'dossier')`),
    env.DB.prepare(
      `INSERT INTO article (id, key, url, outlet, title, precision, happened_at, keywords, relevance,
        admitted_by, first_seen_at, event_id)
        VALUES (?1, ?1, ?1, 'courier', ?3, 'moment', ?1 * 1000, '[["c:dam",1]]', 'about', '', 0, ?2)`,
    ).bind(id, event ?? null, `Headline ${id}`),
  ])
  if (event === undefined) return
  await env.DB.prepare(
    `INSERT INTO membership (article_id, event_id, valid_from, score, rule, evidence)
      VALUES (?, ?, 0, ?, 'overlap', '[]')`,
  )
    .bind(id, event, score)
    .run()
}
