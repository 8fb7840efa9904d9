// The page of one article: all that is held on it.
import { Hono } from 'hono'
import { viewArticle } from '../core/article-view.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openForReading } from '../store/db.ts'
import { listCorrections } from '../store/hand-corrections.ts'
import { findArticle, listNearby } from '../store/read-article.ts'
import { findRemoved } from '../store/removals.ts'
import { siteOf } from './site.ts'
import { ArticlePage } from './views/article-page.tsx'
import { RemovedPage } from './views/error-page.tsx'
import { articlePath } from './views/paths.ts'

/**
 * Six statements: four for the article, one for those among which its copies are looked for, one for corrections.
 * 410 where its publisher asked for its removal (RFC 9110, section 15.5.11).
 */
export const createArticles = (dossier: Dossier) =>
  new Hono<{ Bindings: Env }>().get('/:id{[1-9][0-9]{0,14}}', async (c) => {
    const id = Number(c.req.param('id'))
    const db = openForReading(c.env.DB)
    const history = await findArticle(db, id)
    const site = siteOf(c, dossier)
    if (history === undefined) {
      const on = await findRemoved(db, id)
      return on === undefined ? c.notFound() : c.html(<RemovedPage site={site} on={on} />, 410)
    }
    const now = new Date()
    const [nearby, corrections] = await Promise.all([
      listNearby(db, history),
      listCorrections(db, dossier),
    ])
    const view = viewArticle(history, nearby, dossier, {
      ...{ page: site.url + articlePath(id), site: site.name, now, corrections },
    })
    const occasion = dossier.occasions(now).find(({ slug }) => slug === view.event?.occasion)
    return c.html(<ArticlePage {...{ site, view, occasion }} />)
  })
