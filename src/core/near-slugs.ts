// Which of many slugs somebody may have meant: those that share most pairs of neighbouring letters with what was asked.

const pairsOf = (slug: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, slug.length - 1) }, (_, i) => slug.slice(i, i + 2)))

/** Below it, two slugs have hardly more in common than any two English ones. */
const NEAR = 0.5

/**
 * At most `limit` of the slugs, the nearest first, by the Dice coefficient of their pairs of letters (Dice
 * 1945): twice the shared pairs over all pairs, 0 to 1.
 */
export function nearSlugs(asked: string, slugs: readonly string[], limit: number): string[] {
  const own = pairsOf(asked.toLowerCase())
  return slugs
    .map((slug) => {
      const pairs = pairsOf(slug)
      const score = (2 * own.intersection(pairs).size) / Math.max(1, own.size + pairs.size)
      return { slug, score }
    })
    .filter(({ score }) => score >= NEAR)
    .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1))
    .slice(0, limit)
    .map(({ slug }) => slug)
}
