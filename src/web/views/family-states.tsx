// Families by what can be said of them, a list that unfolds for each state.
import { plural } from '../../core/counts.ts'
import type { State } from '../../core/silence.ts'
import type { FamilyRow } from '../../core/silence-ladder.ts'
import { MEANINGS, TITLES } from '../../core/silence-words.ts'
import { FamilyList } from './family-list.tsx'
import { classOf } from './ladder-cell.tsx'

type Props = {
  readonly states: readonly (readonly [State, readonly FamilyRow[]])[]
  readonly occasion: string
}

export const FamilyStates = ({ states, occasion }: Props) => (
  <>
    {states
      .filter(([, families]) => families.length > 0)
      .map(([state, families]) => (
        <details class="absent">
          <summary>
            <span class={`say ${classOf(state)}`}>{TITLES[state]}</span>{' '}
            {plural(families.length, 'family', 'families')}
          </summary>
          <p class="note">{MEANINGS[state]}</p>
          <FamilyList rows={families} occasion={occasion} />
        </details>
      ))}
  </>
)
