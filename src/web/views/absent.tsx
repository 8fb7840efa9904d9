// Who is not in an event: families of the dossier by what can be said of them in its days.
import { describeDay } from '../../core/clock.ts'
import { plural, writeNumber } from '../../core/counts.ts'
import type { Absence } from '../../core/silence-event.ts'
import { FamilyStates } from './family-states.tsx'

const restOf = (absent: number, { from, until }: Absence['span']) =>
  absent > 0
    ? `What can be said of the others in the days from ${describeDay(from)} to ${describeDay(new Date(until.getTime() - 1))}:`
    : 'None is missing.'

export const Absent = ({ absence: { span, present, states } }: { absence: Absence }) => {
  const absent = states.reduce((sum, [, families]) => sum + families.length, 0)
  return (
    <section aria-labelledby="absent">
      <h2 id="absent">Who is not here</h2>
      <p class="n">
        {present + absent === 0
          ? 'The dossier’s outlets are not loaded yet: of none can anything be said.'
          : `${present === 0 ? 'None' : writeNumber(present)} of the dossier’s ${plural(present + absent, 'family', 'families')} told it. ${restOf(absent, span)}`}
      </p>
      <FamilyStates states={states} occasion={span.occasion} />
    </section>
  )
}
