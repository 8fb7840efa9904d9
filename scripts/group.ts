// npm run --silent group < articles.jsonl > groups.tsv: the Worker's grouping over lines of JSON.
import { createInterface } from 'node:readline'
import * as z from 'zod'
import { type Document, groupDocuments } from '../src/core/stream.ts'
import { soleimani } from '../src/dossier/soleimani/index.ts'

const absent = <T extends z.ZodType>(type: T) =>
  type.nullish().transform((value) => value ?? undefined)
const moment = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'is no date')
const line = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string(),
  summary: absent(z.string()),
  text: absent(z.string()),
  published: absent(moment),
  lang: absent(z.string()),
})

type Line = z.infer<typeof line>

/** A line of input, or what is wrong with it. */
function readLine(text: string): Line | string {
  try {
    const read = line.safeParse(JSON.parse(text))
    if (read.success) return read.data
    return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  } catch {
    return 'is no JSON'
  }
}

function documentOf({ title, summary, text, published, lang }: Line): Document {
  const body = summary ?? text
  return {
    title,
    ...(body === undefined ? {} : { summary: body }),
    ...(published === undefined ? {} : { published: new Date(published) }),
    ...(lang === undefined ? {} : { language: lang }),
  }
}

const lines: Line[] = []
let number = 0
for await (const text of createInterface({
  input: process.stdin,
  crlfDelay: Number.POSITIVE_INFINITY,
})) {
  number++
  if (text.trim() === '') continue
  const read = readLine(text)
  if (typeof read !== 'string') lines.push(read)
  else {
    console.error(`group: line ${number}: ${read}`)
    process.exitCode = 1
  }
}
const groups = groupDocuments(lines.map(documentOf), soleimani)
process.stdout.write(lines.map(({ id }, i) => `${id}\t${groups[i]}\n`).join(''))
