// Routes of the JSON API on the record and the words of people: changes, corrections, concepts.
import { z } from '@hono/zod-openapi'
import type { ChangeLine } from '../core/change.ts'
import { toPage } from '../core/page.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import { listCorrections } from '../store/hand-corrections.ts'
import { listChanges } from '../store/read-changes.ts'
import { readTermCounts } from '../store/search-index.ts'
import { correctionJson } from './api-article-json.ts'
import { Correction } from './api-article-schema.ts'
import { csvAnswer } from './api-csv.ts'
import { type Api, describeRoute, nextLink, pageSchema, pagingParameters } from './api-route.ts'
import { Time } from './api-schemas.ts'

const KINDS = [
  ...(['article seen', 'headline changed', 'joined', 'moved'] as const),
  ...(['event founded', 'event merged'] as const),
] as const

const Change = z
  .object({
    id: z.int().describe('Grows with each line'),
    at: Time,
    kind: z.enum(KINDS),
    article: z
      .object({ id: z.int(), title: z.string(), link: z.string(), outlet: z.string() })
      .optional()
      .describe('As it stands now'),
    event: z
      .object({ slug: z.string(), label: z.string() })
      .optional()
      .describe('Where corrections have it now'),
    detail: z
      .record(z.string(), z.string())
      .describe('`before` and `after` of a headline; `from`: where it stood, or what was merged'),
  })
  .openapi('Change', { description: 'A line of the record, which only grows.' })

const CHANGE_COLUMNS = [
  ...['id', 'at', 'kind', 'article.id', 'article.title', 'article.link', 'article.outlet'],
  ...['event.slug', 'event.label', 'detail.before', 'detail.after', 'detail.from'],
]

const changesRoute = describeRoute({
  path: '/changes',
  summary:
    'The record: what was seen, joined, moved, founded, merged and reworded, the newest first',
  description: 'What of it a reader wants told, in plain words, is the digest: `/digest.json`.',
  query: {
    ...pagingParameters,
    kind: z
      .enum(KINDS, `one of ${KINDS.join(', ')}`)
      .optional()
      .openapi({ description: 'Lines of one kind', example: 'headline changed' }),
  },
  csv: CHANGE_COLUMNS,
  answer: pageSchema(Change),
})

const CORRECTION_COLUMNS = ['kind', 'article', 'event', 'into', 'of', 'why', 'by', 'date']

const correctionsRoute = describeRoute({
  path: '/corrections',
  summary: "People's words over the machine's, those of the dossier and those made by hand",
  csv: CORRECTION_COLUMNS,
  answer: z.object({ items: z.array(Correction) }),
})

const Concept = z
  .object({
    id: z.string(),
    label: z.string(),
    kind: z.string(),
    spellings: z
      .record(z.string(), z.array(z.string()))
      .describe('By language; `und`: the same in several'),
    articles: z
      .int()
      .optional()
      .describe('Articles that carry it, as of the last daily count; absent: fewer than 100'),
  })
  .openapi('LexiconConcept', {
    description: 'A term that many spellings, scripts and languages share.',
  })

const CONCEPT_COLUMNS = ['id', 'label', 'kind', 'articles']

const conceptsRoute = describeRoute({
  path: '/concepts',
  summary: 'The lexicon: concepts with their spellings',
  csv: CONCEPT_COLUMNS,
  answer: z.object({ items: z.array(Concept) }),
})

export const addChanges = (api: Api): void => {
  api.openapi(changesRoute, async (c) => {
    const { limit, after, kind, format } = c.req.valid('query')
    const lines = await listChanges(openDb(c.env.DB), {
      limit: limit + 1,
      ...(after && { before: after.id }),
      ...(kind && { kinds: [kind] }),
    })
    const page = toPage(lines, limit, ({ id }) => ({ id }))
    const items = page.rows.map(changeJson)
    const link = nextLink(c, page.next)
    if (format === 'csv') return csvAnswer(c, CHANGE_COLUMNS, items)
    return c.json({ items, ...link }, 200)
  })
}

const changeJson = ({ id, at, kind, article, outlet, event, detail }: ChangeLine) => ({
  ...{ id, at: at.toISOString(), kind },
  ...(article && {
    article: {
      ...{ id: article.id, title: article.title, link: article.url },
      outlet: outlet?.slug ?? article.outlet,
    },
  }),
  ...(event && { event: { slug: event.slug, label: event.label } }),
  detail: { ...detail },
})

export const addCorrections = (api: Api, dossier: Dossier): void => {
  api.openapi(correctionsRoute, async (c) => {
    const items = (await listCorrections(openDb(c.env.DB), dossier)).map(correctionJson)
    if (c.req.valid('query').format === 'csv') return csvAnswer(c, CORRECTION_COLUMNS, items)
    return c.json({ items }, 200)
  })
}

export const addConcepts = (api: Api, { lexicon: { concepts } }: Dossier): void => {
  api.openapi(conceptsRoute, async (c) => {
    const terms = concepts.map(({ id }) => `c:${id}`)
    const counts = await readTermCounts(openDb(c.env.DB), terms)
    const items = concepts.map(({ id, label, kind, spellings }) => {
      const articles = counts.get(`c:${id}`)
      const copies = Object.entries(spellings).map(([language, list]) => [language, [...list]])
      return {
        ...{ id, label, kind, spellings: Object.fromEntries(copies) as Record<string, string[]> },
        ...(articles !== undefined && { articles }),
      }
    })
    if (c.req.valid('query').format === 'csv') return csvAnswer(c, CONCEPT_COLUMNS, items)
    return c.json({ items }, 200)
  })
}
