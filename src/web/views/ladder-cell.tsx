// One cell of the ladder: a state and what it counts, for the eye and for the ear.
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

/** What stands on nothing is no link: a page of them would be a wall for a keyboard. */
export const Cell = ({ cell, of, href }: CellProps) => {
  // A list and no component of its own: a ladder has thousands of cells, and each node takes its time.
  const text = [
    <span class="aloud">{TITLES[cell.state]} </span>,
    FIGURES[cell.state](cell.count),
    cell.members < of && <Members count={cell.members} of={of} />,
    cell.dark && <span class="aloud">, not observable on the other days</span>,
  ]
  return (
    <td class={`say ${classOf(cell.state)}${cell.dark ? ' is-dark' : ''}`}>
      {cell.rests ? <a href={href}>{text}</a> : text}
    </td>
  )
}

const Members = ({ count, of }: { count: number; of: number }) => (
  <small>
    {' '}
    {count} of {of}
    <span class="aloud"> outlets</span>
  </small>
)

const none = () => ''

/** Of what is not observable no figure is shown, so that none can be taken for a nought. */
const FIGURES: Readonly<Record<State, (count: number) => string>> = {
  covered: String,
  passing: String,
  elsewhere: (count) => (count > 0 ? String(count) : ''),
  silent: (count) => `0 of ${count.toLocaleString('en')}`,
  searched: () => '0',
  'not observable': none,
}
