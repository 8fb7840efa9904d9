// What a page says of itself to those who share it (Open Graph, Twitter cards): with a drawn image of its kind.
import { SHARE_IMAGES, type ShareImage } from '../../core/share.ts'
import type { Site } from './layout.tsx'

type Props = {
  readonly site: Site
  readonly title: string
  readonly description: string
  readonly path?: string | undefined
  readonly image?: ShareImage | undefined
  readonly type?: 'website' | 'article' | undefined
}

/** Open Graph (ogp.me); X reads its title, text and image too, beside its own `twitter:card`. */
export const ShareTags = ({ site, title, description, path, image = 'home', type }: Props) => {
  const address = `${site.url}/share/${image}.png`
  const { alt } = SHARE_IMAGES[image]
  return (
    <>
      <meta property="og:site_name" content={site.name} />
      <meta property="og:type" content={type ?? 'website'} />
      <meta property="og:locale" content="en_GB" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {path !== undefined && <meta property="og:url" content={site.url + path} />}
      <meta property="og:image" content={address} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={description} />
      <meta name="twitter:image" content={address} />
      <meta name="twitter:image:alt" content={alt} />
    </>
  )
}
