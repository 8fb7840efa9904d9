// How well groups match the labels of people: B-cubed and pairwise precision, recall and F1.

export type Score = { readonly precision: number; readonly recall: number; readonly f1: number }

export type GroupingScore = {
  readonly bcubed: Score
  readonly pairwise: Score
  /** Groups that hold a labelled document, against the labelled events. */
  readonly groups: number
  readonly events: number
}

/**
 * Scores the labelled part of a grouped stream. `groups` holds every document of the stream; those without a
 * label belong to other events than the labelled ones, so they count as wrong company.
 * (B-cubed: Bagga and Baldwin 1998, "Algorithms for scoring coreference chains"; pairwise over the pairs of
 * which at least one is labelled.)
 */
export function scoreGroups(
  labels: ReadonlyMap<string, string>,
  groups: ReadonlyMap<string, string>,
): GroupingScore {
  const labelled = [...labels].map(([id, label]) => {
    const group = groups.get(id)
    if (group === undefined) throw new Error(`The labelled document ${id} was not grouped.`)
    return { label, group, both: `${label}\t${group}` }
  })
  const eventSizes = tally(labelled.map(({ label }) => label))
  const groupSizes = tally([...groups.values()])
  const inGroup = tally(labelled.map(({ group }) => group))
  const shared = tally(labelled.map(({ both }) => both))
  const mean = (share: (document: (typeof labelled)[number]) => number) =>
    labelled.reduce((sum, document) => sum + share(document), 0) / labelled.length
  const of = (counts: ReadonlyMap<string, number>, key: string) => counts.get(key) ?? 0
  const right = sum([...shared.values()].map(pairs))
  const claimed = sum(
    [...inGroup].map(([group, n]) => {
      const size = of(groupSizes, group)
      return pairs(size) - pairs(size - n)
    }),
  )
  const wanted = sum([...eventSizes.values()].map(pairs))
  return {
    bcubed: scoreOf(
      mean(({ both, group }) => of(shared, both) / of(groupSizes, group)),
      mean(({ both, label }) => of(shared, both) / of(eventSizes, label)),
    ),
    pairwise: scoreOf(claimed === 0 ? 1 : right / claimed, wanted === 0 ? 1 : right / wanted),
    groups: inGroup.size,
    events: eventSizes.size,
  }
}

function scoreOf(precision: number, recall: number): Score {
  const total = precision + recall
  return { precision, recall, f1: total === 0 ? 0 : (2 * precision * recall) / total }
}

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const pairs = (n: number) => (n * (n - 1)) / 2
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
