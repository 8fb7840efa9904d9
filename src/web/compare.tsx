// The page that sets articles which a reader chose beside each other and beside the reference.
import { Hono } from 'hono'
import { citePage } from '../core/cite.ts'
import { layOut } from '../core/sheet.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openForReading } from '../store/db.ts'
import { chosenIds, readChosen, usableOf } from './compare-query.ts'
import { siteOf } from './site.ts'
import { ComparePage, titleOf } from './views/compare-page.tsx'
import { NotComparedPage, UnchosenPage } from './views/compare-refusal.tsx'
import { comparePath } from './views/paths.ts'

/**
 * Seven statements at most: one for the articles, one for each that is not held. 400 where nothing can be set beside
 * anything, 404 where a number was never given, 410 where all were removed; what else was removed is told on the page.
 */
export const createCompare = (dossier: Dossier) =>
  new Hono<{ Bindings: Env }>().get('/', async (c) => {
    const site = siteOf(c, dossier)
    const asked = c.req.queries('article') ?? []
    const blind = c.req.query('blind') === '1'
    const ids = chosenIds.safeParse(asked).data
    if (ids === undefined) {
      const usable = usableOf(asked)
      return c.html(<UnchosenPage {...{ site, usable, blind }} asked={asked.length} />, 400)
    }
    const { found, removed, unknown } = await readChosen(openForReading(c.env.DB), ids)
    const held = found.map(({ article }) => article.id)
    if (unknown.length > 0 || held.length === 0)
      return c.html(
        <NotComparedPage {...{ site, held, removed, unknown, blind }} />,
        unknown.length > 0 ? 404 : 410,
      )
    const sheet = layOut(found, dossier)
    const path = comparePath(ids)
    const citation = citePage({
      ...{ title: titleOf(sheet, blind), key: `compare-${ids.join('-')}` },
      ...{ page: site.url + path, site: site.name, now: new Date() },
    })
    return c.html(<ComparePage {...{ site, sheet, ids, removed, blind, citation }} />)
  })
