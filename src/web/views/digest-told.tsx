// Changes that the digest told: one by one, or by the days or weeks that ended.
import { describeMoment } from '../../core/clock.ts'
import { DIGEST_KINDS, type DigestItem } from '../../core/digest-item.ts'
import { type ClosedPeriod, countChanges, describePeriod } from '../../core/digest-periods.ts'
import { linkPath, periodPath, type Wish } from './digest-address.ts'
import { Time } from './time.tsx'

export type Preview =
  | { readonly items: readonly DigestItem[] }
  | { readonly closed: readonly ClosedPeriod[] }

type NewestProps = { readonly wish: Wish; readonly preview: Preview }

export const Newest = ({ wish, preview }: NewestProps) => {
  const n = 'items' in preview ? preview.items.length : preview.closed.length
  return (
    <section aria-labelledby="newest">
      <h2 id="newest">What it told last</h2>
      {n === 0 ? (
        <p>Nothing yet under these filters.</p>
      ) : 'items' in preview ? (
        <Items items={preview.items} />
      ) : (
        preview.closed.map((closed) => (
          <>
            <h3>
              <a href={periodPath(closed.period, wish.filter)}>{describePeriod(closed.period)}</a>:{' '}
              {countChanges(closed)}
            </h3>
            <Items items={closed.items.slice(0, PREVIEWED)} />
          </>
        ))
      )}
    </section>
  )
}

/** Changes of a day or week that the page shows: its own page has them all. */
const PREVIEWED = 5

export const Items = ({ items }: { items: readonly DigestItem[] }) => (
  <ul class="told">
    {items.map(({ kind, title, links, at }) => (
      <li>
        {links[0] === undefined ? <bdi>{title}</bdi> : <a href={linkPath(links[0])}>{title}</a>}{' '}
        <span class="n told-when">
          {DIGEST_KINDS[kind]}, <Time when={describeMoment(at)} />
        </span>
      </li>
    ))}
  </ul>
)
