// The shape of one event beside the reference, and of the reference itself.
import { z } from '@hono/zod-openapi'
import { Copied, ReferenceCopy } from './api-copy-schema.ts'
import {
  Citation,
  Concept,
  Counts,
  EventSummary,
  Family,
  Item,
  Keyword,
  NamingTerm,
  Publisher,
  When,
} from './api-schemas.ts'

const Statement = z
  .object({ text: z.string(), sources: z.array(Citation) })
  .openapi('Statement', { description: 'What is on record, in our words, with its sources.' })

export const Claim = z
  .object({
    id: z.string(),
    slug: z.string(),
    section: z.string(),
    text: z.string().describe('The assertion in our words'),
    concepts: z.array(z.string()),
    record: z.array(Statement),
  })
  .openapi('Claim')

const referenceShape = {
  title: z.string(),
  author: z.string(),
  authorNote: z.string(),
  link: z.string().describe('Where it can be read'),
  language: z.string(),
  kind: z.string(),
  region: z.string(),
  theme: z.string(),
  words: z.int().describe('Words that weights and names were counted over'),
  outlet: Publisher,
  published: When,
  republisher: Publisher,
  republished: When,
  copies: z.array(ReferenceCopy).describe('Its tree, the earliest first'),
}

export const ReferenceCard = z
  .object(referenceShape)
  .openapi('ReferenceCard', { description: 'The one piece that everything is set beside.' })

export const CountedNaming = z.object({
  ...NamingTerm.shape,
  count: z.int().describe('Times in its whole text'),
})

export const Reference = z
  .object({
    url: z.url().describe('Our page'),
    ...referenceShape,
    sections: z.array(z.string()),
    keywords: z.array(Keyword),
    naming: z.array(CountedNaming),
    claims: z.array(Claim),
  })
  .openapi('Reference')

const Naming = z
  .object({
    terms: z.array(
      z.object({
        ...NamingTerm.shape,
        articles: z.int(),
        families: z.int(),
        reference: z.int().describe('Times in the whole text of the reference'),
      }),
    ),
    rows: z.array(
      z.object({
        family: Family,
        articles: z.int(),
        cells: z.array(z.int()).describe('Articles with the term, in the order of `terms`'),
      }),
    ),
    without: z.int().describe('Articles whose title and summary hold none of the terms'),
    articles: z.int(),
    families: z.int(),
  })
  .openapi('Naming', { description: 'How each family names the central act, with n.' })

const Seed = z
  .object({
    when: When.optional(),
    place: z.object({ name: z.string(), timeZone: z.string() }),
    facts: z.array(Statement),
    open: z.array(z.string()).describe('What sources disagree on or nobody confirmed'),
  })
  .openapi('Seed', { description: 'What the dossier says of the event.' })

const DisputedNumber = z
  .object({
    slug: z.string(),
    question: z.string(),
    unit: z.string(),
    event: z.string().optional(),
    values: z.array(
      z.object({ value: z.string(), wording: z.string().optional(), source: Citation }),
    ),
  })
  .openapi('DisputedNumber')

export const Comparison = z
  .object({
    event: EventSummary,
    dossier: Seed.optional(),
    counts: Counts,
    families: z
      .array(z.object({ family: Family, items: z.array(Item) }))
      .describe('Articles about it by publisher, oldest first, without copies'),
    copies: z.array(Copied).describe('Copies of these or of the reference; counted nowhere'),
    passing: z.array(Item).describe('Articles that only mention it; counted nowhere'),
    reference: ReferenceCard,
    claims: z.array(Claim).describe('Claims of the reference that bear on the event'),
    concepts: z.object({
      carried: z
        .array(z.object({ ...Concept.shape, families: z.int(), articles: z.int() }))
        .describe('Concepts of the reference that some article here carries'),
      onlyReference: z.array(Concept).describe('Concepts of the reference that none does'),
      sharedByAll: z.array(Concept).describe('Concepts that every article here carries'),
    }),
    naming: Naming,
    numbers: z.array(DisputedNumber),
    next: z
      .url()
      .optional()
      .describe(
        'The articles that come after these in time: of more than 400 each answer compares 400',
      ),
  })
  .openapi('Comparison', { description: 'An event laid out beside the reference.' })
