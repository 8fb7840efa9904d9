// Which concepts of the reference the coverage carries, and which it alone has.
import type { Comparison, ConceptShare } from '../../core/comparison.ts'
import { plural } from '../../core/counts.ts'
import { Chips } from './concepts.tsx'
import { Scroll } from './scroll.tsx'

export const ConceptShares = ({ comparison }: { comparison: Comparison }) => {
  const { carried, onlyReference, sharedByAll, counts } = comparison
  const all = carried.length + onlyReference.length
  return (
    <section aria-labelledby="concepts">
      <h2 id="concepts">Concepts of the reference in this coverage</h2>
      <p class="n">
        {carried.length} of its {plural(all, 'concept', 'concepts')} are keywords of at least one of{' '}
        {plural(counts.articles, 'article', 'articles')}: read in its title, its feed's summary or
        the few terms that the bibliography records of it. That is less than an article: what is
        missing here may stand in the text behind the link.
      </p>
      {counts.articles > 1 && sharedByAll.length > 0 && (
        <>
          <h3>In every article here</h3>
          <Chips concepts={sharedByAll} side="coverage" />
        </>
      )}
      {carried.length > 0 && <Shares carried={carried} families={counts.families} />}
      {onlyReference.length > 0 && (
        <>
          <h3>Only the reference has</h3>
          <Chips concepts={onlyReference} side="reference" />
        </>
      )}
    </section>
  )
}

const Shares = ({ carried, families }: { carried: readonly ConceptShare[]; families: number }) => (
  <details>
    <summary>How many families carry each</summary>
    <Scroll label="Concepts by families">
      <table>
        <caption>Concepts of the reference, by families that carry them (n = {families})</caption>
        <thead>
          <tr>
            <th scope="col">Concept</th>
            <th scope="col">Families</th>
            <th scope="col">Articles</th>
          </tr>
        </thead>
        <tbody>
          {carried.map((concept) => (
            <tr>
              <th scope="row">{concept.label}</th>
              <td>
                {concept.families} of {families}
              </td>
              <td>{concept.articles}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  </details>
)
