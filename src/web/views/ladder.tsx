import { countryName } from '../../core/display-names.ts'
import { STATES } from '../../core/silence.ts'
import type { DatedOccasion } from '../../core/silence-judge.ts'
import {
  type CountryRows,
  type FamilyRow,
  foldCells,
  type OutletRow,
} from '../../core/silence-ladder.ts'
import { MEANINGS, TITLES } from '../../core/silence-words.ts'
import { addressOf, evidenceOf, familyId, HOMELESS_ID } from './ladder-address.ts'
import { Cell, classOf } from './ladder-cell.tsx'
import { outletPath } from './paths.ts'
import { Scroll } from './scroll.tsx'

export type LadderProps = {
  readonly columns: readonly DatedOccasion[]
  readonly groups: readonly CountryRows[]
  /** A family's slug, or `all`: its members have rows of their own. */
  readonly unfolded?: string | undefined
}

export const Ladder = ({ columns, groups, unfolded }: LadderProps) => (
  <Scroll label="Families by occasion">
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
        <tbody id={country === undefined ? HOMELESS_ID : undefined}>
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
  const name = (isOne && members[0]?.outlet.name) || family.name
  return (
    <>
      <tr id={familyId(family.slug)}>
        <th scope="row">
          <a href={addressOf(row)}>
            <bdi>{name}</bdi>
          </a>
          {!isOne && <span class="n"> {members.length} outlets</span>}
        </th>
        {cells.map((cell, n) => (
          <Cell cell={cell} of={members.length} href={evidenceOf(row, columns[n]?.slug ?? '')} />
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
