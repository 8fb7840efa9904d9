// The page on which articles are searched: a form, what it was understood as, and what was found.
import { z } from '@hono/zod-openapi'
import { type Context, Hono } from 'hono'
import { gateOf } from '../core/gate.ts'
import { encodeCursor } from '../core/page.ts'
import { respell } from '../core/respell.ts'
import { whereFound } from '../core/search.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import { searchArticles } from '../store/search.ts'
import { isIndexed } from '../store/search-index.ts'
import { badParametersOf, occasionParameter, pagingParameters } from './api-route.ts'
import { findAskedOutlet, HELD_OUTLET, outletCalled } from './asked-outlet.ts'
import { filterOf, filterParameters, queryParameter } from './search-query.ts'
import { siteOf } from './site.ts'
import { type Asked, FIELDS } from './views/search-form.tsx'
import type { SearchResult } from './views/search-hits.tsx'
import { SearchPage } from './views/search-page.tsx'

type Room = { Bindings: Env }

/** As many as fill a few screens. */
const PAGE = 25

/** Nine statements at most, and `MOST_LOOKED_AT` articles looked at. */
export const createSearch = (dossier: Dossier) => {
  const query = z.object({
    q: queryParameter(dossier),
    ...{ occasion: occasionParameter(dossier), outlet: outletCalled.optional() },
    ...filterParameters,
    after: pagingParameters.after,
  })
  return new Hono<Room>().get('/', async (c) => {
    const asked = askedOf(c)
    const page = {
      site: siteOf(c, dossier),
      dossier,
      occasions: dossier.occasions(new Date()),
      asked,
    }
    const parsed = query.safeParse(asked)
    if (!parsed.success)
      return c.html(<SearchPage {...page} faults={badParametersOf(parsed.error)} />, 400)
    const { q, after, outlet: called, ...others } = parsed.data
    if (Object.keys(asked).length === 0) return c.html(<SearchPage {...page} />)
    const db = openDb(c.env.DB)
    const outlet = called === undefined ? undefined : await findAskedOutlet(db, dossier, called)
    if (outlet?.kind === 'unknown') {
      const faults = [{ parameter: 'outlet', expected: HELD_OUTLET }]
      return c.html(<SearchPage {...page} faults={faults} near={outlet.near} />, 400)
    }
    const filters = { ...others, outlet: outlet?.slug }
    const units = q?.units ?? []
    const [found, indexed] = await Promise.all([
      searchArticles(db, {
        units,
        filter: filterOf(filters),
        limit: PAGE,
        ...(after && { after }),
      }),
      isIndexed(db),
    ])
    const isNothing = found.items.length === 0 && found.next === undefined && after === undefined
    const { concepts } = gateOf(dossier)
    const result: SearchResult = {
      ...{ units, left: q?.left ?? [], indexed, looked: found.looked, capped: found.capped },
      items: found.items.map((one) => {
        const places = whereFound(one, units, concepts)
        return { ...one, why: units.map(({ text }, n) => ({ text, places: places[n] ?? [] })) }
      }),
      ...(found.next && { next: encodeCursor(found.next) }),
      meant: q && isNothing ? respell(q.text, units, dossier) : [],
    }
    return c.html(<SearchPage {...page} result={result} />)
  })
}

/** The fields that are filled in; a form sends the empty ones too. What is none of them is left alone. */
const askedOf = (c: Context<Room>): Asked =>
  Object.fromEntries(
    [...FIELDS, 'after' as const].flatMap((name) => {
      const value = c.req.query(name)?.trim() ?? ''
      return value === '' ? [] : [[name, value]]
    }),
  )
