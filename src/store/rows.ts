// From rows to core types: null becomes absent, a bare JSON column gets the type that was written into it.
import type { InferSelectModel } from 'drizzle-orm'
import type { Article } from '../core/article.ts'
import type { Listed, NewsEvent, OutletLabel } from '../core/news-event.ts'
import type { Ownership } from '../dossier/dossier.ts'
import type { article, event, outlet } from './schema.ts'

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
    ...(familySlug !== undefined && {
      family: { slug: familySlug, name: familyName ?? familySlug },
    }),
    ownership: ownership as Ownership,
    origin: origin === 'dossier' ? 'dossier' : 'host',
  }
}

/** An article's row beside its outlet's. */
export const toListed = (row: {
  readonly article: InferSelectModel<typeof article>
  readonly outlet: InferSelectModel<typeof outlet>
}): Listed => ({ article: toArticle(row.article), outlet: toOutlet(row.outlet) })
