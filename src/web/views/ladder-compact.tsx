// The ladder as the front page shows it: what can be said in the open, the rest folded.
import { plural } from '../../core/counts.ts'
import { isShown } from '../../core/silence-ladder.ts'
import { FamilyList } from './family-list.tsx'
import { Ladder, type LadderProps } from './ladder.tsx'

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
