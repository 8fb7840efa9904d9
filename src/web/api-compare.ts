// The route of the JSON API that sets chosen articles beside each other and beside the reference.
import { z } from '@hono/zod-openapi'
import { layOut, MOST_COMPARED, type Sheet } from '../core/sheet.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openForReading } from '../store/db.ts'
import { CountedNaming } from './api-comparison-schema.ts'
import { copiedJson, copy } from './api-copy-json.ts'
import { CopyOf } from './api-copy-schema.ts'
import { csvAnswer } from './api-csv.ts'
import { articleJson, type Site } from './api-json.ts'
import { type Api, describeRoute, problemAnswer, siteUrl } from './api-route.ts'
import { Article, Concept, NamingTerm, Publisher, When } from './api-schemas.ts'
import { chosenParameter, type RemovedArticle, readChosen } from './compare-query.ts'
import { problem } from './problem.ts'
import { comparePath } from './views/paths.ts'

const COLUMNS = ['id', 'label', 'texts', 'reference']
const columnOf = (id: number) => `article.${id}`
/** Which articles the document's example asks for. */
const EXAMPLE = [1, 2]

const ComparedConcept = z
  .object({
    ...Concept.shape,
    texts: z
      .int()
      .describe('Texts that have it, the reference among them; a copy counts with its origin'),
    reference: z.boolean().describe('Whether the reference has it, in its whole text'),
    article: z
      .record(z.string(), z.boolean())
      .describe('By the number of each article: whether title, summary or recorded terms have it'),
  })
  .openapi('ComparedConcept', { description: 'Sharing a concept is not agreement.' })

const SideBySide = z
  .object({
    page: z.url().describe('Our page'),
    reference: z.object({
      title: z.string(),
      author: z.string(),
      language: z.string(),
      outlet: Publisher,
      published: When,
      naming: z.array(CountedNaming),
      concepts: z.int().describe('How many it has'),
    }),
    articles: z
      .array(
        z.object({
          ...Article.shape,
          when: When,
          direction: z.enum(['ltr', 'rtl']),
          opinion: z.boolean().describe('Its address says that it is opinion'),
          naming: z.array(NamingTerm).describe('How it names the central act'),
          shared: z.int().describe('Concepts that the reference has, too'),
          beyond: z.int().describe('Concepts that the reference has not'),
          copy: CopyOf.optional().describe(
            'What it is a copy of, of these and the reference; absent: it is none of them',
          ),
        }),
      )
      .describe('As they were asked for'),
    items: z
      .array(ComparedConcept)
      .describe(
        'What most texts have first, of as many in the order of the lexicon; what the reference alone has last',
      ),
    removed: z
      .array(z.object({ id: z.int(), on: z.string().describe('A day') }))
      .describe('Articles that were removed at the request of their publishers'),
  })
  .openapi('SideBySide', {
    description:
      'Articles by their titles, a sentence of their summaries and recorded terms, the reference by its whole text.',
  })

const compareRoute = describeRoute({
  path: '/compare',
  summary: 'Articles of your choice beside each other and beside the reference',
  description: `At most ${MOST_COMPARED}. As CSV a row is a concept, with a column for each article by its number.`,
  query: { article: chosenParameter },
  csv: [...COLUMNS, ...EXAMPLE.map(columnOf)],
  answer: SideBySide,
  others: {
    404: problemAnswer('One of the numbers was never given to an article'),
    410: problemAnswer('All of them were removed at the request of their publishers'),
  },
})

export const addCompare = (api: Api, dossier: Dossier): void => {
  api.openapi(compareRoute, async (c) => {
    const { article: ids, format } = c.req.valid('query')
    const { found, removed, unknown } = await readChosen(openForReading(c.env.DB), ids)
    if (unknown.length > 0) return problem(c, 404, `No article has: ${unknown.join(', ')}.`)
    if (found.length === 0) {
      const days = removed.map(({ id, on }) => `${id} as of ${on}`).join(', ')
      return problem(c, 410, `Removed at the request of their publishers: ${days}.`)
    }
    const site = siteUrl(c)
    const answer = sheetJson(layOut(found, dossier), removed, site)
    const page = site + comparePath(ids)
    if (format !== 'csv') return c.json({ page, ...answer }, 200)
    const columns = found.map(({ article }) => columnOf(article.id))
    return csvAnswer(c, [...COLUMNS, ...columns], answer.items)
  })
}

const sheetJson = (
  { reference, columns, rows }: Sheet,
  removed: readonly RemovedArticle[],
  site: Site,
): Omit<z.infer<typeof SideBySide>, 'page'> => {
  const { title, author, language, outlet, when, naming, concepts } = reference
  return {
    reference: copy({ ...{ title, author, language, outlet, naming, concepts }, published: when }),
    articles: columns.map((column) => {
      const { when, direction, opinion, naming, shared, beyond, copy: copied } = column
      return {
        ...articleJson(column, site),
        ...{ when, direction, opinion, naming: [...naming], shared, beyond },
        ...(copied && { copy: copiedJson(copied) }),
      }
    }),
    items: rows.map(({ id, label, texts, reference, articles }) => ({
      ...{ id, label, texts, reference },
      article: Object.fromEntries(
        columns.map(({ article }, n) => [article.id, articles[n] === true]),
      ),
    })),
    removed: [...removed],
  }
}
