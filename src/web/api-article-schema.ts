// The shape of one article whole: its wordings, who showed it, where it stood, copies, corrections, citation.
import { z } from '@hono/zod-openapi'
import { CopyEvidence, ReferenceCopy } from './api-copy-schema.ts'
import { Article, EventName, Evidence, Item, Time } from './api-schemas.ts'

const Sighting = z
  .object({
    source: z
      .string()
      .describe('`feed:` and its number, `dossier`, `import`, or an endpoint and its target'),
    says: z.string().describe('The same in words'),
    url: z.string().describe("The article's address as this source gave it"),
    title: z.string().describe('As this source worded it last'),
    firstAt: Time,
    lastAt: Time,
  })
  .openapi('Sighting', { description: 'One source that showed the article.' })

const Membership = z
  .object({
    event: EventName,
    evidence: Evidence,
    from: Time.describe('Since when a machine held it'),
    to: Time.optional().describe('Absent: it still does'),
  })
  .openapi('Membership', { description: 'Where a machine had the article, from when to when.' })

export const Correction = z
  .object({
    kind: z
      .enum(['belongs', 'same', 'no copy'])
      .describe(
        '`belongs`: the article stands in `event`. `same`: `event` is `into`. `no copy`: of `of`',
      ),
    article: z.string().optional().describe('Address of the article'),
    event: z.string().optional().describe('Slug of an event'),
    into: z.string().optional().describe('Slug of the event that it is'),
    of: z.string().optional().describe('Address of what it is no copy of'),
    why: z.string(),
    by: z.string(),
    date: z.string().describe('A day'),
  })
  .openapi('Correction', { description: "A person's word over the machine's." })

export const HowToCite = z
  .object({
    text: z.string(),
    bibtex: z.string(),
    csl: z.string().describe('CSL-JSON, as text'),
  })
  .openapi('HowToCite', { description: 'How to cite it, in three forms.' })

export const ArticleWhole = z
  .object({
    ...Item.shape,
    event: EventName.optional().describe('Where it stands; absent: in no event yet'),
    wordings: z
      .array(z.object({ title: z.string(), seenAt: Time }))
      .describe('Every wording of its title that was seen, the oldest first'),
    sightings: z.array(Sighting),
    memberships: z.array(Membership).describe('The oldest first; corrections are not among them'),
    corrections: z.array(Correction).describe('Of the dossier, those that bear on it'),
    copies: z.object({
      of: z
        .object({
          key: z.string(),
          of: z.string().describe('Key of what it is a copy of; `reference` is the reference'),
          found: CopyEvidence.optional(),
          listed: z
            .object({
              relation: z.enum(['verbatim', 'translated', 're-reported', 'rewritten']),
              note: z.string(),
            })
            .optional(),
          origin: Article.optional().describe('Absent: it is the reference'),
        })
        .optional()
        .describe('What it is a copy of'),
      copies: z.array(ReferenceCopy).describe('Its own copies and theirs'),
      compared: z.int().describe('Articles of its event that it was compared with'),
    }),
    archived: z
      .object({
        url: z.string(),
        dated: z.boolean().describe('It leads to the capture nearest to the date; else to a list'),
      })
      .optional()
      .describe('Where an archived copy may stand: an address that was made, and never asked'),
    citation: HowToCite,
  })
  .openapi('ArticleWhole', { description: 'An article with all that is held on it.' })
