// The files of the bulk export: what a line of each holds, and how it is made of a row.
import { z } from '@hono/zod-openapi'
import {
  type ReadChunk,
  readArticleChunk,
  readEventChunk,
  readMembershipChunk,
} from '../store/read-export.ts'
import { Outlet, Time } from './api-schemas.ts'

const Weighed = z.array(z.tuple([z.string(), z.number()]))

export const ArticleLine = z
  .object({
    id: z.int().describe('Never given again'),
    key: z.string().describe('Canonical link: what makes two addresses one article'),
    link: z.string().describe("The publisher's page"),
    outlet: z.string().describe('Slug of the outlet, as in labels.jsonl'),
    title: z.string().describe("The publisher's, as last worded"),
    author: z.string().optional().describe('Byline'),
    published: Time.optional().describe('A mere day is its midnight, a month its first day'),
    precision: z
      .enum(['moment', 'day', 'month', 'none'])
      .describe('How exactly `published` is known'),
    happenedAt: Time.optional().describe('`published`, else when a live feed first showed it'),
    language: z.string().optional().describe('BCP 47'),
    summary: z.string().optional().describe("At most one sentence of the publisher's own summary"),
    relevance: z
      .enum(['about', 'passing'])
      .describe('`passing`: it only mentions the subject and is counted nowhere'),
    admittedBy: z.string().describe('Why a machine let it in'),
    note: z.string().optional().describe("What the address is when it is not the outlet's own"),
    firstSeenAt: Time.describe('When we first saw it'),
    keywords: Weighed.describe(
      '`c:` and a concept, `#` and a number, or a language and a stem; each with its weight in the text',
    ),
    event: z
      .string()
      .optional()
      .describe(
        'Slug of the event where it stands, corrections followed; absent too where it stands in none yet',
      ),
  })
  .openapi('ArticleLine')

const EventLine = z
  .object({
    id: z.int().describe('Number of the row'),
    slug: z.string().describe('Fixed for good'),
    label: z.string().describe('Of the dossier, or made of the first title'),
    seed: z
      .string()
      .optional()
      .describe('The event of the dossier that it is; absent: a machine founded it'),
    occasion: z.string().describe('The shelf on which it stands'),
    firstAt: Time.optional().describe('Time of its first article'),
    lastAt: Time.optional().describe('Time of its last article'),
    articles: z
      .int()
      .describe(
        'Articles that a machine has in it, mere mentions included. Corrections are not followed here: for what stands in it, count the lines of articles.jsonl by `event`',
      ),
    foundedAt: Time.describe('When a machine founded it, or the dossier brought it'),
    mergedInto: z
      .string()
      .optional()
      .describe('Slug of the event that it became; absent: it stands for itself'),
    keywords: Weighed.describe("Sum of its articles' unit vectors, the heaviest first, cut"),
  })
  .openapi('EventLine')

const MembershipLine = z
  .object({
    id: z.int().describe('Number of the row'),
    article: z.int().describe('Its `id` in articles.jsonl'),
    event: z.string().describe('Its `slug` in events.jsonl'),
    validFrom: Time.describe('Since when a machine held it'),
    validTo: Time.optional().describe('Until when; absent: it still does'),
    rule: z.string().describe('`seed`, `overlap`, `founder` or `merge`'),
    score: z
      .number()
      .describe('Weighted overlap, lowered by each day between; 0: nothing was scored'),
    noise: z.number().optional().describe('Taken off the score before the threshold'),
    threshold: z.number().optional().describe('What the rest had to reach'),
    evidence: Weighed.describe('Shared keywords with their share of the score'),
  })
  .openapi('MembershipLine')

type Numbered = { readonly id: number }

/** Reads rows as lines. */
const linesBy =
  <Row extends Numbered, Line extends Numbered>(
    read: ReadChunk<Row>,
    toLine: (row: Row) => Line,
  ): ReadChunk<Line> =>
  async (db, after, limit) =>
    (await read(db, after, limit)).map(toLine)

const iso = (at: number | Date) => new Date(at).toISOString()

const readArticles = linesBy(readArticleChunk, (row): z.infer<typeof ArticleLine> => {
  const { url, published, happenedAt, firstSeenAt, keywords, ...rest } = row
  return {
    ...{ ...rest, link: url, keywords: [...keywords], firstSeenAt: iso(firstSeenAt) },
    ...(published && { published: iso(published) }),
    ...(happenedAt && { happenedAt: iso(happenedAt) }),
  }
})

const readEvents = linesBy(readEventChunk, (row): z.infer<typeof EventLine> => {
  const { firstAt, lastAt, foundedAt, keywords, ...rest } = row
  return {
    ...{ ...rest, foundedAt: iso(foundedAt), keywords: keywords.map(pair) },
    ...(firstAt !== undefined && { firstAt: iso(firstAt) }),
    ...(lastAt !== undefined && { lastAt: iso(lastAt) }),
  }
})

const readMemberships = linesBy(readMembershipChunk, (row): z.infer<typeof MembershipLine> => {
  const { validFrom, validTo, evidence, ...rest } = row
  return {
    ...{ ...rest, validFrom: iso(validFrom), evidence: evidence.map(pair) },
    ...(validTo !== undefined && { validTo: iso(validTo) }),
  }
})

const pair = ([keyword, weight]: readonly [string, number]): [string, number] => [keyword, weight]

export const TABLES = {
  articles: { table: 'article', schema: ArticleLine, read: readArticles, says: 'Articles' },
  events: { table: 'event', schema: EventLine, read: readEvents, says: 'Events, merged ones too' },
  memberships: {
    table: 'membership',
    schema: MembershipLine,
    read: readMemberships,
    says: 'Where a machine had each article, from when to when',
  },
} as const

export const LABELS = { schema: Outlet, says: 'Outlets with their labels and who says so' } as const
