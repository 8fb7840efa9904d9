// Reads the append-only record with what a reader needs to understand a line: event, article, outlet.
import { and, asc, desc, eq, gt, lt, type SQL, sql } from 'drizzle-orm'
import type { ChangeKind, ChangeLine } from '../core/change.ts'
import type { Db } from './db.ts'
import { placedChange } from './placed.ts'
import { present, toArticle, toEvent, toOutlet } from './rows.ts'
import { article, change, event } from './schema.ts'
import { outlet } from './schema-outlets.ts'

export type ChangeFilter = {
  readonly limit: number
  /** Only lines older than the one with this id. */
  readonly before?: number
  /** Only lines newer than the one with this id, the oldest first. */
  readonly after?: number
  readonly kinds?: readonly ChangeKind[]
}

/**
 * Newest first, unless it goes on after a line. One statement. A line names the event in which corrections have its article, which it then
 * joined, whatever it founded.
 */
export const listChanges = async (db: Db, filter: ChangeFilter): Promise<ChangeLine[]> => {
  const rows = await db
    .select({ change, event, article, outlet })
    .from(change)
    .leftJoin(event, sql`${event.id} = ${placedChange}`)
    .leftJoin(article, eq(article.id, change.articleId))
    .leftJoin(outlet, eq(outlet.slug, article.outlet))
    .where(
      and(
        filter.before === undefined ? undefined : lt(change.id, filter.before),
        filter.after === undefined ? undefined : gt(change.id, filter.after),
        filter.kinds && ofKinds(filter.kinds),
      ),
    )
    .orderBy(filter.after === undefined ? desc(change.id) : asc(change.id))
    .limit(filter.limit)
  return rows.map((row) => ({
    ...present(row.change),
    kind: kindOf(row.change, row.event?.id),
    ...(row.event && { event: toEvent(row.event) }),
    ...(row.article && { article: toArticle(row.article) }),
    ...(row.outlet && { outlet: toOutlet(row.outlet) }),
  }))
}

// One kind is looked up by its index; of several, each would be read to its end only to be sorted: the plus keeps
// SQLite on the order of the lines.
const ofKinds = (kinds: readonly ChangeKind[]): SQL => {
  const [kind, another] = kinds
  return kind !== undefined && another === undefined
    ? eq(change.kind, kind)
    : sql`+${change.kind} IN ${[...kinds]}`
}

const kindOf = (
  { kind, eventId }: { readonly kind: ChangeKind; readonly eventId: number | null },
  placed: number | undefined,
): ChangeKind =>
  kind === 'event founded' && placed !== undefined && placed !== eventId ? 'joined' : kind
