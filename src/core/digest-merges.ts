// How the digest tells that events became part of another one.
import type { ChangeLine } from './change.ts'
import type { Told } from './digest.ts'
import { eventLink } from './digest-links.ts'
import { listWords, NAMES_IN_TEXT, NAMES_IN_TITLE, quote } from './digest-words.ts'

type Merge = ChangeLine & Required<Pick<ChangeLine, 'event'>>

/** Whether a line says that an event merged; not where a person has it the other way round. */
export const isMerge = (line: ChangeLine): line is Merge =>
  line.kind === 'event merged' &&
  line.event !== undefined &&
  line.detail.label !== undefined &&
  line.detail.from !== line.event.slug

/** The merges of these lines, those that one run made into one event together. */
export const foldMerges = (inOrder: readonly ChangeLine[]): Merge[][] => {
  const merges = inOrder.filter(isMerge)
  return [...Map.groupBy(merges, ({ event, at }) => `${event.id} ${at.getTime()}`).values()]
}

/** One item of them all: it leads to the event that is left. */
export const tellMerge = (lines: readonly Merge[]): Told[] => {
  const last = lines.at(-1)
  if (last === undefined) return []
  const { event, at, id } = last
  const gone = lines.map(({ detail }) => quote(detail.label ?? ''))
  const whole = quote(event.label)
  const address = gone.length === 1 ? 'the address of the first leads' : 'the old addresses lead'
  const names = listWords([...gone.slice(0, NAMES_IN_TEXT), whole], NAMES_IN_TEXT + 1)
  return [
    {
      line: id,
      item: {
        key: `change/${id}`,
        kind: 'events-merged',
        title: `Now part of ${whole}: ${listWords(gone, NAMES_IN_TITLE)}`,
        text: `By their shared keywords a machine takes ${names} for one event. Their articles stand together now, and ${address} to the last.`,
        links: [eventLink(event)],
        at,
      },
      facets: { kind: 'events-merged', event, outlets: [], languages: [] },
    },
  ]
}
