// Pages for what went wrong: each says what to do next.
import type { PropsWithChildren } from 'hono/jsx'
import type { Occasion } from '../../dossier/dossier.ts'
import { Page, type Site } from './layout.tsx'

const ErrorPage = ({ site, title, children }: PropsWithChildren<{ site: Site; title: string }>) => (
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

export const NotFoundPage = ({ site }: { site: Site }) => (
  <ErrorPage site={site} title="Nothing stands at this address">
    <p class="lead">
      An event keeps its address. All of them are reached from the coverage, by occasion.
    </p>
  </ErrorPage>
)

export const UnknownOccasionPage = (props: { site: Site; occasions: readonly Occasion[] }) => (
  <ErrorPage site={props.site} title="There is no such occasion">
    <p class="lead">These are the occasions:</p>
    <ul>
      {props.occasions.map(({ slug, label }) => (
        <li>
          <a href={`/?occasion=${slug}`}>{label}</a>
        </li>
      ))}
    </ul>
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
