// A person's word over the machine's: whether a dossier's corrections can be followed, and which one moved an article.
import type { Correction, Dossier, Placement, Union } from '../dossier/dossier.ts'
import { keyOf } from './link.ts'
import type { Member } from './news-event.ts'

/** As grouping names what it founds: the day, then words of the title (`slugOf`). */
const FOUNDED = /^(?:\d{4}-\d\d-\d\d|undated)(?:-[a-z0-9]+)*$/
const DAY = /^\d{4}-\d\d-\d\d$/

const placementsOf = (corrections: readonly Correction[]): Placement[] =>
  corrections.filter((correction) => correction.kind === 'belongs')

const unionsOf = (corrections: readonly Correction[]): Union[] =>
  corrections.filter((correction) => correction.kind === 'same')

/** What keeps a dossier's corrections from being followed, a sentence each; nothing: all can be. */
export function faultsOf({ corrections, events }: Pick<Dossier, 'corrections' | 'events'>) {
  const seeds = new Set(events.map(({ slug }) => slug))
  const unions = unionsOf(corrections)
  return [
    ...corrections.filter((one) => !isSigned(one)).map(() => 'One lacks its reason, name or day.'),
    ...addressesOf(corrections)
      .filter((url) => keyOf(url) === undefined)
      .map((url) => `${url} is no http(s) address.`),
    ...slugsOf(corrections)
      .filter((slug) => !seeds.has(slug) && !FOUNDED.test(slug))
      .map((slug) => `No event could be called ${slug}.`),
    ...unions
      .filter(({ event }) => seeds.has(event))
      .map(({ event }) => `${event} is an event of the dossier: let the other one go into it.`),
    ...repeated(placementsOf(corrections).map(({ article }) => keyOf(article) ?? article)).map(
      (key) => `${key} is placed twice.`,
    ),
    ...repeated(unions.map(({ event }) => event)).map((slug) => `${slug} goes into two events.`),
    ...circlesOf(unions).map((slug) => `${slug} comes back to itself.`),
    ...corrections
      .filter((one) => one.kind === 'no copy' && keyOf(one.article) === keyOf(one.of))
      .map(() => 'An article cannot be a copy of itself.'),
  ]
}

const isSigned = ({ why, by, date }: Correction) =>
  why.trim() !== '' && by.trim() !== '' && DAY.test(date) && !Number.isNaN(Date.parse(date))

const addressesOf = (corrections: readonly Correction[]): string[] =>
  corrections.flatMap((one) => {
    if (one.kind === 'same') return []
    return one.kind === 'no copy' ? [one.article, one.of] : [one.article]
  })

const slugsOf = (corrections: readonly Correction[]): string[] =>
  corrections.flatMap((one) => {
    if (one.kind === 'no copy') return []
    return one.kind === 'same' ? [one.event, one.into] : [one.event]
  })

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, i) => names.indexOf(name) < i)),
]

/** Events from which the way of `same` leads back to where it began. */
function circlesOf(unions: readonly Union[]): string[] {
  const next = new Map(unions.map(({ event, into }) => [event, into]))
  return [...next.keys()].filter((start) => {
    let at = next.get(start)
    for (let steps = 0; at !== undefined && at !== start && steps < next.size; steps++)
      at = next.get(at)
    return at === start
  })
}

/** Members with the words of the correction that brought them here; those that the machine placed as they are. */
export function explainMembers(
  members: readonly Member[],
  corrections: readonly Correction[],
): Member[] {
  const placed = new Map(placementsOf(corrections).map((one) => [keyOf(one.article), one]))
  const united = new Map(unionsOf(corrections).map((one) => [one.event, one]))
  return members.map((member) => {
    const { rule, from } = member.evidence
    const word = rule === 'correction' ? placed.get(member.article.key) : united.get(from ?? '')
    if (word === undefined) return member
    const { why, by, date } = word
    return { ...member, evidence: { ...member.evidence, correction: { why, by, date } } }
  })
}

/** The corrections that bear on an article: where it belongs, what its machine's events are, what it is no copy of. */
export function correctionsOn(
  key: string,
  events: readonly string[],
  corrections: readonly Correction[],
): Correction[] {
  const isIt = (address: string) => keyOf(address) === key
  return corrections.filter((one) => {
    if (one.kind === 'same') return events.includes(one.event)
    return isIt(one.article) || (one.kind === 'no copy' && isIt(one.of))
  })
}
