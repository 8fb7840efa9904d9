// Corrections by hand: those of whoever runs this, which no load of the dossier touches.
import { type SQL, sql } from 'drizzle-orm'
import { keyOf } from '../core/link.ts'
import type { Correction, Dossier, Placement, Union, Word } from '../dossier/dossier.ts'
import { runBatch } from './batch.ts'
import type { Db } from './db.ts'
import { type CorrectionRows, correctionStatements } from './save-dossier.ts'

/** What may be corrected by hand: what is applied on reading from the tables. */
export type HandCorrection = Placement | Union

type Row = Word & Pick<HandCorrection, 'kind'> & { readonly what: string; readonly event: string }

/** Those by hand, in the order of their days: one statement, all of them, since all are applied. */
export async function listHandCorrections(db: Db): Promise<HandCorrection[]> {
  const rows = await db.all<Row>(sql`
    SELECT 'belongs' AS kind, coalesce(url, article_key) AS what, event_slug AS event,
      why, made_by AS "by", made_on AS date FROM article_correction WHERE origin = 'hand'
    UNION ALL
    SELECT 'same', event_slug, into_slug, why, made_by, made_on FROM event_correction WHERE origin = 'hand'
    ORDER BY date, what`)
  return rows.map(({ kind, what, event, ...word }) =>
    kind === 'same'
      ? { kind, event: what, into: event, ...word }
      : { kind, article: what, event, ...word },
  )
}

/** Every correction that counts: the dossier's, less those over which a person's stands, and those by hand. */
export async function listCorrections(
  db: Db,
  { corrections }: Pick<Dossier, 'corrections'>,
): Promise<readonly Correction[]> {
  const byHand = await listHandCorrections(db)
  const taken = new Set(byHand.map(subjectOf))
  return [...corrections.filter((one) => !taken.has(subjectOf(one))), ...byHand]
}

/** What a correction speaks of: of two on the same, one counts. */
export const subjectOf = (one: Correction): string => {
  if (one.kind === 'same') return eventSubject(one.event)
  const article = articleSubject(one.article)
  return one.kind === 'belongs' ? article : `${article} as a copy of ${articleSubject(one.of)}`
}

export const articleSubject = (url: string): string => `article ${keyOf(url) ?? url}`
export const eventSubject = (slug: string): string => `event ${slug}`

/** Writes one down, over the dossier's or an earlier one on the same. */
export async function saveHandCorrection(db: Db, correction: HandCorrection): Promise<void> {
  await runBatch(db, [
    correction.kind === 'same' ? unionStatement(correction) : placementStatement(correction),
  ])
}

const placementStatement = ({ article, event, why, by, date }: Placement): SQL => sql`
  INSERT INTO article_correction (article_key, event_slug, url, origin, why, made_by, made_on)
  VALUES (${keyOf(article) ?? article}, ${event}, ${article}, 'hand', ${why}, ${by}, ${date})
  ON CONFLICT (article_key) DO UPDATE SET event_slug = excluded.event_slug, url = excluded.url,
    origin = excluded.origin, why = excluded.why, made_by = excluded.made_by, made_on = excluded.made_on`

const unionStatement = ({ event, into, why, by, date }: Union): SQL => sql`
  INSERT INTO event_correction (event_slug, into_slug, origin, why, made_by, made_on)
  VALUES (${event}, ${into}, 'hand', ${why}, ${by}, ${date})
  ON CONFLICT (event_slug) DO UPDATE SET into_slug = excluded.into_slug, origin = excluded.origin,
    why = excluded.why, made_by = excluded.made_by, made_on = excluded.made_on`

/** Takes one back; the dossier's on the same, if it has one, counts again. */
export async function takeBack(
  db: Db,
  one: HandCorrection,
  dossier: CorrectionRows,
): Promise<void> {
  const statement =
    one.kind === 'belongs'
      ? sql`DELETE FROM article_correction WHERE origin = 'hand' AND article_key = ${keyOf(one.article) ?? one.article}`
      : sql`DELETE FROM event_correction WHERE origin = 'hand' AND event_slug = ${one.event}`
  await runBatch(db, [statement, ...correctionStatements(dossier)])
}
