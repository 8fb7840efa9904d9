// Which of many slugs or names somebody may have meant: those that share most pairs of neighbouring letters with what was asked.

const pairsOf = (name: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, name.length - 1) }, (_, i) => name.slice(i, i + 2)))

/** Below it, two slugs have hardly more in common than any two English ones. */
const NEAR = 0.5

/**
 * A function from what was asked to at most `limit` of the names, the nearest first, by the Dice coefficient of
 * their pairs of letters (Dice 1945): twice the shared pairs over all pairs, 0 to 1. The names are in lower case;
 * their pairs are made once.
 */
export function nearFinder(names: readonly string[]): (asked: string, limit: number) => string[] {
  const known = names.map((name) => ({ name, pairs: pairsOf(name) }))
  return (asked, limit) => {
    const own = pairsOf(asked.toLowerCase())
    return known
      .map(({ name, pairs }) => {
        const score = (2 * own.intersection(pairs).size) / Math.max(1, own.size + pairs.size)
        return { name, score }
      })
      .filter(({ score }) => score >= NEAR)
      .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
      .slice(0, limit)
      .map(({ name }) => name)
  }
}

/** At most `limit` of the slugs, the nearest first: for a list that is asked once. */
export const nearSlugs = (asked: string, slugs: readonly string[], limit: number): string[] =>
  nearFinder(slugs)(asked, limit)
