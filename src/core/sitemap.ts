// Sitemaps (sitemaps.org, protocol 0.9): lists of addresses as XML, and the list of these lists.
import { escapeMarkup } from './markup.ts'

/** One address; `changed`: when what stands there last changed, where that is known. */
export type Place = { readonly url: string; readonly changed?: Date }

const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9'

const list = (root: string, item: string, places: readonly Place[]) =>
  [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<${root} xmlns="${XMLNS}">`,
    ...places.map(({ url, changed }) => {
      const lastmod = changed === undefined ? '' : `<lastmod>${changed.toISOString()}</lastmod>`
      return `<${item}><loc>${escapeMarkup(url)}</loc>${lastmod}</${item}>`
    }),
    `</${root}>\n`,
  ].join('\n')

/** Addresses of pages: at most 50,000, as the protocol has it. */
export const writeSitemap = (places: readonly Place[]): string => list('urlset', 'url', places)

/** Addresses of sitemaps: at most 50,000. */
export const writeSitemapIndex = (places: readonly Place[]): string =>
  list('sitemapindex', 'sitemap', places)
