// The anniversary ladder: families by country, a column for each occasion, a state and a count in each cell.
import { plural } from '../../core/counts.ts'
import { countryName } from '../../core/display-names.ts'
import { STATES } from '../../core/silence.ts'
import type { DatedOccasion } from '../../core/silence-judge.ts'
import {
  type CountryRows,
  type FamilyRow,
  foldCells,
  isShown,
  type OutletRow,
} from '../../core/silence-ladder.ts'
import { MEANINGS, TITLES } from '../../core/silence-words.ts'
import { FamilyList } from './family-list.tsx'
import { addressOf, familyId } from './ladder-address.ts'
import { Cell, classOf } from './ladder-cell.tsx'
import { outletPath } from './paths.ts'
import { Scroll } from './scroll.tsx'

export type LadderProps = {
  readonly columns: readonly DatedOccasion[]
  readonly groups: readonly CountryRows[]
  /** A family's slug, or `all`: its members have rows of their own. */
  readonly unfolded?: string | undefined
}

export const Ladder = ({
  columns,
  groups,
  unfolded,
  label = 'Families by occasion',
}: LadderProps & { readonly label?: string }) => (
  <Scroll label={label}>
    <table class="rungs">
      <caption>Families by country, and what can be said of each on each occasion</caption>
      <thead>
        <tr>
          <th scope="col">Family</th>
          {columns.map(({ label }) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      {groups.map(({ country, families }) => (
        <tbody>
          <tr class="country">
            <th scope="rowgroup" colspan={columns.length + 1}>
              <span>
                {country === undefined ? 'Country not established' : countryName(country)}
              </span>
            </th>
          </tr>
          {families.map((row) => (
            <FamilyRows
              row={row}
              columns={columns}
              open={unfolded === 'all' || unfolded === row.family.slug}
            />
          ))}
        </tbody>
      ))}
    </table>
  </Scroll>
)

/**
 * Only families of which something can be said. Those of no known country are mostly hosts of one article:
 * they stand folded, and so do, with their number, those that were never seen.
 */
export const CompactLadder = ({ columns, groups }: LadderProps) => {
  const shown = groups
    .map((group) => ({ ...group, families: group.families.filter(isShown) }))
    .filter(({ families }) => families.length > 0)
  const known = shown.filter(({ country }) => country !== undefined)
  const homeless = shown.filter(({ country }) => country === undefined)
  const hosts = homeless.flatMap(({ families }) => families).length
  const rest = groups.flatMap(({ families }) => families.filter((row) => !isShown(row)))
  return (
    <>
      {shown.length === 0 && (
        <p class="none">Of no family could enough be seen yet to say anything.</p>
      )}
      {known.length > 0 && <Ladder columns={columns} groups={known} />}
      {hosts > 0 && (
        <details class="rest">
          <summary>
            {plural(hosts, 'more family', 'more families')} whose country is not established
          </summary>
          <Ladder columns={columns} groups={homeless} label="Families of no known country" />
        </details>
      )}
      {rest.length > 0 && (
        <details class="rest">
          <summary>
            {plural(rest.length, 'more family', 'more families')}: not observable on any occasion
          </summary>
          <FamilyList rows={rest} />
        </details>
      )}
    </>
  )
}

export const Legend = () => (
  <dl class="legend">
    {STATES.map((state) => (
      <div>
        <dt class={`say ${classOf(state)}`}>{TITLES[state]}</dt>
        <dd>{MEANINGS[state]}</dd>
      </div>
    ))}
  </dl>
)

type RowsProps = { readonly row: FamilyRow; readonly open: boolean } & Pick<LadderProps, 'columns'>

const FamilyRows = ({ row, columns, open }: RowsProps) => {
  const { family, members, cells } = row
  const isOne = members.length === 1
  return (
    <>
      <tr id={familyId(family.slug)}>
        <th scope="row">
          <a href={addressOf(row)}>
            <bdi>{isOne ? members[0]?.outlet.name : family.name}</bdi>
          </a>
          {!isOne && <span class="n"> {members.length} outlets</span>}
        </th>
        {cells.map((cell, n) => (
          <Cell
            cell={cell}
            of={members.length}
            href={isOne ? `${addressOf(row)}#${columns[n]?.slug}` : addressOf(row)}
          />
        ))}
      </tr>
      {open && !isOne && members.map((member) => <MemberRow member={member} columns={columns} />)}
    </>
  )
}

const MemberRow = ({
  member: { outlet, cells },
  columns,
}: { member: OutletRow } & Pick<LadderProps, 'columns'>) => (
  <tr class="member">
    <th scope="row">
      <a href={outletPath(outlet.slug)}>
        <bdi>{outlet.name}</bdi>
      </a>
    </th>
    {cells.map((cell, n) => (
      <Cell
        cell={foldCells([cell])}
        of={1}
        href={`${outletPath(outlet.slug)}#${columns[n]?.slug}`}
      />
    ))}
  </tr>
)
