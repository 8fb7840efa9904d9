// What of an event with many articles a page shows, and the way to the rest.
import { plural } from '../../core/counts.ts'
import type { Leaf } from '../../core/leaves.ts'

/** Of an event with very many articles, those that are compared at once. */
export type Part = {
  readonly compared: number
  readonly all: number
  /** Where they begin; absent: with the first. */
  readonly after: string | undefined
  /** Where the next ones begin. */
  readonly next: string | undefined
}

type PartProps = { readonly part: Part; readonly path: string }

export const PartNote = ({ part: { all, compared, after, next }, path }: PartProps) => (
  <p class="note">
    {`Of ${plural(all, 'article', 'articles')} in this event ${plural(compared, 'is', 'are')} compared here, in the order of time: every figure on this page is of these alone, but for who is not here. `}
    {after !== undefined && <a href={path}>The first of them</a>}
    {after !== undefined && next && ' · '}
    {next && <a href={`${path}?after=${next}`}>The next of them</a>}
  </p>
)

/** Address of a leaf; `path`: of its event. */
export const leafPath = (path: string, part: Part | undefined, number: number): string => {
  const place = new URLSearchParams({
    ...(part?.after !== undefined && { after: part.after }),
    ...(number > 1 && { page: String(number) }),
  })
  return `${path}${place.size > 0 ? `?${place}` : ''}`
}

type LeafProps = {
  readonly leaf: Leaf
  readonly part: Part | undefined
  readonly path: string
}

/** The way through the cards, where they fill more than one leaf. */
export const LeafLinks = ({ leaf: { number, of }, part, path }: LeafProps) => {
  if (of === 1) return null
  const to = (page: number) => `${leafPath(path, part, page)}#coverage`
  return (
    <nav aria-label="More of the coverage">
      <p>
        {`Part ${number} of ${of} of the articles${part ? ' compared here' : ''}; the figures are of all of them. `}
        {number > 1 && <a href={to(number - 1)}>Part {number - 1}</a>}
        {number > 1 && number < of && ' · '}
        {number < of && <a href={to(number + 1)}>Part {number + 1}</a>}
      </p>
    </nav>
  )
}
