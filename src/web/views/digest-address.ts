// Where the digest and what it tells of are found.
import { type DigestFilter, keyOfFilter } from '../../core/digest-filter.ts'
import type { DigestLink } from '../../core/digest-item.ts'
import type { Period, Rhythm } from '../../core/digest-periods.ts'
import type { DigestFormat } from '../../core/digest-topics.ts'
import { articlePath, eventPath, outletPath } from './paths.ts'

/** What somebody reads of the digest; without a rhythm, as it happens. */
export type Wish = { readonly filter: DigestFilter; readonly rhythm?: Rhythm | undefined }

/** The address of a wish below `path`, always the same for the same wish. */
export const digestPath = (path: string, { filter, rhythm }: Wish): string => {
  const query = [keyOfFilter(filter), rhythm && `rhythm=${rhythm}`].filter(Boolean).join('&')
  return query === '' ? path : `${path}?${query}`
}

export const feedPath = (format: DigestFormat, wish: Wish): string =>
  digestPath(`/digest.${format}`, wish)

/** All that a closed day or week told under a filter. */
export const periodPath = ({ slug }: Period, filter: DigestFilter): string =>
  digestPath(`/digest/${slug}`, { filter })

export const linkPath = ({ to, name }: DigestLink): string =>
  ({ event: eventPath(name), outlet: outletPath(name), article: articlePath(Number(name)) })[to]
