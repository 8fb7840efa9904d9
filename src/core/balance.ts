// The balance meter: of which countries and kinds of owner the families are, and how many of them covered anything.
import type { OwnershipType } from '../dossier/dossier.ts'
import { familyOf } from './counts.ts'
import { countryName } from './display-names.ts'
import type { OutletRow } from './silence-ladder.ts'

/** Kinds of owner in the order of a reader's interest; unknown stands last and is shown like any other. */
export const OWNERSHIP_TYPES: readonly OwnershipType[] = [
  'state',
  'state-affiliated',
  'public broadcaster',
  'private',
  'non-profit',
  'cooperative',
  'intergovernmental',
  'government office',
  'party or movement',
  'unknown',
]

/** Families in the dossier, and of them those that covered an occasion. */
export type Share = { readonly families: number; readonly covered: number }

export type BalanceRow = {
  /** Absent: not established. */
  readonly country?: string
  /** In the order of `types`. */
  readonly cells: readonly Share[]
  readonly total: Share
}

export type Balance = {
  readonly types: readonly OwnershipType[]
  /** The countries with most families first. */
  readonly rows: readonly BalanceRow[]
  readonly totals: readonly Share[]
  readonly total: Share
  /** Families beyond the dossier that covered an occasion: nothing is known of them. */
  readonly beyond: number
}

/** Counts families by country and owner. One with members in several cells counts in each of them, once in a total. */
export function weighBalance(rows: readonly OutletRow[]): Balance {
  const inside = rows.filter(({ outlet }) => outlet.origin === 'dossier')
  const types = OWNERSHIP_TYPES.filter((type) =>
    inside.some(({ outlet }) => outlet.ownership.type === type),
  )
  const byType = (some: readonly OutletRow[]) =>
    types.map((type) => shareOf(some.filter(({ outlet }) => outlet.ownership.type === type)))
  const countries = [...Map.groupBy(inside, ({ outlet }) => outlet.country)].map(
    ([country, some]): BalanceRow => ({
      ...(country !== undefined && { country }),
      ...{ cells: byType(some), total: shareOf(some) },
    }),
  )
  const own = new Set(inside.map(({ outlet }) => familyOf(outlet).slug))
  const outside = rows.filter(({ outlet }) => !own.has(familyOf(outlet).slug))
  return {
    types,
    rows: countries.toSorted(bySize),
    ...{ totals: byType(inside), total: shareOf(inside), beyond: shareOf(outside).covered },
  }
}

const shareOf = (rows: readonly OutletRow[]): Share => {
  const count = (some: readonly OutletRow[]) =>
    new Set(some.map(({ outlet }) => familyOf(outlet).slug)).size
  const covers = ({ cells }: OutletRow) => cells.some(({ state }) => state === 'covered')
  return { families: count(rows), covered: count(rows.filter(covers)) }
}

const name = ({ country }: BalanceRow) => (country === undefined ? '' : countryName(country))

const bySize = (a: BalanceRow, b: BalanceRow) =>
  Number(a.country === undefined) - Number(b.country === undefined) ||
  b.total.families - a.total.families ||
  name(a).localeCompare(name(b), 'en')
