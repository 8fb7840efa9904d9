// Counts in how many citations each keyword stands: the prior of document frequencies.
import { extractKeywords } from '../src/core/keywords.ts'
import { conceptMatcher } from '../src/core/lexicon.ts'
import type { Dossier, FrequencyPrior } from '../src/dossier/dossier.ts'

/** A keyword of fewer documents weighs as much as one that was never seen: it is left out. */
const FEWEST = 4

/** The prior of a dossier's citations as its lexicon reads them, the most frequent keyword first. */
export function countPrior({
  citations,
  lexicon,
}: Pick<Dossier, 'citations' | 'lexicon'>): FrequencyPrior {
  const concepts = conceptMatcher(lexicon)
  const counts = new Map<string, number>()
  for (const { title, terms, language } of citations) {
    const text = { title, summary: terms.join(', '), language }
    for (const [keyword] of extractKeywords(text, concepts))
      counts.set(keyword, (counts.get(keyword) ?? 0) + 1)
  }
  const kept = [...counts]
    .filter(([, count]) => count >= FEWEST)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return { documents: citations.length, counts: Object.fromEntries(kept) }
}
