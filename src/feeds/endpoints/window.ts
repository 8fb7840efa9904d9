// Windows and the notations of moments that archives and interfaces share.
import type { Entry } from '../../core/entry.ts'
import { parseDate } from '../date.ts'
import type { Window } from './endpoint.ts'

export const SECOND = 1000
export const DAY = 86_400 * SECOND

export const isInside = ({ from, until }: Window, moment: Date): boolean =>
  moment >= from && moment < until

/** Those of some entries that are dated inside a window, and those that nobody dated. */
export const entriesInside = (window: Window, entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({ published }) => published === undefined || isInside(window, published))

/** `20110304093000`, in UTC. */
export const digitsOf = (moment: Date): string =>
  moment.toISOString().replace(/\D/g, '').slice(0, 14)

/** `2011-03-04T09:30:00Z`. */
export const isoOf = (moment: Date): string => moment.toISOString().replace(/\.\d+Z$/, 'Z')

/** The moment of such digits; undefined where they name none. */
export const momentOf = (digits: string): Date | undefined =>
  parseDate(digits.replace(/^(\d{8})(\d{6})$/, '$1T$2Z'))
