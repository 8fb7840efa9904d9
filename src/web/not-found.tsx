// What is said where nothing stands: what may have been meant, and the ways to all there is.
import type { Context } from 'hono'
import { nearSlugs } from '../core/near-slugs.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import { listBeginningAs } from '../store/read-near.ts'
import { siteOf, withoutSlash } from './site.ts'
import { type Meant, NotFoundPage } from './views/error-page.tsx'
import { claimPath, eventPath, outletPath } from './views/paths.ts'

/** More are no help. */
const MEANT = 5
/** Events of one day that are looked through. */
const OF_A_DAY = 60
/** Longer than any slug of ours. */
const LONGEST = 200

export const answerNotFound = async (c: Context<{ Bindings: Env }>, dossier: Dossier) => {
  const site = siteOf(c, dossier)
  const meantAddress = withoutSlash(c, site.url)
  if (meantAddress !== undefined) {
    c.header('Cache-Control', 'public, max-age=3600')
    return c.redirect(meantAddress, 301)
  }
  const { kind, slug } = askedOf(c.req.path)
  const page = {
    ...{ site, occasions: dossier.occasions(new Date()) },
    ...{ kind, words: slug.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim() },
    meant: slug === '' ? [] : await meantBy(c, dossier, kind, slug),
  }
  return c.html(<NotFoundPage {...page} />, 404)
}

/** The first two parts of a path, decoded; `kind` is `events`, `outlets` … or anything else. */
const askedOf = (path: string): { readonly kind: string; readonly slug: string } => {
  const [, kind = '', rest = ''] = path.split('/')
  try {
    return { kind, slug: decodeURIComponent(rest || kind).slice(0, LONGEST) }
  } catch {
    return { kind, slug: '' }
  }
}

const meantBy = async (
  c: Context<{ Bindings: Env }>,
  dossier: Dossier,
  kind: string,
  slug: string,
): Promise<Meant[]> => {
  const labels = (rows: readonly { readonly slug: string; readonly label: string }[]) =>
    new Map(rows.map((row) => [row.slug, row.label]))
  if (kind === 'outlets') {
    const names = labels(dossier.outlets.map(({ slug, name }) => ({ slug, label: name })))
    return pick(slug, names, [...names.keys()], outletPath)
  }
  if (kind === 'claims') {
    const texts = labels(dossier.claims.map(({ slug, text }) => ({ slug, label: text })))
    return pick(slug, texts, [...texts.keys()], claimPath)
  }
  if (kind !== 'events') return []
  const known = labels(dossier.events)
  const founded = await listBeginningAs(openDb(c.env.DB), slug, OF_A_DAY)
  return pick(slug, known, [...new Set([...known.keys(), ...founded])], eventPath)
}

const pick = (
  asked: string,
  labels: ReadonlyMap<string, string>,
  slugs: readonly string[],
  pathOf: (slug: string) => string,
): Meant[] =>
  nearSlugs(asked, slugs, MEANT).map((slug) => ({
    href: pathOf(slug),
    text: labels.get(slug) ?? slug,
  }))
