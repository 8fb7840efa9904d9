// Who is not in an event: families of the dossier by what can be said of them in its days.
import { describeDay } from '../../core/clock.ts'
import { plural, writeNumber } from '../../core/counts.ts'
import type { Absence } from '../../core/silence-event.ts'
import { FamilyStates } from './family-states.tsx'

export const Absent = ({ absence: { span, present, states } }: { absence: Absence }) => {
  const absent = states.reduce((sum, [, families]) => sum + families.length, 0)
  return (
    <section aria-labelledby="absent">
      <h2 id="absent">Who is not here</h2>
      <p class="n">
        {present === 0 ? 'None' : writeNumber(present)} of the dossier’s{' '}
        {plural(present + absent, 'family', 'families')} told it.{' '}
        {absent > 0
          ? `What can be said of the others in the days from ${describeDay(span.from)} to ${describeDay(new Date(span.until.getTime() - 1))}:`
          : 'None is missing.'}
      </p>
      <FamilyStates states={states} occasion={span.occasion} />
    </section>
  )
}
