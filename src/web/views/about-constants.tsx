// The constants that decide, as a table: the same values that the program uses.
import { CONSTANTS } from '../../core/constants.ts'
import { plural } from '../../core/counts.ts'
import { labelSourcesOf } from '../../core/label-sources.ts'
import type { Dossier } from '../../dossier/dossier.ts'
import { Scroll } from './scroll.tsx'

export const Constants = () => (
  <section aria-labelledby="constants">
    <h2 id="constants">The constants that decide</h2>
    <p>
      These are the values that the program uses, not a copy of them. Why each is what it is, and
      what was measured, stands in docs/method.md, docs/grouping.md, docs/copies.md and
      docs/silence.md, beside the code.
    </p>
    <Scroll label="Constants">
      <table>
        <caption>{plural(CONSTANTS.length, 'constant', 'constants')}</caption>
        <thead>
          <tr>
            <th scope="col">Constant</th>
            <th scope="col">Value</th>
            <th scope="col">What it decides</th>
          </tr>
        </thead>
        <tbody>
          {CONSTANTS.map(({ name, value, decides }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{value}</td>
              <td>{decides}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  </section>
)

export const Labels = ({ dossier: { outlets } }: { dossier: Dossier }) => {
  const sources = labelSourcesOf(outlets)
  const sourced = sources.reduce((sum, source) => sum + source.outlets, 0)
  return (
    <section aria-labelledby="labels">
      <h2 id="labels">Where the labels come from</h2>
      <p>
        {sourced} of {plural(outlets.length, 'outlet has', 'outlets have')} an ownership label with
        a source, linked wherever the label stands; of the others we say “unknown”. A country is
        that of the outlet's seat, by the same source or the outlet's own page. There are no labels
        of left and right: they mean different things in different countries.
      </p>
      {sources.length > 0 && (
        <details>
          <summary>{plural(sources.length, 'site', 'sites')} cited for them</summary>
          <ul class="columns">
            {sources.map(({ site, outlets }) => (
              <li>
                {site} <span class="n">{plural(outlets, 'outlet', 'outlets')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <a href="/outlets">All outlets</a>, each with its labels, what it covered and what could be
        seen of it.
      </p>
    </section>
  )
}
