// What reaching back asks for: for each outlet and occasion, which endpoint, of which host or feed.
import type {
  BackFillEndpoint,
  Dossier,
  Feed,
  Host,
  Lexicon,
  Occasion,
  Outlet,
} from '../dossier/dossier.ts'

/** What of the dossier is planned: absent is all. */
export type Scope = {
  readonly outlet?: string
  readonly occasion?: string
  /** Narrows each occasion's window. */
  readonly from?: Date
  readonly until?: Date
}

export type PlannedStep = {
  readonly outlet: string
  readonly occasion: string
  readonly endpoint: BackFillEndpoint
  /** A host; of an archive, the address of a feed. */
  readonly target: string
  readonly from: Date
  readonly until: Date
  /** Why it cannot be asked at all. */
  readonly reason?: string
}

type Dated = Required<Occasion>

/**
 * The steps of a scope, in the order in which they are to be asked. An occasion that is not over is planned
 * first, for what is found of it is news, and up to the last midnight (UTC), so that a day is planned once.
 */
export function planSteps(dossier: Dossier, scope: Scope, now: Date): PlannedStep[] {
  const dated = dossier
    .occasions(now)
    .filter((one): one is Dated => one.from !== undefined && one.until !== undefined)
    .toSorted((a, b) => Number(b.until > now) - Number(a.until > now))
    .filter(({ slug }) => slug === (scope.occasion ?? slug))
  const outlets = dossier.outlets.filter(({ slug }) => slug === (scope.outlet ?? slug))
  return dated.flatMap((occasion) => {
    const from = latest(occasion.from, scope.from)
    const until = earliest(occasion.until, midnight(now), scope.until)
    if (from >= until) return []
    return outlets.flatMap((outlet) => stepsOf(outlet, { ...occasion, from, until }))
  })
}

/** The occasion that began last, of those that have dates. */
export function newestOccasion(dossier: Dossier, now: Date): Occasion | undefined {
  const begun = dossier.occasions(now).filter(({ from }) => from !== undefined && from <= now)
  return begun.toSorted((a, b) => Number(b.from) - Number(a.from))[0]
}

const DAY = 24 * 60 * 60 * 1000
const midnight = (now: Date) => new Date(now.getTime() - (now.getTime() % DAY))

const latest = (...times: readonly (Date | undefined)[]) =>
  new Date(Math.max(...times.flatMap((time) => time?.getTime() ?? [])))

const earliest = (...times: readonly (Date | undefined)[]) =>
  new Date(Math.min(...times.flatMap((time) => time?.getTime() ?? [])))

function stepsOf(outlet: Outlet, { slug: occasion, from, until }: Dated): PlannedStep[] {
  const hosts = outlet.hosts.filter((host) => isOfYears(host, from, until))
  return outlet.backFill.flatMap((endpoint) =>
    targetsOf(endpoint, hosts, outlet.feeds).map((target) => ({
      ...{ outlet: outlet.slug, occasion, endpoint, target, from, until },
      ...(endpoint === 'nyt-archive' && { reason: 'Its archive cannot be asked yet.' }),
    })),
  )
}

function targetsOf(
  endpoint: BackFillEndpoint,
  hosts: readonly Host[],
  feeds: readonly Feed[],
): string[] {
  // What is dead now may have been captured while it lived.
  if (endpoint === 'wayback') return feeds.map(({ url }) => url)
  // A site answers under one of its names what it answers under the other.
  const byName = new Map(
    hosts.map(({ host }) => [withoutWww(host), host]).reverse() as [string, string][],
  )
  // Indexes of other people go by the bare name.
  const names = endpoint === 'wordpress' ? [...byName.values()] : [...byName.keys()]
  const listed = names.reverse()
  // An interface of the publisher's own holds all its hosts.
  return endpoint === 'guardian' || endpoint === 'nyt-archive' ? listed.slice(0, 1) : listed
}

const withoutWww = (host: string) => host.replace(/^www\./, '')

/** `2017-2021`, `2021-`, `-2020`; a host without years had them all. */
function isOfYears({ years = '-' }: Host, from: Date, until: Date): boolean {
  const [first, last] = years.split('-')
  const ends = new Date(until.getTime() - 1).getUTCFullYear()
  return Number(first || 0) <= ends && from.getUTCFullYear() <= Number(last || 9999)
}

/** Words of one alphabet that are asked for: an endpoint takes some of them, the first ones first. */
const TERMS = 4
/** Spellings that are frequent in every language of the Latin alphabet. */
const USUAL = 2

/**
 * The subject's names as search words: in an alphabet of the outlet's own languages first, then in Latin,
 * the usual ones before those of one language.
 * A name that holds a shorter one is left out: who searches for the shorter one finds it.
 */
export function searchTerms(
  { concepts, subject }: Lexicon,
  languages: readonly string[],
): string[] {
  const spellings = concepts.find(({ id }) => id === subject)?.spellings ?? {}
  const own = inTurns(languages.map((language) => spellings[language] ?? []))
  const foreign = own.filter((word) => !/\p{Script=Latin}/u.test(word))
  const shared = spellings.und ?? []
  const local = own.filter((word) => !foreign.includes(word))
  const latin = [...shared.slice(0, USUAL), ...local, ...shared]
  return [...shortest(foreign).slice(0, TERMS), ...shortest(latin).slice(0, TERMS)]
}

/** The first of each list, then the second of each: no language takes all places. */
const inTurns = (lists: readonly (readonly string[])[]): string[] =>
  lists
    .flatMap((list) => list.map((word, place) => ({ word, place })))
    .toSorted((a, b) => a.place - b.place)
    .map(({ word }) => word)

const shortest = (words: readonly string[]): string[] =>
  [...new Set(words)].filter(
    (word, _, all) => !all.some((other) => other !== word && word.includes(other)),
  )
