// Events on a line of time, drawn by the server, with the same as a table.
import { describeCounts, plural } from '../../core/counts.ts'
import { isCovered, type ShelfEntry } from '../../core/shelf.ts'
import { type Timeline as Layout, layOut, type Placed } from '../../core/timeline.ts'
import { EventLabel } from './event-label.tsx'
import { eventPath } from './paths.ts'
import { Scroll } from './scroll.tsx'
import { Time } from './time.tsx'

const LANE = 28
const RADIUS = 12
const AXIS = 26

export const Timeline = ({ entries }: { entries: readonly ShelfEntry[] }) => {
  const layout = layOut(entries)
  if (layout === undefined) return null
  return (
    <figure class="timeline">
      <Drawing layout={layout} />
      <figcaption>
        Each number is an event of the list, where it began. <span class="key covered">Filled</span>
        : coverage gathered. <span class="key empty">Outlined</span>: none gathered yet.{' '}
        <span class="key background">Dashed</span>: background, in the table alone.
      </figcaption>
      <details>
        <summary>The timeline as a table</summary>
        <Table entries={entries} />
      </details>
    </figure>
  )
}

const Drawing = ({ layout }: { layout: Layout<ShelfEntry> }) => {
  const line = layout.lanes * LANE + 4
  return (
    <svg
      role="img"
      aria-label={`Timeline of ${plural(layout.marks.length, 'event', 'events')}; the table below holds the same`}
      width="100%"
      height={line + AXIS}
    >
      <line class="axis" x1="0" x2="100%" y1={line} y2={line} />
      {layout.ticks.map(({ x, label }, i) => (
        <>
          <line class="axis" x1={`${x}%`} x2={`${x}%`} y1={line} y2={line + 5} />
          <text class={`tick ${i % 2 === 1 ? 'minor' : ''}`} x={`${x}%`} y={line + 19}>
            {label}
          </text>
        </>
      ))}
      {layout.marks.map((placed) => (
        <Mark placed={placed} line={line} />
      ))}
    </svg>
  )
}

const Mark = ({ placed, line }: { placed: Placed<ShelfEntry>; line: number }) => {
  const { mark, lane } = placed
  const x = `${placed.x.toFixed(2)}%`
  const y = line - lane * LANE - RADIUS - 3
  return (
    <g class={`mark ${stateOf(mark)}`}>
      <circle cx={x} cy={y} r={RADIUS} />
      <text x={x} y={y + 4}>
        {mark.number}
      </text>
    </g>
  )
}

const stateOf = (entry: ShelfEntry) =>
  entry.background ? 'background' : isCovered(entry) ? 'covered' : 'empty'

const Table = ({ entries }: { entries: readonly ShelfEntry[] }) => (
  <Scroll label="Events by time">
    <table>
      <caption>Events by time</caption>
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Event</th>
          <th scope="col">When</th>
          <th scope="col">Coverage</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr>
            <td>{entry.number}</td>
            <th scope="row">
              <a href={eventPath(entry.slug)}>
                <EventLabel label={entry.label} />
              </a>
            </th>
            <td>
              <Time when={entry.when} />
            </td>
            <td>{coverage(entry)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

const coverage = (entry: ShelfEntry) => {
  if (entry.background) return 'background: no coverage is gathered'
  return isCovered(entry) ? describeCounts(entry.counts, entry.copies) : 'none gathered yet'
}
