// The frame of every page: head, landmarks, skip link.
import { html } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'

/** What a page knows of the site. */
export type Site = {
  /** SITE_URL, without a slash at its end: absolute addresses come from it, never from a request. */
  readonly url: string
  readonly name: string
  readonly subject: string
}

export type PageProps = {
  readonly site: Site
  readonly title: string
  readonly description: string
  /** Path with its query; absent on pages that have no address of their own, such as errors. */
  readonly path?: string
}

const NAVIGATION = [
  ['/', 'Coverage'],
  ['/outlets', 'Outlets'],
  ['/status', 'Status'],
  ['/about', 'About'],
] as const

const FEEDS = [
  ['/digest.rss', 'application/rss+xml', 'RSS'],
  ['/digest.atom', 'application/atom+xml', 'Atom'],
  ['/digest.json', 'application/feed+json', 'JSON Feed'],
] as const

export const Page = (props: PropsWithChildren<PageProps>) =>
  html`<!doctype html>${(
    <html lang="en" dir="ltr">
      <Head {...props} />
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Masthead {...props} />
        <main id="main" tabindex={-1}>
          {props.children}
        </main>
        <Foot />
      </body>
    </html>
  )}`

const Head = ({ site, title, description, path }: PageProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title === site.name ? title : `${title} · ${site.name}`}</title>
    <meta name="description" content={description} />
    <meta name="color-scheme" content="light dark" />
    <meta property="og:site_name" content={site.name} />
    <meta property="og:type" content="website" />
    <meta property="og:title" content={title} />
    <meta property="og:description" content={description} />
    {path === undefined ? (
      <meta name="robots" content="noindex" />
    ) : (
      <>
        <meta property="og:url" content={site.url + path} />
        <link rel="canonical" href={site.url + path} />
      </>
    )}
    <link rel="stylesheet" href="/style.css" />
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    {FEEDS.map(([href, type, name]) => (
      <link rel="alternate" type={type} href={site.url + href} title={`Digest (${name})`} />
    ))}
  </head>
)

const Masthead = ({ site, path }: PageProps) => (
  <header class="masthead">
    <p class="brand">
      <a href="/">
        <strong>{site.name}</strong>
      </a>{' '}
      <span class="motto">one event, every vantage point</span>
    </p>
    <nav class="site-nav" aria-label="Site">
      <ul>
        {NAVIGATION.map(([href, text]) => (
          <li>
            <a href={href} aria-current={path === href ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </header>
)

const Foot = () => (
  <footer class="foot">
    <p>
      Titles and sentences belong to their publishers; each links to where it stands. The digest of
      what changed:{' '}
      {FEEDS.map(([href, , name], i) => (
        <>
          {i > 0 && ', '}
          <a href={href}>{name}</a>
        </>
      ))}
      . The same as data: <a href="/api/v1/openapi.json">JSON</a>. The feeds that are read:{' '}
      <a href="/feeds.opml">OPML</a>.
    </p>
  </footer>
)
