// Where chosen articles cannot be set beside each other: why, and what can.
import { describeDay } from '../../core/clock.ts'
import { plural, writeNumber } from '../../core/counts.ts'
import { MOST_COMPARED } from '../../core/sheet.ts'
import { ErrorPage } from './error-page.tsx'
import type { Site } from './layout.tsx'
import { comparePath } from './paths.ts'

type UnchosenProps = {
  readonly site: Site
  /** How many articles the address names. */
  readonly asked: number
  /** Of these, the first that can be set beside each other. */
  readonly usable: readonly number[]
  readonly blind: boolean
}

export const UnchosenPage = ({ site, asked, usable, blind }: UnchosenProps) => (
  <ErrorPage site={site} title="These cannot be set beside each other">
    <p class="lead">
      {asked === 0
        ? 'No article was chosen.'
        : asked > MOST_COMPARED
          ? `${writeNumber(asked)} articles were chosen, and a sheet holds ${MOST_COMPARED}.`
          : 'What the address names are not all numbers of articles, or one stands there twice.'}
    </p>
    <p>
      On the page of an event each article has a box: tick one to {MOST_COMPARED} of them, and press
      the button beside the list.
    </p>
    <Usable ids={usable} blind={blind} />
  </ErrorPage>
)

type Removed = readonly { readonly id: number; readonly on: string }[]

type NotComparedProps = {
  readonly site: Site
  readonly held: readonly number[]
  readonly removed: Removed
  readonly unknown: readonly number[]
  readonly blind: boolean
}

export const NotComparedPage = ({ site, held, removed, unknown, blind }: NotComparedProps) => (
  <ErrorPage
    site={site}
    title={unknown.length > 0 ? 'Not all of these are held here' : 'These were removed'}
  >
    {unknown.length > 0 && (
      <p class="lead">
        No article ever had {unknown.length === 1 ? 'the number ' : 'the numbers '}
        {unknown.join(', ')}.
      </p>
    )}
    <RemovedNote removed={removed} />
    <Usable ids={held} blind={blind} />
  </ErrorPage>
)

/** What was removed is said to be, and not shown. */
export const RemovedNote = ({ removed }: { removed: Removed }) =>
  removed.map(({ id, on }) => (
    <p class="note">
      Article {id} was removed at its publisher’s request as of{' '}
      <time datetime={on}>{describeDay(new Date(on))}</time> (
      <a href="/about#removal">how that is asked for</a>).
    </p>
  ))

const Usable = ({ ids, blind }: { ids: readonly number[]; blind: boolean }) =>
  ids.length === 0 ? null : (
    <p>
      <a href={comparePath(ids, blind)}>
        {plural(ids.length, 'article', 'articles')} of these{' '}
        {ids.length === 1 ? 'beside the reference' : 'beside each other and the reference'}
      </a>
    </p>
  )
