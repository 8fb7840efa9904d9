// The frame of every page: head, landmarks, skip link, breadcrumbs.
import { html } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { ShareImage } from '../../core/share.ts'
import { ShareTags } from './share.tsx'
import { type Crumb, Trail } from './trail.tsx'

/** What a page knows of the site. */
export type Site = {
  /** SITE_URL, without a slash at its end: absolute addresses come from it, never from a request. */
  readonly url: string
  readonly name: string
  readonly subject: string
  /** The day on which the page is made, UTC: what a printed one says. */
  readonly day: string
}

export type PageProps = {
  readonly site: Site
  readonly title: string
  readonly description: string
  /** Path with its query; absent on pages that have no address of their own, such as errors. */
  readonly path?: string
  /** For readers, not for search engines: one of very many pages with nothing of its own. */
  readonly unlisted?: boolean
  /** What stands above it, from the top down; absent on the pages that the navigation leads to. */
  readonly trail?: readonly Crumb[]
  /** What the trail calls it; absent: its title. */
  readonly here?: Child
  /** What is drawn where it is shared; absent: what the site shows. */
  readonly image?: ShareImage
  readonly type?: 'website' | 'article'
  /** Path of the same as JSON, where the API has it. */
  readonly data?: string
}

const NAVIGATION = [
  ['/', 'Coverage'],
  ['/outlets', 'Outlets'],
  ['/claims', 'Claims'],
  ['/search', 'Search'],
  ['/digest', 'Digest'],
  ['/api', 'API'],
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
        <Sheet {...props} />
        {props.trail && <Trail above={props.trail} here={props.here ?? <bdi>{props.title}</bdi>} />}
        <main id="main" tabindex={-1}>
          {props.children}
        </main>
        <Foot {...props} />
      </body>
    </html>
  )}`

const Head = ({
  site,
  title,
  description,
  path,
  unlisted = path === undefined,
  image,
  type,
  data,
}: PageProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title === site.name ? title : `${title} · ${site.name}`}</title>
    <meta name="description" content={description} />
    <meta name="color-scheme" content="light dark" />
    <ShareTags {...{ site, title, description, path, image, type }} />
    {unlisted ? (
      <meta name="robots" content="noindex" />
    ) : (
      <link rel="canonical" href={site.url + path} />
    )}
    {data !== undefined && (
      <link
        rel="alternate"
        type="application/json"
        href={site.url + data}
        title="This page as data"
      />
    )}
    <link rel="stylesheet" href="/style.css" />
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    {FEEDS.map(([href, type, name]) => (
      <link rel="alternate" type={type} href={site.url + href} title={`Digest (${name})`} />
    ))}
  </head>
)

/** Where a page belongs: the entry of the navigation that it stands under. */
const isUnder = (href: string, { path, trail }: PageProps) =>
  href === (trail?.[0]?.href ?? path)?.replace(/\?.*$/, '')

const Masthead = (props: PageProps) => (
  <header class="masthead">
    <p class="brand">
      <a href="/">
        <strong>{props.site.name}</strong>
      </a>{' '}
      <span class="motto">one event, every vantage point</span>
    </p>
    <nav class="site-nav" aria-label="Site">
      <ul>
        {NAVIGATION.map(([href, text]) => (
          <li>
            <a
              href={href}
              aria-current={
                props.path === href ? 'page' : isUnder(href, props) ? 'true' : undefined
              }
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </header>
)

/** On paper alone, where no address bar says it. */
const Sheet = ({ site, path }: PageProps) =>
  path === undefined ? null : (
    <p class="sheet">
      {site.url + path}, as of {site.day}
    </p>
  )

const Foot = ({ data }: PageProps) => (
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
      .{' '}
      {data !== undefined && (
        <>
          This page as data: <a href={data}>JSON</a>.{' '}
        </>
      )}
      All of it as data: <a href="/api">the API</a>. The feeds that are read:{' '}
      <a href="/feeds.opml">OPML</a>.
    </p>
  </footer>
)
