// What the JSON API answers with: each shape is checked, documented and named here once.
import { z } from '@hono/zod-openapi'

/** Times are UTC (RFC 3339); a mere day is its midnight, as `precision` says. */
export const Time = z.iso.datetime().openapi({ example: '1969-07-20T20:17:40.000Z' })

export const Counts = z
  .object({
    articles: z.int().describe('Articles about it'),
    outlets: z.int().describe('Outlets that published them'),
    families: z.int().describe('Publishers: outlets of one publisher count once'),
    languages: z.int().describe('Languages, where they are known'),
  })
  .openapi('Counts', {
    description:
      'The n behind a figure. A copy counts with its origin; outlets and what is said of their silence count all that we hold.',
  })

export const Keyword = z
  .object({
    keyword: z.string().describe('`c:` and a concept of the lexicon, or a language and a stem'),
    weight: z.number(),
  })
  .openapi('Keyword')

export const Concept = z.object({ id: z.string(), label: z.string() }).openapi('Concept')

export const Citation = z
  .object({
    title: z.string().describe('What the source is called'),
    url: z.string().optional().describe('Where it stands'),
    outlet: z.string().optional().describe('As the source calls itself'),
    date: z.string().optional().describe('As exact as the source dates itself'),
  })
  .openapi('Citation')

export const Ownership = z
  .object({
    type: z.string().describe('`unknown` where nothing is established'),
    owner: z.string().optional().describe('Who it is'),
    note: z.string().optional().describe('Dissent and weak points of the source, in our words'),
    source: Citation.optional().describe('Who says so'),
  })
  .openapi('Ownership', { description: 'Who owns an outlet, with the source that says so.' })

export const Publisher = z
  .object({
    slug: z.string().describe('Fixed for good'),
    name: z.string().describe('As it is known in English'),
    country: z.string().optional().describe('ISO 3166-1 alpha-2; absent: not established'),
    homepage: z.string().optional().describe('Its address'),
    ownership: Ownership.describe('Who owns it'),
  })
  .openapi('Publisher')

export const Family = z
  .object({ slug: z.string().describe('Fixed for good'), name: z.string().describe('Its name') })
  .openapi('Family')

export const Outlet = z
  .object({
    ...Publisher.shape,
    nativeName: z.string().optional().describe('In its own script or language, where it differs'),
    languages: z.array(z.string()).describe('In which it publishes: BCP 47; empty: not known'),
    family: Family.optional().describe('Publisher with which it counts; absent: it stands alone'),
    origin: z
      .enum(['dossier', 'host'])
      .describe('`host`: made from a host; everything about it is unknown'),
  })
  .openapi('Outlet')

const held = z.int().describe('Articles that we hold of it, mere mentions included')
export const OutletSummary = Outlet.extend({ articles: held }).openapi('OutletSummary')

const articleShape = {
  id: z.int(),
  page: z.url().describe('Our page, with all that is held on it'),
  link: z.string().describe("The publisher's page"),
  title: z.string(),
  author: z.string().optional(),
  published: Time.optional().describe('Absent: unknown'),
  precision: z.enum(['moment', 'day', 'month', 'none']).describe('How exactly the date is known'),
  language: z.string().optional(),
  summary: z.string().optional().describe("At most one sentence of the publisher's own summary"),
  relevance: z
    .enum(['about', 'passing'])
    .describe('`passing`: it only mentions the subject and is counted nowhere'),
  admittedBy: z.string().describe('Why it was let in'),
  note: z.string().optional(),
  firstSeenAt: Time,
}

export const EventName = z
  .object({ slug: z.string(), label: z.string(), occasion: z.string() })
  .openapi('EventName')

export const Article = z
  .object({
    ...{ ...articleShape, outlet: Outlet },
    event: EventName.optional().describe('Where it stands; absent: in no event yet'),
  })
  .openapi('Article', { description: 'A piece that an outlet published. The text stays there.' })

export const When = z
  .object({
    datetime: z.string().optional(),
    text: z.string().describe('As exact as it is known, in UTC'),
    local: z.string().optional().describe('The same moment where the event happened'),
  })
  .openapi('When', { description: 'A time as a reader needs it.' })

export const NamingTerm = z
  .object({ id: z.string(), label: z.string(), caution: z.string().optional() })
  .openapi('NamingTerm')

export const Evidence = z
  .object({
    rule: z
      .enum(['seed', 'overlap', 'founder', 'merge', 'correction'])
      .describe(
        '`merge`: its event became part of this one. `correction`: a person placed it, whatever the machine says',
      ),
    score: z.number().describe('0 where nothing was scored: a founder, a correction'),
    noise: z
      .number()
      .optional()
      .describe('Taken off the score before the threshold: how well the next five events fit'),
    threshold: z.number().optional().describe('What the score less the noise had to reach'),
    says: z
      .array(z.string())
      .describe('What it went by, in sentences; of an article without a date none speaks of days'),
    shared: z.array(Keyword).describe('Shared keywords with their share of the score'),
    fromLabel: z
      .string()
      .optional()
      .describe('Label of the event in which the machine has it, where a correction shows it here'),
    from: z.string().optional().describe('Slug of that event'),
    correction: z
      .object({ why: z.string(), by: z.string(), date: z.string() })
      .optional()
      .describe('Why a person says so, who, and on which day'),
  })
  .openapi('Evidence', { description: 'Why an article stands in an event.' })

export const Item = z
  .object({
    ...articleShape,
    outlet: Outlet,
    when: When,
    direction: z.enum(['ltr', 'rtl']),
    opinion: z.boolean().describe('Its address says that it is opinion'),
    naming: z.array(NamingTerm).describe('How it names the central act'),
    shared: z.array(Concept).describe('Concepts that it shares with the reference'),
    own: z.array(Concept).describe('Concepts that neither the reference nor any other has'),
    evidence: Evidence,
  })
  .openapi('Item', { description: 'An article in an event, beside the reference.' })

export const EventSummary = z
  .object({
    slug: z.string(),
    url: z.url().describe('Our page'),
    label: z.string(),
    occasion: z.string(),
    seed: z.string().optional().describe('The event of the dossier that it is'),
    firstAt: Time.optional(),
    lastAt: Time.optional(),
    counts: Counts,
    copies: z.int().describe('Articles about it that are copies of these or of the reference'),
    passing: z.int().describe('Articles that only mention it'),
  })
  .openapi('EventSummary')

export const Occasion = z
  .object({
    slug: z.string(),
    url: z.url().describe('Our page'),
    label: z.string(),
    from: Time.optional().describe('First moment; absent on the shelf for all else'),
    until: Time.optional().describe('First moment after it'),
    events: z.int().describe('Events that hold an article about it'),
    counts: Counts,
  })
  .openapi('Occasion')
