// One cell of the ladder: a state and what it counts, for the eye and for the ear.
import { html } from 'hono/html'
import { writeNumber } from '../../core/counts.ts'
import type { State } from '../../core/silence.ts'
import type { FamilyCell } from '../../core/silence-ladder.ts'
import { TITLES } from '../../core/silence-words.ts'

/** What style.css draws a state by. */
export const classOf = (state: State): string => `is-${state.replace(' ', '-')}`

type CellProps = {
  readonly cell: FamilyCell
  /** Members of the family. */
  readonly of: number
  readonly href: string
}

/**
 * What stands on nothing is no link: a page of them would be a wall for a keyboard. Written as text and not as elements:
 * a ladder has thousands of cells, and each node takes its time.
 */
export const Cell = ({ cell, of, href }: CellProps) => {
  const { state, count, members, dark, rests } = cell
  const some =
    members < of && html`<small> ${members} of ${of}<span class="aloud"> outlets</span></small>`
  const rest = dark && html`<span class="aloud">, not observable on the other days</span>`
  const text = html`<span class="aloud">${TITLES[state]} </span>${FIGURES[state](count)}${some}${rest}`
  // Whose it is, and on which occasion, a table's headers say (WCAG 2.2, 2.4.4): said once more it was a quarter of the page.
  const said = rests ? html`<a href="${href}">${text}</a>` : text
  return html`<td class="say ${classOf(state)}${dark ? ' is-dark' : ''}">${said}</td>`
}

const none = () => ''

/** Of what is not observable no figure is shown, so that none can be taken for a nought. */
const FIGURES: Readonly<Record<State, (count: number) => string>> = {
  covered: String,
  passing: String,
  elsewhere: (count) => (count > 0 ? String(count) : ''),
  silent: (count) => `0 of ${writeNumber(count)}`,
  searched: () => '0',
  'not observable': none,
}
