// How each family names the central act, with the reference on top.
import { plural } from '../../core/counts.ts'
import type { NamingMatrix } from '../../core/naming.ts'
import { Scroll } from './scroll.tsx'

export const NamingTable = ({ naming, words }: { naming: NamingMatrix; words: number }) => (
  <section aria-labelledby="naming">
    <h2 id="naming">How it is named</h2>
    <p class="n">
      Counted in the title and one sentence of {plural(naming.articles, 'article', 'articles')} of{' '}
      {plural(naming.families, 'family', 'families')}; of the reference, in its whole text (
      {words.toLocaleString('en')} words).{' '}
      {plural(naming.without, 'article holds', 'articles hold')} none of the terms. A word counts
      wherever it stands: in a quotation, or said of something else.
    </p>
    {naming.terms.length > 0 && <Matrix naming={naming} />}
    <Cautions naming={naming} />
  </section>
)

const Matrix = ({ naming: { terms, rows } }: { naming: NamingMatrix }) => (
  <Scroll label="Naming terms by family">
    <table class="matrix">
      <caption>Naming terms by family: number of articles that use the term, of n</caption>
      <thead>
        <tr>
          <th scope="col">Family</th>
          <th scope="col">n</th>
          {terms.map(({ label }) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr class="of-reference">
          <th scope="row">The reference (times in its text)</th>
          <td>1</td>
          {terms.map(({ reference }) => (
            <Cell n={reference} />
          ))}
        </tr>
        {rows.map(({ family, articles, cells }) => (
          <tr>
            <th scope="row">
              <bdi>{family.name}</bdi>
            </th>
            <td>{articles}</td>
            {cells.map((n) => (
              <Cell n={n} />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Families that use it</th>
          <td>{rows.length}</td>
          {terms.map(({ families }) => (
            <Cell n={families} />
          ))}
        </tr>
      </tfoot>
    </table>
  </Scroll>
)

const Cell = ({ n }: { n: number }) => <td class={n === 0 ? 'zero' : 'some'}>{n}</td>

const Cautions = ({ naming: { terms } }: { naming: NamingMatrix }) => {
  const cautions = terms.flatMap(({ label, caution }) => (caution ? [{ label, caution }] : []))
  if (cautions.length === 0) return null
  return (
    <details>
      <summary>Before you count: words that mean more than one thing</summary>
      <dl>
        {cautions.map(({ label, caution }) => (
          <div class="row">
            <dt>{label}</dt>
            <dd>{caution}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
