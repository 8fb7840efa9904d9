// Writes the prior of document frequencies: node scripts/count-prior.ts
// Run it after the lexicon or the citations changed; a test fails until then.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { citations } from '../src/dossier/soleimani/citations.ts'
import { lexicon } from '../src/dossier/soleimani/lexicon.ts'
import { countPrior } from './prior.ts'

const OUTPUT = join(import.meta.dirname, '../src/dossier/soleimani/prior.ts')

const { documents, counts } = countPrior({ citations, lexicon })
const lines = Object.entries(counts).map(([keyword, count]) => `    ${quote(keyword)}: ${count},`)

writeFileSync(
  OUTPUT,
  `// Document frequencies to start from: in how many of the dossier's citations a keyword stands.
// Made by scripts/count-prior.ts; run that, do not edit this.
import type { FrequencyPrior } from '../dossier.ts'

export const prior: FrequencyPrior = {
  documents: ${documents},
  counts: {
${lines.join('\n')}
  },
}
`,
)
console.error(`count-prior: ${lines.length} keywords of ${documents} citations`)

function quote(keyword: string): string {
  return `'${keyword.replaceAll("'", "\\'")}'`
}
