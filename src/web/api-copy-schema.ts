// The shape of a copy, among an event's articles and in the reference's own tree.
import { z } from '@hono/zod-openapi'
import { Item, Publisher, When } from './api-schemas.ts'

const Traces = z
  .array(z.object({ part: z.enum(['byline', 'credit', 'words']), text: z.string() }))
  .openapi('Traces')

export const CopyEvidence = z
  .object({
    kind: z.enum(['verbatim', 'translated', 're-reported', 'spun']),
    rule: z.enum(['title', 'text', 'byline', 'profile', 'credit', 'order']),
    score: z.number().describe('0 to 1, at least the threshold'),
    threshold: z.number(),
    origin: z.string().describe('Outlet whose text it is'),
    shared: z.array(z.string()).describe('What both titles have: words, or concepts and numbers'),
    evidence: z.array(z.string()).describe('The same in sentences'),
    credit: z
      .object({
        names: z.enum(['outlet', 'author', 'country']),
        where: z.enum(['title', 'summary', 'byline', 'note']),
        text: z.string(),
      })
      .optional()
      .describe('How it names its origin'),
    agency: z.string().optional().describe('The agency that one of the two credits'),
    lagDays: z.int().optional().describe('Days after its origin; absent: a date is not known'),
    dropped: Traces.describe('What its origin has and it has not'),
    added: Traces.describe('What it has and its origin has not'),
  })
  .openapi('CopyEvidence', { description: "Why a machine takes it for a copy: a machine's guess." })

const copyShape = {
  key: z.string().describe('Canonical link of the copy'),
  of: z.string().describe('Key of what it is a copy of; `reference` is the reference'),
  found: CopyEvidence.optional().describe('Absent: the rules did not find it'),
  listed: z
    .object({
      relation: z.enum(['verbatim', 'translated', 're-reported', 'rewritten']),
      note: z.string(),
      date: z.string().optional().describe('As it is listed: a year, month or day'),
    })
    .optional()
    .describe("A person's word for it; absent: the dossier does not list it"),
}

export const CopyOf = z
  .object(copyShape)
  .openapi('CopyOf', { description: 'What an article is a copy of, and on whose word.' })

export const Copied = z
  .object({ ...copyShape, item: Item })
  .openapi('Copied', { description: 'A copy: it counts with its origin and adds to no figure.' })

export const ReferenceCopy = z
  .object({
    ...copyShape,
    link: z.string(),
    title: z.string().optional(),
    publisher: Publisher,
    language: z.string().optional(),
    when: When.optional(),
  })
  .openapi('ReferenceCopy')
