// The anniversary ladder: outlets folded into families, families under their country, a cell for each occasion.
import type { Family } from '../dossier/dossier.ts'
import { familyOf } from './counts.ts'
import { countryName } from './display-names.ts'
import type { OutletHead } from './news-event.ts'
import { type Silence, STATES, type State } from './silence.ts'

/** An outlet with a state for each occasion, in their order. */
export type OutletRow<Outlet = OutletHead> = {
  readonly outlet: Outlet
  readonly cells: readonly Silence[]
}

/** What is said of a family: of how many of its members, and how much stands behind it. */
export type FamilyCell = {
  readonly state: State
  /** Members in that state, of all. */
  readonly members: number
  /** Articles of the state; entries seen where it is silent. */
  readonly count: number
  /** A member of them was seen until some day only, or from some day on. */
  readonly dark?: true
  /** Something stands behind it that can be looked at. */
  readonly rests?: true
}

export type FamilyRow = {
  readonly family: Family
  readonly members: readonly OutletRow[]
  readonly cells: readonly FamilyCell[]
}

export type CountryRows = {
  /** Absent: not established. */
  readonly country?: string
  readonly families: readonly FamilyRow[]
}

/** Somebody of the family wrote: one is enough. Beyond that a family is what its least known member is. */
const WRITTEN: readonly State[] = ['covered', 'passing', 'elsewhere']
const UNWRITTEN: readonly State[] = ['not observable', 'searched', 'silent']

/** The families' state: never silent while a member of it could not be seen. */
export function foldCells(cells: readonly Silence[]): FamilyCell {
  const has = (state: State) => cells.some((cell) => cell.state === state)
  const state = [...WRITTEN, ...UNWRITTEN].find(has) ?? 'not observable'
  const same = cells.filter((cell) => cell.state === state)
  const count = same.reduce((sum, cell) => sum + countOf(cell), 0)
  return {
    ...{ state, members: same.length, count },
    ...(same.some(isDark) && { dark: true }),
    ...(same.some(restsOnSomething) && { rests: true }),
  }
}

const isDark = ({ seen }: Silence) => seen.darkFrom !== undefined || seen.darkUntil !== undefined

const restsOnSomething = ({ state, ground }: Silence) =>
  state !== 'not observable' || ground.listed.length > 0 || ground.reach !== undefined

/** What a cell counts: articles, or entries seen where there are none. */
export const countOf = ({ state, ground, seen }: Silence): number =>
  ({
    covered: ground.about,
    passing: ground.passing,
    elsewhere: ground.elsewhere,
    silent: seen.entries,
    searched: 0,
    'not observable': seen.entries,
  })[state]

/** Whether a row has anything to show besides what could not be seen. */
export const isShown = ({ cells }: FamilyRow): boolean =>
  cells.some(({ state }) => state !== 'not observable')

/** Families by country, both by name; what has no country comes last. */
export function layLadder(rows: readonly OutletRow[]): CountryRows[] {
  const families = [...Map.groupBy(rows, ({ outlet }) => familyOf(outlet).slug).values()].flatMap(
    foldFamily,
  )
  const groups = [...Map.groupBy(families, countryOf)].map(([country, families]) => ({
    ...(country !== undefined && { country }),
    families: families.toSorted((a, b) => compareNames(a.family.name, b.family.name)),
  }))
  return groups.toSorted(
    (a, b) =>
      Number(a.country === undefined) - Number(b.country === undefined) ||
      compareNames(countryName(a.country ?? ''), countryName(b.country ?? '')),
  )
}

const { compare: compareNames } = new Intl.Collator('en')

function foldFamily(members: readonly OutletRow[]): FamilyRow[] {
  const [first] = members
  if (first === undefined) return []
  const cells = first.cells.map((_, n) => foldCells(members.flatMap(({ cells }) => cells[n] ?? [])))
  return [{ family: familyOf(first.outlet), members, cells }]
}

/** The country of most members. */
function countryOf({ members }: FamilyRow): string | undefined {
  const counted = Map.groupBy(members, ({ outlet }) => outlet.country)
  return [...counted].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0]
}

/** How many families are in which state of one column, in the order of the states. */
export const countFamilies = (
  families: readonly FamilyRow[],
  column: number,
): (readonly [State, readonly FamilyRow[]])[] =>
  STATES.map(
    (state) => [state, families.filter(({ cells }) => cells[column]?.state === state)] as const,
  )
