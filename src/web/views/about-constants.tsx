// The constants that decide, as a table: the same values that the program uses.
import { CONSTANTS } from '../../core/constants.ts'
import { plural } from '../../core/counts.ts'
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
