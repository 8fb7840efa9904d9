// What pages know of the site: its address is a setting, never what a request says.
import type { Context } from 'hono'
import { describeDay } from '../core/clock.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Site } from './views/layout.tsx'

export const siteOf = (c: Context<{ Bindings: Env }>, dossier: Dossier): Site => ({
  url: c.env.SITE_URL.replace(/\/+$/, ''),
  name: 'Parallax',
  subject: dossier.title,
  day: describeDay(new Date()),
})

/**
 * Where an address leads that ends with a slash, as people write them: to the same without it. Undefined: it does not, or
 * is not asked for reading. Whole, because `//elsewhere` alone would be another site.
 */
export const withoutSlash = (c: Context<{ Bindings: Env }>, site: string): string | undefined => {
  const { pathname, search } = new URL(c.req.url)
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (!isRead || pathname === '/' || !pathname.endsWith('/')) return undefined
  // Looked for at the front of a run of slashes alone: a path of thousands takes no longer.
  return site + pathname.replace(/(?<!\/)\/+$/, '') + search
}
