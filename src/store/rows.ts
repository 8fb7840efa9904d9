// From rows to core types: null becomes absent, a bare JSON column gets the type that was written into it.
import type { InferSelectModel } from 'drizzle-orm'
import type { Article } from '../core/article.ts'
import type { Listed, NewsEvent, OutletHead, OutletLabel } from '../core/news-event.ts'
import type { Ownership, OwnershipType } from '../dossier/dossier.ts'
import type { article, event } from './schema.ts'
import type { outlet } from './schema-outlets.ts'

type Present<Row> = {
  [Key in keyof Row as null extends Row[Key] ? never : Key]: Row[Key]
} & {
  [Key in keyof Row as null extends Row[Key] ? Key : never]?: NonNullable<Row[Key]>
}

/** The row without its nulls: what is unknown is absent. */
export const present = <Row extends object>(row: Row): Present<Row> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Present<Row>

export const toArticle = (row: InferSelectModel<typeof article>): Article => {
  const { eventId: _, searchAt: __, readBy: ___, ...rest } = present(row)
  return rest
}

export const toEvent = (row: InferSelectModel<typeof event>): NewsEvent => {
  const {
    articles: _,
    foundedAt: __,
    mergedInto: ___,
    version: ____,
    reviewAt: _____,
    ...rest
  } = present(row)
  return rest
}

export const toOutlet = (row: InferSelectModel<typeof outlet>): OutletLabel => {
  const { familySlug, familyName, ownership, origin, ...rest } = present(row)
  return {
    ...rest,
    ...familyIn(row),
    ownership: ownership as Ownership,
    origin: originOf(origin),
  }
}

type OutletRow = InferSelectModel<typeof outlet>
type HeadRow = Pick<
  OutletRow,
  'slug' | 'name' | 'country' | 'familySlug' | 'familyName' | 'origin'
> & {
  /** The type alone. */
  readonly ownership: string
}

export const toOutletHead = (row: HeadRow): OutletHead => ({
  ...{ slug: row.slug, name: row.name, origin: originOf(row.origin) },
  ...(row.country !== null && { country: row.country }),
  ...familyIn(row),
  ownership: { type: row.ownership as OwnershipType },
})

const familyIn = ({ familySlug, familyName }: Pick<OutletRow, 'familySlug' | 'familyName'>) =>
  familySlug !== null && { family: { slug: familySlug, name: familyName ?? familySlug } }

const originOf = (origin: string) => (origin === 'dossier' ? 'dossier' : 'host')

/** An article's row beside its outlet's. */
export const toListed = (row: {
  readonly article: InferSelectModel<typeof article>
  readonly outlet: InferSelectModel<typeof outlet>
}): Listed => ({ article: toArticle(row.article), outlet: toOutlet(row.outlet) })
