// Counts in how many of the dossier's citations each keyword stands, and writes the prior of document frequencies.
// Run it after the lexicon or the citations changed: node scripts/count-prior.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractKeywords } from '../src/core/keywords.ts'
import { conceptMatcher } from '../src/core/lexicon.ts'
import { citations } from '../src/dossier/soleimani/citations.ts'
import { lexicon } from '../src/dossier/soleimani/lexicon.ts'

const OUTPUT = join(import.meta.dirname, '../src/dossier/soleimani/prior.ts')
/** A keyword of fewer documents weighs as much as one that was never seen: it is left out. */
const FEWEST = 4

const concepts = conceptMatcher(lexicon)
const counts = new Map<string, number>()
for (const { title, terms, language } of citations) {
  const text = { title, summary: terms.join(', '), language }
  for (const [keyword] of extractKeywords(text, concepts)) {
    counts.set(keyword, (counts.get(keyword) ?? 0) + 1)
  }
}
const kept = [...counts]
  .filter(([, count]) => count >= FEWEST)
  .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
const lines = kept.map(([keyword, count]) => `    ${quote(keyword)}: ${count},`)

writeFileSync(
  OUTPUT,
  `// Document frequencies to start from: in how many of the dossier's citations a keyword stands.
// Made by scripts/count-prior.ts; run that, do not edit this.
import type { FrequencyPrior } from '../dossier.ts'

export const prior: FrequencyPrior = {
  documents: ${citations.length},
  counts: {
${lines.join('\n')}
  },
}
`,
)
console.error(`count-prior: ${kept.length} keywords of ${citations.length} citations`)

function quote(keyword: string): string {
  return `'${keyword.replaceAll("'", "\\'")}'`
}
