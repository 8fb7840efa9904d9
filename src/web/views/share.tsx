// What a page says of itself to those who share it (Open Graph, Twitter cards): with a drawn image of its kind.
import type { Site } from './layout.tsx'

/** Drawn by scripts/draw-share-image.ts into public/share/, with what each shows, for those who cannot see it. */
const IMAGES = {
  home: 'Parallax: one event, every vantage point. Two circles overlap, one of a reference, one of the coverage.',
  event:
    'One event beside the reference: a sheet of the reference, and next to it sheets of the coverage, of different heights.',
  article:
    'One article: a single sheet with a line from it to a circle, the event in which it stands.',
  outlet:
    'One outlet through the years: a ladder of cells, some filled, some hollow, some hatched.',
  claims: 'What the reference asserts: numbered lines, each with what is on record beside it.',
} as const

export type ShareImage = keyof typeof IMAGES

type Props = {
  readonly site: Site
  readonly title: string
  readonly description: string
  readonly path?: string | undefined
  readonly image?: ShareImage | undefined
  readonly type?: 'website' | 'article' | undefined
}

/** Open Graph (ogp.me); X reads the same tags where it has none of its own, beside `twitter:card`. */
export const ShareTags = ({ site, title, description, path, image = 'home', type }: Props) => (
  <>
    <meta property="og:site_name" content={site.name} />
    <meta property="og:type" content={type ?? 'website'} />
    <meta property="og:locale" content="en_GB" />
    <meta property="og:title" content={title} />
    <meta property="og:description" content={description} />
    {path !== undefined && <meta property="og:url" content={site.url + path} />}
    <meta property="og:image" content={`${site.url}/share/${image}.png`} />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="1200" />
    <meta property="og:image:height" content="630" />
    <meta property="og:image:alt" content={IMAGES[image]} />
    <meta name="twitter:card" content="summary_large_image" />
    <meta name="twitter:title" content={title} />
    <meta name="twitter:description" content={description} />
    <meta name="twitter:image" content={`${site.url}/share/${image}.png`} />
    <meta name="twitter:image:alt" content={IMAGES[image]} />
  </>
)
