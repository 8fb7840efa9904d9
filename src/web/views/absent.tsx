// Who is not in an event: families of the dossier by what can be said of them in its days.
import { describeDay } from '../../core/clock.ts'
import { plural } from '../../core/counts.ts'
import type { Absence } from '../../core/silence-event.ts'
import { MEANINGS, TITLES } from '../../core/silence-words.ts'
import { FamilyList } from './family-list.tsx'
import { classOf } from './ladder-cell.tsx'

export const Absent = ({ absence: { span, present, states } }: { absence: Absence }) => (
  <section aria-labelledby="absent">
    <h2 id="absent">Who is not here</h2>
    <p class="n">
      {plural(present, 'family', 'families')} of the dossier told it.{' '}
      {states.some(([, families]) => families.length > 0)
        ? `What can be said of the others in the days from ${describeDay(span.from)} to ${describeDay(new Date(span.until.getTime() - 1))}:`
        : 'None is missing.'}
    </p>
    {states
      .filter(([, families]) => families.length > 0)
      .map(([state, families]) => (
        <details class="absent">
          <summary>
            <span class={`say ${classOf(state)}`}>{TITLES[state]}</span>{' '}
            {plural(families.length, 'family', 'families')}
          </summary>
          <p class="note">{MEANINGS[state]}</p>
          <FamilyList rows={families} />
        </details>
      ))}
  </section>
)
