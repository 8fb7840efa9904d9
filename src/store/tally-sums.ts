// The sums that are stored, each as it follows from articles as they stand: rows of `tally_step`, or of `tallied`.
import { type SQL, sql } from 'drizzle-orm'

/** A table of sums. */
export type Sums = {
  readonly table: string
  /** What a row is of, and what is told of that beside: a label is the last that was said. */
  readonly key: readonly string[]
  readonly labels: readonly string[]
  readonly figures: readonly string[]
}

export const OUTLETS: Sums = {
  ...{ table: 'tally_outlet', key: ['outlet', 'occasion'], labels: ['family'] },
  figures: ['about', 'passing', 'told', 'elsewhere'],
}
export const LANGUAGES: Sums = {
  ...{ table: 'tally_language', key: ['occasion', 'language'], labels: [], figures: ['told'] },
}
export const SPANS: Sums = {
  ...{ table: 'tally_span', key: ['from_at', 'until_at', 'outlet'], labels: [] },
  figures: ['articles'],
}
export const EVENT_OUTLETS: Sums = {
  ...{ table: 'tally_event_outlet', key: ['event_id', 'outlet', 'language'], labels: [] },
  figures: ['about', 'passing', 'copies'],
}
export const EVENTS: Sums = {
  ...{ table: 'tally_event', key: ['event_id'], labels: ['occasion'] },
  figures: ['articles', 'outlets', 'families', 'languages', 'passing', 'copies'],
}
export const OCCASIONS: Sums = {
  ...{ table: 'tally_occasion', key: ['occasion'], labels: [], figures: ['events'] },
}

export const columnsOf = ({ key, labels, figures }: Sums): SQL =>
  sql.raw([...key, ...labels, ...figures].join(', '))

/** What an article adds to the figures of its event's occasion: a copy adds nothing. */
export const told = sql`iif(event_id IS NULL, 0, n * about * (1 - copy))`

export const sumOutlets = (rows: SQL): SQL => sql`
  SELECT outlet, occasion, max(family) AS family, sum(about) AS about, sum(passing) AS passing, sum(told) AS told,
    sum(elsewhere) AS elsewhere
  FROM (SELECT outlet, occasion, family, n * about AS about, n * (1 - about) AS passing,
      ${told} AS told, 0 AS elsewhere FROM ${rows}
    UNION ALL SELECT outlet, elsewhere, family, 0, 0, 0, n FROM ${rows} WHERE elsewhere IS NOT NULL)
  GROUP BY outlet, occasion`

export const sumLanguages = (rows: SQL): SQL => sql`
  SELECT occasion, language, sum(${told}) AS told FROM ${rows} WHERE event_id IS NOT NULL
  GROUP BY occasion, language`

/** `windows` has `from_at` and `until_at`. */
export const sumSpans = (rows: SQL, windows: SQL): SQL => sql`
  SELECT from_at, until_at, outlet, sum(n) AS articles
  FROM ${windows} CROSS JOIN ${rows} ON happened_at >= from_at AND happened_at < until_at
  GROUP BY from_at, until_at, outlet`

export const sumEventOutlets = (rows: SQL): SQL => sql`
  SELECT event_id, outlet, language, sum(n * about) AS about, sum(n * (1 - about)) AS passing,
    sum(n * copy) AS copies
  FROM ${rows} WHERE event_id IS NOT NULL GROUP BY event_id, outlet, language`

/** Events of a condition on `event.id`, from what their outlets have. */
export const sumEvents = (which: SQL): SQL => {
  const distinct = (what: SQL) => sql`count(DISTINCT iif(cell.about > cell.copies, ${what}, NULL))`
  return sql`SELECT event.id AS event_id, event.occasion, sum(cell.about - cell.copies) AS articles,
      ${distinct(sql`cell.outlet`)} AS outlets,
      ${distinct(sql`coalesce(outlet.family_slug, outlet.slug)`)} AS families,
      ${distinct(sql`nullif(cell.language, '')`)} AS languages, sum(cell.passing) AS passing,
      sum(cell.copies) AS copies
    FROM event JOIN tally_event_outlet AS cell ON cell.event_id = event.id
      JOIN outlet ON outlet.slug = cell.outlet
    WHERE ${which} GROUP BY event.id`
}

/** Events that hold an article about it, be it a copy, of a condition on `event_id`. */
export const sumOccasions = (which: SQL): SQL => sql`
  SELECT occasion, count(*) AS events FROM tally_event WHERE articles + copies > 0 AND ${which}
  GROUP BY occasion`
