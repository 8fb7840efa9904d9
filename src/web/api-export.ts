// The bulk export: whole tables as JSON Lines, streamed in chunks, with a codebook and who owns what.
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { citePage } from '../core/cite.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { type Db, openDb } from '../store/db.ts'
import { lastNumber, type ReadChunk } from '../store/read-export.ts'
import { listOutlets } from '../store/read-outlets.ts'
import { HowToCite } from './api-article-schema.ts'
import { codebook } from './api-codebook.ts'
import { LABELS, TABLES } from './api-export-lines.ts'
import { outletJson } from './api-json.ts'
import { API_PATH, type Api, describeRoute, EXPORT_PATH, type Room, siteUrl } from './api-route.ts'
import { siteOf } from './site.ts'

/** Rows of one statement: with a kilobyte each, what an isolate holds at a time. */
const CHUNK = 2500
/** Numbers of one answer: forty statements, as many as D1's free plan leaves room for. */
const SPAN = 40 * CHUNK

const AFTER = 'a number of the file, as the `Link` header of the part before has it'

const Codebook = z
  .object({
    licence: z.object({ ours: z.string(), theirs: z.string(), code: z.string() }),
    citation: HowToCite.describe('Of the export, as of the day on which this was asked for, UTC'),
    files: z.array(
      z.object({
        file: z.string(),
        url: z.url(),
        says: z.string(),
        fields: z.array(
          z.object({
            field: z.string(),
            type: z.string(),
            meaning: z.string(),
            unknown: z.string().describe('How a value that is not known is written'),
          }),
        ),
      }),
    ),
  })
  .openapi('Codebook')

const codebookRoute = describeRoute({
  path: `${EXPORT_PATH}/codebook.json`,
  summary: 'Every field of the export: its type, its meaning, and how the unknown is written',
  answer: Codebook,
})

const fileRoute = <Query extends z.ZodRawShape>(
  name: string,
  { says, schema }: { readonly says: string; readonly schema: z.ZodType },
  query: Query,
) => {
  const described = describeRoute({
    path: `${EXPORT_PATH}/${name}.jsonl`,
    summary: says,
    query,
    answer: schema,
  })
  const content = { 'application/jsonl': { schema } }
  return {
    ...described,
    getRoutingPath: described.getRoutingPath,
    responses: {
      ...described.responses,
      200: { description: `${says}: a JSON object a line (https://jsonlines.org/)`, content },
    },
  }
}

const after = z
  .string()
  .regex(/^\d{1,15}$/, AFTER)
  .transform(Number)
  .default(0)
  .openapi({ description: `Only what is behind ${AFTER}`, type: 'integer', default: 0 })

export const addExport = (api: Api, dossier: Dossier): void => {
  api.openapi(codebookRoute, (c) => {
    const { url, name, subject } = siteOf(c, dossier)
    const citation = citePage({
      ...{ title: `${subject}: articles, events, memberships and labels`, key: 'export' },
      ...{ page: `${url}${API_PATH}${EXPORT_PATH}/codebook.json`, site: name, now: new Date() },
    })
    return c.json(codebook(url, citation), 200)
  })
  for (const [name, file] of Object.entries(TABLES))
    api.openapi(fileRoute(name, file, { after }), async (c) => {
      const db = openDb(c.env.DB)
      const from = c.req.valid('query').after
      const last = await lastNumber(db, file.table)
      const end = from + SPAN
      if (end < last) {
        const url = `${siteUrl(c)}${API_PATH}${EXPORT_PATH}/${name}.jsonl?after=${end}`
        c.header('Link', `<${url}>; rel="next"`)
      }
      return answer(c, stream(db, file.read, from, Math.min(end, last)))
    })
  api.openapi(fileRoute('labels', LABELS, {}), async (c) => {
    const labels = await listOutlets(openDb(c.env.DB))
    return answer(c, toLines(labels.map(({ outlet }) => outletJson(outlet))))
  })
}

/** Read anew by nobody within five minutes: it is the dearest answer that we give. */
const answer = (c: Context<Room>, body: ReadableStream<Uint8Array> | string): Response =>
  c.body(body, 200, {
    'Content-Type': 'application/jsonl; charset=utf-8',
    'Cache-Control': 'public, max-age=300',
  })

const toLines = (rows: readonly object[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/** The rows behind `from` up to the number `until`, a chunk whenever the reader is ready for one. */
function stream(
  db: Db,
  read: ReadChunk<{ readonly id: number }>,
  from: number,
  until: number,
): ReadableStream<Uint8Array> {
  let after = from
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const rows = after < until ? await read(db, after, CHUNK) : []
      after = rows.at(-1)?.id ?? until
      const lines = toLines(rows.filter(({ id }) => id <= until))
      if (lines !== '') controller.enqueue(new TextEncoder().encode(lines))
      if (rows.length < CHUNK || after >= until) controller.close()
    },
  })
}
