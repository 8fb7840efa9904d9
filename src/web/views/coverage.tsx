// What each family wrote on an event, copies folded under what they copy.
import type { Comparison, FamilyItems } from '../../core/comparison.ts'
import { describeCounts, plural } from '../../core/counts.ts'
import type { Item } from '../../core/item.ts'
import type { Leaf } from '../../core/leaves.ts'
import { REFERENCE_KEY } from '../../core/readers.ts'
import { Choose, CompareButton, CompareForm } from './compare-form.tsx'
import { type CopyNode, FoldedCopies } from './copies.tsx'
import { ItemCard, Why } from './item-card.tsx'

export const describeCoverage = ({ counts, copies }: Comparison) =>
  counts.articles + copies.length === 0
    ? 'No coverage gathered yet'
    : describeCounts(counts, copies.length)

type Props = { readonly comparison: Comparison; readonly leaf: Leaf }

/** Whose card is on the leaf. What repeats the reference stands on the first one, mere mentions on the last. */
export const Coverage = ({ comparison, leaf }: Props) => {
  const { passing, counts, copies } = comparison
  const nodes = nodesOf(copies)
  const hasCards = leaf.families.length + passing.length > 0
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">The coverage</h2>
      {counts.articles + copies.length === 0 ? (
        <p class="none">
          No coverage gathered yet. That says something about our feeds and archives, not about what
          was published.
        </p>
      ) : (
        <p class="n">
          {describeCounts(counts, copies.length)}, the earliest first. A machine grouped these by
          shared keywords.
          {copies.length > 0 && ' Copies stand folded under what they copy, by a machine’s guess.'}
        </p>
      )}
      {hasCards && <CompareForm />}
      <ol class="families">
        {leaf.families.map((family) => (
          <li>
            <FamilyCards family={family} copies={nodes} />
          </li>
        ))}
      </ol>
      {leaf.number === 1 && <OfReference nodes={nodes} />}
      {leaf.number === leaf.of && passing.length > 0 && (
        <details class="passing">
          <summary>
            {plural(passing.length, 'article mentions', 'articles mention')} it in passing; not
            counted
          </summary>
          <ul class="families">
            {passing.map((item) => (
              <li>
                <ItemCard item={item} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {hasCards && <CompareButton />}
    </section>
  )
}

/** Copies among an event's articles, as nodes of the tree. */
const nodesOf = (items: readonly Item[]): CopyNode[] =>
  items.flatMap((item): CopyNode[] => {
    const { article, outlet, when, copy } = item
    if (copy === undefined) return []
    return [
      {
        ...{ ...copy, id: article.id, url: article.url, title: article.title },
        ...{ publisher: outlet, when },
        ...(article.language !== undefined && { language: article.language }),
        why: (
          <>
            <Why item={item} />
            <Choose item={item} />
          </>
        ),
      },
    ]
  })

/** They count with the reference, which stands beside: no family of the coverage is theirs. */
const OfReference = ({ nodes }: { nodes: readonly CopyNode[] }) =>
  nodes.some(({ of }) => of === REFERENCE_KEY) ? (
    <section aria-labelledby="of-reference">
      <h3 id="of-reference">The reference again</h3>
      <FoldedCopies of={REFERENCE_KEY} nodes={nodes} />
    </section>
  ) : null

type FamilyProps = { readonly family: FamilyItems; readonly copies: readonly CopyNode[] }

const FamilyCards = ({ family: { family, items }, copies }: FamilyProps) => {
  const [first, ...rest] = items
  if (first === undefined) return null
  return (
    <>
      <ItemCard item={first} copies={copies} />
      {rest.length > 0 && (
        <details class="members">
          <summary>
            {plural(rest.length, 'more article', 'more articles')} of <bdi>{family.name}</bdi>
          </summary>
          {rest.map((item) => (
            <ItemCard item={item} copies={copies} />
          ))}
        </details>
      )}
    </>
  )
}
