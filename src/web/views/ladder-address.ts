// Where families are shown.
import type { FamilyRow } from '../../core/silence-ladder.ts'
import { outletPath } from './paths.ts'

const unfoldPath = (slug: string) => `/outlets?unfold=${encodeURIComponent(slug)}#${familyId(slug)}`

/** The ladder on the page of all outlets, and on it the families of no established country. */
export const LADDER_ID = 'ladder'
export const HOMELESS_ID = 'country-not-established'

/** The row of a family. */
export const familyId = (slug: string) => `family-${slug}`

/** Where a family is shown: its only member's page, or its members as rows. */
export const addressOf = ({ family, members: [first, ...rest] }: FamilyRow): string =>
  first !== undefined && rest.length === 0 ? outletPath(first.outlet.slug) : unfoldPath(family.slug)

/** Where it is shown on what something is said of it on an occasion. */
export const evidenceOf = (row: FamilyRow, occasion: string): string =>
  row.members.length === 1 ? `${addressOf(row)}#${occasion}` : addressOf(row)
