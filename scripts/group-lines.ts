// Lines of JSON into groups, as `npm run group` gives them: rows out, and a sentence on each bad line.
import * as z from 'zod'
import { describeEvidence } from '../src/core/explain.ts'
import { type Document, groupDocuments } from '../src/core/stream.ts'
import { soleimani } from '../src/dossier/soleimani/index.ts'
import { explainCopies } from './explain-copies.ts'

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

/**
 * `rows`: `id<TAB>event` a good line, in the input's order; explained, a third column says why. `bad`: each other line
 * with its number.
 */
export function groupLines(source: string, isExplained: boolean) {
  const lines: Line[] = []
  const bad: string[] = []
  // Not by readline: to it U+2028 ends a line, and JSON may hold it as it is.
  for (const [index, text] of source.split('\n').entries()) {
    if (text.trim() === '') continue
    const read = readLine(text)
    if (typeof read === 'string') bad.push(`line ${index + 1}: ${read}`)
    else lines.push(read)
  }
  const groups = groupDocuments(lines.map(documentOf), soleimani)
  const explain = isExplained ? explainer(lines, groups) : () => []
  const rows = groups.map(({ event }, i) => [lines[i]?.id ?? '', event, ...explain(i)])
  return { rows: rows.map((row) => `${row.join('\t')}\n`).join(''), bad }
}

function explainer(
  lines: readonly Line[],
  groups: ReturnType<typeof groupDocuments>,
): (line: number) => string[] {
  const labels = new Map(soleimani.lexicon.concepts.map(({ id, label }) => [id, label]))
  const byEvent = Map.groupBy(lines, (_, i) => groups[i]?.event)
  const copies = explainCopies([...byEvent.values()], soleimani)
  return (i) => {
    const evidence = groups[i]?.evidence
    const isDated = Boolean(lines[i]?.published)
    const why = evidence === undefined ? '' : describeEvidence(evidence, labels, isDated)
    const copy = copies.get(lines[i]?.id ?? '')
    return [[why, ...(copy === undefined ? [] : [copy])].join('; ').replace(/\s+/g, ' ')]
  }
}
