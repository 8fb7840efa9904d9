// npm run --silent group < articles.jsonl > groups.tsv: the Worker's grouping over lines of JSON.
// Out: `id<TAB>event` for each good line, in the input's order; with --explain a third column says why, and of
// which line it is a copy. A bad line is told on stderr with its number and left out; the exit code is then 1.
import { text as readAll } from 'node:stream/consumers'
import { groupLines } from './group-lines.ts'

// A time without a zone means the same on every machine.
process.env.TZ = 'UTC'

const { rows, bad } = groupLines(await readAll(process.stdin), process.argv.includes('--explain'))
for (const sentence of bad) console.error(`group: ${sentence}`)
if (bad.length > 0) process.exitCode = 1
process.stdout.write(rows)
