// The ladder as the front page shows it: of whom something can be said; of the others their number.
import { plural } from '../../core/counts.ts'
import { type CountryRows, isShown } from '../../core/silence-ladder.ts'
import { Ladder, type LadderProps } from './ladder.tsx'
import { HOMELESS_ID, LADDER_ID } from './ladder-address.ts'

/**
 * Only families of which something can be said. Those of no known country are mostly hosts of one article: of
 * them, and of those that were never seen, the number is said, and where they stand.
 */
export const CompactLadder = ({ columns, groups }: LadderProps) => {
  const shown = groups
    .map((group) => ({ ...group, families: group.families.filter(isShown) }))
    .filter(({ families }) => families.length > 0)
  const known = shown.filter(({ country }) => country !== undefined)
  const count = (some: readonly CountryRows[]) =>
    some.reduce((sum, { families }) => sum + families.length, 0)
  const hosts = count(shown) - count(known)
  const rest = count(groups) - count(shown)
  return (
    <>
      {shown.length === 0 && (
        <p class="none">Of no family could enough be seen yet to say anything.</p>
      )}
      {known.length > 0 && <Ladder columns={columns} groups={known} />}
      {hosts > 0 && (
        <p class="n">
          {plural(hosts, 'more family', 'more families')} of no established country:{' '}
          <a href={`/outlets#${HOMELESS_ID}`}>see them among all outlets</a>.
        </p>
      )}
      {rest > 0 && (
        <p class="n">
          {plural(rest, 'more family', 'more families')}: not observable on any occasion;{' '}
          <a href={`/outlets#${LADDER_ID}`}>see all outlets</a>.
        </p>
      )}
    </>
  )
}
