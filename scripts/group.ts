// npm run --silent group < articles.jsonl > groups.tsv: the Worker's grouping over lines of JSON.
// Out: `id<TAB>event` for each good line, in the input's order; with --explain a third column says why, and of
// which line it is a copy. A bad line is told on stderr with its number and left out; the exit code is then 1.
import { text as readAll } from 'node:stream/consumers'
import * as z from 'zod'
import { describeEvidence } from '../src/core/explain.ts'
import { type Document, groupDocuments } from '../src/core/stream.ts'
import { soleimani } from '../src/dossier/soleimani/index.ts'
import { explainCopies } from './explain-copies.ts'

// A time without a zone means the same on every machine.
process.env.TZ = 'UTC'

const absent = <T extends z.ZodType>(type: T) =>
  type.nullish().transform((value) => value ?? undefined)
const moment = z
  .string()
  .refine((text) => text === '' || !Number.isNaN(Date.parse(text)), 'is no date')
const line = z.object({
  id: z
    .union([z.string(), z.number()])
    .transform(String)
    .refine((id) => !/[\t\r\n]/.test(id), 'has a tab or a line end'),
  title: z.string(),
  summary: absent(z.string()),
  text: absent(z.string()),
  published: absent(moment),
  lang: absent(z.string()),
  outlet: absent(z.string()),
  author: absent(z.string()),
})

type Line = z.infer<typeof line>

/** A line of input, or what is wrong with it. */
function readLine(source: string): Line | string {
  try {
    const read = line.safeParse(JSON.parse(source))
    if (read.success) return read.data
    return read.error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; ')
  } catch {
    return 'is no JSON'
  }
}

// What is empty says as little as what is absent.
function documentOf({ title, summary, text, published, lang }: Line): Document {
  const body = summary || text
  return {
    title,
    ...(body && { summary: body }),
    ...(published && { published: new Date(published) }),
    ...(lang && { language: lang }),
  }
}

const lines: Line[] = []
// Not by readline: to it U+2028 ends a line, and JSON may hold it as it is.
for (const [index, source] of (await readAll(process.stdin)).split('\n').entries()) {
  if (source.trim() === '') continue
  const read = readLine(source)
  if (typeof read !== 'string') lines.push(read)
  else {
    console.error(`group: line ${index + 1}: ${read}`)
    process.exitCode = 1
  }
}
const groups = groupDocuments(lines.map(documentOf), soleimani)
const explain = process.argv.includes('--explain') ? explainer() : () => []
const rows = groups.map(({ event }, i) => [lines[i]?.id ?? '', event, ...explain(i)])
process.stdout.write(rows.map((row) => `${row.join('\t')}\n`).join(''))

function explainer(): (line: number) => string[] {
  const labels = new Map(soleimani.lexicon.concepts.map(({ id, label }) => [id, label]))
  const byEvent = Map.groupBy(lines, (_, i) => groups[i]?.event)
  const copies = explainCopies([...byEvent.values()], soleimani)
  return (i) => {
    const evidence = groups[i]?.evidence
    const why = evidence === undefined ? '' : describeEvidence(evidence, labels)
    const copy = copies.get(lines[i]?.id ?? '')
    return [[why, ...(copy === undefined ? [] : [copy])].join('; ').replace(/\s+/g, ' ')]
  }
}
