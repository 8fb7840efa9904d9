// Which families of the dossier are missing in an event, and what can be said of that.
import type { SeededEvent } from '../dossier/dossier.ts'
import type { OutletHead } from './news-event.ts'
import type { Ground, Span, State } from './silence.ts'
import { judgeSilence } from './silence-judge.ts'
import { countFamilies, type FamilyRow, layLadder } from './silence-ladder.ts'

/** Families by state, those in the event apart. */
export type Absence = {
  readonly span: Span
  /** Families of the dossier that have an article in the event. */
  readonly present: number
  readonly states: readonly (readonly [State, readonly FamilyRow[]])[]
}

const DAY = 24 * 60 * 60 * 1000

/** The days on which reports of a seeded event are expected. */
export const spanOfEvent = ({ slug, occasion, window }: SeededEvent): Span => ({
  ...{ slug, occasion, from: new Date(window.from) },
  until: new Date(Date.parse(window.to) + DAY),
})

const NOTHING = { about: 0, passing: 0 }

/** Judges each outlet of the dossier in the days of the event, beside what it has in the event. */
export function findAbsent(
  span: Span,
  held: ReadonlyMap<string, Pick<Ground, 'about' | 'passing'>>,
  grounds: readonly { readonly outlet: OutletHead; readonly grounds: readonly Ground[] }[],
  now: Date,
): Absence {
  const rows = grounds
    .filter(({ outlet }) => outlet.origin === 'dossier')
    .map(({ outlet, grounds }) => ({
      outlet,
      cells: grounds.map((ground) =>
        judgeSilence(span, { ...ground, ...NOTHING, ...held.get(outlet.slug) }, now),
      ),
    }))
  const all = layLadder(rows).flatMap(({ families }) => families)
  const [[, present], ...states] = countFamilies(all, 0) as [
    readonly [State, readonly FamilyRow[]],
    ...(readonly [State, readonly FamilyRow[]])[],
  ]
  return { span, present: present.length, states }
}
