// The balance meter: families by country and kind of owner, in the dossier and among those that covered.
import type { Balance, Share } from '../../core/balance.ts'
import { plural } from '../../core/counts.ts'
import { countryName } from '../../core/display-names.ts'
import { Scroll } from './scroll.tsx'

export const BalanceMeter = ({ balance }: { balance: Balance }) => (
  <section aria-labelledby="balance">
    <h2 id="balance">Whose voices these are</h2>
    <p class="n">
      {plural(balance.total.families, 'family', 'families')} in the dossier, of which{' '}
      {balance.total.covered} covered an occasion
      {balance.beyond > 0 &&
        `; ${plural(balance.beyond, 'more that covered one is', 'more that covered one are')} not in the dossier, and nothing is known of their owners`}
      .
    </p>
    <p class="note">
      “2 of 5”: of five families in the dossier two covered an occasion. An empty cell holds no
      family: what this page shows says nothing about such voices. A family with outlets in several
      cells counts in each.
    </p>
    <Scroll label="Families by country and kind of owner">
      <Table balance={balance} />
    </Scroll>
  </section>
)

const Table = ({ balance: { types, rows, totals, total } }: { balance: Balance }) => {
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map((cell) => cell.families)))
  return (
    <table class="balance">
      <caption>Families that covered an occasion, of families in the dossier</caption>
      <thead>
        <tr>
          <th scope="col">Country</th>
          {types.map((type) => (
            <th scope="col">{type === 'unknown' ? 'owner unknown' : type}</th>
          ))}
          <th scope="col">All</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ country, cells, total }) => (
          <tr>
            <th scope="row">{country === undefined ? 'not established' : countryName(country)}</th>
            {cells.map((cell) => (
              <Cell share={cell} most={most} />
            ))}
            <td>{describe(total)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All countries</th>
          {totals.map((share) => (
            <td>{describe(share)}</td>
          ))}
          <td>{describe(total)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

const describe = ({ covered, families }: Share) => `${covered} of ${families}`

const Cell = ({ share, most }: { share: Share; most: number }) =>
  share.families === 0 ? (
    <td class="hollow">
      <span class="aloud">none</span>
    </td>
  ) : (
    <td>
      {describe(share)}
      <svg aria-hidden="true" width="100%" height="6">
        <rect class="track" width={`${Math.round((share.families / most) * 100)}%`} height="6" />
        <rect class="bar" width={`${Math.round((share.covered / most) * 100)}%`} height="6" />
      </svg>
    </td>
  )
