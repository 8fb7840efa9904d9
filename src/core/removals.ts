// Articles that are left out because their publishers asked for it: by their canonical links, never by their words.
import type { Dossier } from '../dossier/dossier.ts'
import { keyOf } from './link.ts'
import { shortHash } from './observation.ts'

/** Why such an article is not taken in, as an import tells it. */
export const REMOVED = "Removed at the publisher's request."

const DAY = /^\d{4}-\d\d-\d\d$/

/** The day of removal by canonical link. */
export const removedOf = ({ removals }: Pick<Dossier, 'removals'>): ReadonlyMap<string, string> =>
  new Map(
    removals.flatMap(({ url, on }) => {
      const key = keyOf(url)
      return key === undefined ? [] : [[key, on]]
    }),
  )

/** What keeps a dossier's removals from being followed, a sentence each; nothing: all can be. */
export function removalFaultsOf({ removals }: Pick<Dossier, 'removals'>): string[] {
  const keys = removals.map(({ url }) => keyOf(url) ?? url)
  return removals.flatMap(({ url, on, reason }, i) => [
    ...(keyOf(url) === undefined ? [`${url} is no http(s) address.`] : []),
    ...(DAY.test(on) && !Number.isNaN(Date.parse(on)) ? [] : [`${on} is no day.`]),
    ...(reason.trim() === '' ? [`The removal of ${url} lacks its reason.`] : []),
    ...(keys.indexOf(keys[i] ?? '') < i ? [`${url} is removed twice.`] : []),
  ])
}

/** What a headline of an outlet is known by without being kept, whatever its case: a pointer to it has another address. */
export const markOfHeadline = (outlet: string, title: string): string =>
  shortHash(`${outlet}\n${title.toLowerCase()}`)
