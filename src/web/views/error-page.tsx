// Pages for what went wrong: each says what to do next.
import type { PropsWithChildren } from 'hono/jsx'
import { describeDay } from '../../core/clock.ts'
import type { Occasion } from '../../dossier/dossier.ts'
import { Page, type Site } from './layout.tsx'

export const ErrorPage = ({
  site,
  title,
  children,
}: PropsWithChildren<{ site: Site; title: string }>) => (
  <Page site={site} title={title} description={title}>
    <header class="intro">
      <h1>{title}</h1>
      {children}
      <p>
        <a href="/">To the coverage</a>
      </p>
    </header>
  </Page>
)

/** Something that may have been meant. */
export type Meant = { readonly href: string; readonly text: string }

type NotFoundProps = {
  readonly site: Site
  /** The first part of the address: `events`, `outlets` … or anything else. */
  readonly kind: string
  /** The words of the address, to search for. */
  readonly words: string
  readonly meant: readonly Meant[]
  readonly occasions: readonly Occasion[]
}

/** Why nothing stands there, by what was asked for. */
const REASONS: Readonly<Record<string, string>> = {
  events:
    'An event keeps its address for good, and one that became part of another leads on to it: so this address was never given, is mistyped, or all that stood here was removed at its publisher’s request.',
  articles: 'An article keeps its number for good, and this one was never given.',
  outlets: 'No outlet has this name in its address.',
  claims: 'The reference makes no claim under this name that we list.',
}

export const NotFoundPage = ({ site, kind, words, meant, occasions }: NotFoundProps) => (
  <ErrorPage site={site} title="Nothing stands at this address">
    <p class="lead">{REASONS[kind] ?? 'The address may be mistyped, or was never ours.'}</p>
    {meant.length > 0 && (
      <>
        <h2>It may be one of these</h2>
        <ul>
          {meant.map(({ href, text }) => (
            <li>
              <a href={href}>
                <bdi>{text}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </>
    )}
    <SearchFor words={words} />
    <h2>Everything, from the top</h2>
    <Shelves occasions={occasions} />
    <p>
      Or all <a href="/outlets">outlets</a>, all <a href="/claims">claims of the reference</a>.
    </p>
  </ErrorPage>
)

/** `on` is a day, `2024-05-03`. */
export const RemovedPage = ({ site, on }: { site: Site; on: string }) => (
  <ErrorPage site={site} title="This article was removed">
    <p class="lead">
      Its publisher asked for it, and it was taken out as of{' '}
      <time datetime={on}>{describeDay(new Date(on))}</time>: title, byline, summary, and where it
      stood.
    </p>
    <p>
      How a removal is asked for stands <a href="/about#removal">on the page about this site</a>.
    </p>
  </ErrorPage>
)

const SearchFor = ({ words }: { words: string }) => (
  <form class="lookup" action="/search">
    <label for="q">Search titles, outlets and concepts</label>
    <input id="q" name="q" type="search" maxlength={200} value={words} />
    <button type="submit">Search</button>
  </form>
)

const Shelves = ({ occasions }: { occasions: readonly Occasion[] }) => (
  <ul>
    {occasions.map(({ slug, label }) => (
      <li>
        <a href={`/?occasion=${slug}`}>{label}</a>
      </li>
    ))}
  </ul>
)

export const UnknownOccasionPage = (props: { site: Site; occasions: readonly Occasion[] }) => (
  <ErrorPage site={props.site} title="There is no such occasion">
    <p class="lead">These are the occasions:</p>
    <Shelves occasions={props.occasions} />
  </ErrorPage>
)

/** An address of a page in a list that we never gave. */
export const BadCursorPage = ({ site, href }: { site: Site; href: string }) => (
  <ErrorPage site={site} title="There is no such page of this list">
    <p class="lead">
      Where a page of a list begins is part of its address, and this one leads nowhere.{' '}
      <a href={href}>From the beginning</a>.
    </p>
  </ErrorPage>
)

export const BrokenPage = ({ site }: { site: Site }) => (
  <ErrorPage site={site} title="Something broke on our side">
    <p class="lead">It was logged. Trying again in a minute may help.</p>
  </ErrorPage>
)
