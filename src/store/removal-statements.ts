// What takes articles out: the statements of one batch, for what the digest told, names, articles and events.
import { type SQL, sql } from 'drizzle-orm'
import { isolate, quote } from '../core/digest-words.ts'
import { idsOf } from './placed.ts'

/** Items go whole that tell one of the wordings, as a headline or an event's name, or lead to what is gone. */
export function digestStatements(
  ids: readonly number[],
  wordings: readonly string[],
  dropped: readonly string[],
): SQL[] {
  const list = (values: readonly unknown[]) =>
    sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`
  const leads = (to: string, what: SQL, names: readonly string[]) =>
    sql`(link.value ->> 'to' = ${to} AND ${what} IN ${list(names)})`
  const name = sql`link.value ->> 'name'`
  return [
    sql`DELETE FROM digest_item WHERE EXISTS (SELECT 1 FROM json_each(digest_item.links) AS link
        WHERE ${leads('article', name, ids.map(String))}
          OR ${leads('event', name, dropped)}
          OR ${leads('event', sql`link.value ->> 'text'`, wordings.map(isolate))})
      OR EXISTS (SELECT 1 FROM ${list(wordings.map(quote))} AS quoted
        WHERE instr(digest_item.title, quoted.value) OR instr(digest_item.text, quoted.value))`,
    sql`DELETE FROM digest_listing WHERE item NOT IN (SELECT id FROM digest_item)`,
    // Whoever is about to tell what he read before is overtaken by it.
    sql`INSERT INTO digest_mark (id, change_id, next_at) VALUES (1, 0, ${-8.64e15 + 1})
      ON CONFLICT (id) DO UPDATE SET next_at = next_at + 1`,
  ]
}

/** An event with the name that it gets. */
export type Renamed = { readonly id: number; readonly slug: string; readonly label: string }

export function renameStatements(renamed: readonly Renamed[]): SQL[] {
  const rows = sql`json_each(${JSON.stringify(renamed)}) AS row`
  return [
    sql`UPDATE event SET label = row.value ->> 'label' FROM ${rows} WHERE event.id = row.value ->> 'id'`,
    sql`UPDATE change SET detail = json_set(detail, '$.label', row.value ->> 'label') FROM ${rows}
      WHERE change.kind = 'event merged' AND change.detail ->> 'from' = row.value ->> 'slug'`,
  ]
}

/** Counts follow by their triggers. The index of terms is gone through whole: a term may be of an older wording. */
export function articleStatements(ids: SQL): SQL[] {
  const stands = sql`(SELECT event_id FROM article WHERE id IN ${ids} AND event_id IS NOT NULL)`
  const left = sql`(SELECT count(*) FROM article WHERE event_id = event.id AND article.id NOT IN ${ids})`
  const stay = sql`article.event_id IN ${stands} AND article.id NOT IN ${ids}`
  return [
    // Due at once: its keywords are those of its members again.
    sql`UPDATE event SET version = version + 1, articles = ${left}, review_at = min(review_at, max(1, ${left}))
      WHERE id IN ${stands}`,
    sql`DELETE FROM event_keyword WHERE event_id IN ${stands} AND (event_id, keyword) NOT IN (
      SELECT article.event_id, word.value ->> 0 FROM article CROSS JOIN json_each(article.keywords) AS word
      WHERE ${stay})`,
    // Of a founded event in which nothing of the machine's stands, merged ones among them, no review ever weighs them.
    sql`UPDATE event SET keywords = '[]' WHERE articles = 0 AND seed IS NULL
      AND id IN (SELECT event_id FROM membership WHERE article_id IN ${ids})`,
    sql`DELETE FROM change WHERE article_id IN ${ids}`,
    sql`DELETE FROM membership WHERE id IN (
      SELECT id FROM membership WHERE article_id IN ${ids} AND valid_to IS NULL
      UNION ALL SELECT id FROM membership WHERE article_id IN ${ids} AND valid_to IS NOT NULL)`,
    sql`DELETE FROM headline WHERE article_id IN ${ids}`,
    sql`DELETE FROM sighting WHERE article_id IN ${ids}`,
    sql`DELETE FROM article_term WHERE article_id IN ${ids}`,
    sql`DELETE FROM article WHERE id IN ${ids}`,
  ]
}

export function eventStatements(
  dropped: readonly number[],
  sentOn: readonly { readonly id: number; readonly successor: number }[],
): SQL[] {
  const gone = idsOf(dropped)
  const slugs = sql`(SELECT slug FROM event WHERE id IN ${gone})`
  return [
    // A slug has the words of the title, and where nothing stands any more corrections lead nowhere.
    sql`DELETE FROM event_correction WHERE origin = 'hand' AND (event_slug IN ${slugs} OR into_slug IN ${slugs})`,
    sql`DELETE FROM article_correction WHERE origin = 'hand' AND event_slug IN ${slugs}`,
    sql`UPDATE event SET merged_into = row.value ->> 'successor'
      FROM json_each(${JSON.stringify(sentOn)}) AS row WHERE event.id = row.value ->> 'id'`,
    sql`DELETE FROM event_keyword WHERE event_id IN ${gone}`,
    sql`DELETE FROM change WHERE event_id IN ${gone}`,
    sql`DELETE FROM digest_family WHERE event_id IN ${gone}`,
    sql`DELETE FROM event WHERE id IN ${gone}`,
  ]
}
