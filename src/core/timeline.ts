// Lays marks on a line of time: positions in per cent, so that a drawing fits any width.
import { describeDay } from './clock.ts'

export type Span = { readonly from: Date; readonly until: Date }

export type Placed<Mark> = {
  readonly mark: Mark
  /** 0 to 100 along the line. */
  readonly x: number
  /** 0 lies on the line, the others above it, so that no two marks overlap. */
  readonly lane: number
}

export type Tick = { readonly x: number; readonly label: string; readonly at: Date }

export type Timeline<Mark> = {
  readonly span: Span
  readonly marks: readonly Placed<Mark>[]
  readonly ticks: readonly Tick[]
  readonly lanes: number
}

// A mark is 24 pixels wide and the narrowest drawing about 300: nearer than this they would touch.
const ROOM = 8.5
const TICKS = 4
const DAY = 24 * 3600 * 1000

/** From the first mark to the last, in whole days; a single day gets the room of one. */
export const spanOf = (times: readonly Date[]): Span | undefined => {
  if (times.length === 0) return undefined
  const all = times.map((at) => at.getTime())
  const from = Math.floor(Math.min(...all) / DAY) * DAY
  return { from: new Date(from), until: new Date((Math.floor(Math.max(...all) / DAY) + 1) * DAY) }
}

/** Places marks that have a time; each takes the lowest lane in which it touches nobody. */
export const layOut = <Mark extends { readonly at?: Date }>(
  marks: readonly Mark[],
): Timeline<Mark> | undefined => {
  const dated = marks.flatMap((mark) => (mark.at === undefined ? [] : [{ mark, at: mark.at }]))
  const span = spanOf(dated.map(({ at }) => at))
  if (span === undefined) return undefined
  const ends: number[] = []
  const placed = dated
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ mark, at }) => {
      const x = positionOf(at, span)
      const free = ends.findIndex((end) => end <= x)
      const lane = free === -1 ? ends.length : free
      ends[lane] = x + ROOM
      return { mark, x, lane }
    })
  return { span, marks: placed, ticks: ticksOf(span), lanes: ends.length }
}

const positionOf = (at: Date, { from, until }: Span) =>
  ((at.getTime() - from.getTime()) / (until.getTime() - from.getTime())) * 100

/** At most four ticks, at midnights UTC, evenly apart. */
const ticksOf = (span: Span): Tick[] => {
  const days = (span.until.getTime() - span.from.getTime()) / DAY
  const step = Math.max(1, Math.ceil(days / TICKS))
  const ticks: Tick[] = []
  for (let day = 0; day < days; day += step) {
    const at = new Date(span.from.getTime() + day * DAY)
    ticks.push({ at, x: positionOf(at, span), label: describeDay(at) })
  }
  return ticks
}
