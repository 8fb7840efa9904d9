// npm run import -- <file.jsonl|file.csv|feeds.opml>: takes articles or feeds in, into what runs here or into another.
// Each bad line is told on stderr with its number, the rest is taken; the exit code is then 1.
import { importList } from './import/list.ts'

process.exitCode = await importList(process.argv.slice(2), {
  line: (text) => console.log(text),
  remark: (text) => console.error(`import: ${text}`),
})
