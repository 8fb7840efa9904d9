// Sets reaching back off and tells how far it is: for whoever runs this, behind the admin guard.
import { Hono } from 'hono'
import * as z from 'zod'
import { planSteps } from '../core/plan-back-fill.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import { countReasons, sumProgress } from '../store/read-back-fill.ts'
import { savePlan } from '../store/save-plan.ts'
import { faultsOf, readBody } from './admin-body.ts'
import { boundBody } from './admin-lines.ts'
import { badParameters } from './problem.ts'

type Room = { Bindings: Env }

/** Reasons that an answer tells: more than endpoints have ways to say no. */
const REASONS = 20
const DAY = 24 * 60 * 60 * 1000

/** What can be asked for; a body that is empty asks for all. */
const scopeOf = (dossier: Dossier) => {
  const outlets = dossier.outlets.map(({ slug }) => slug)
  const occasions = dossier
    .occasions(new Date())
    .flatMap(({ slug, from }) => (from === undefined ? [] : [slug]))
  return {
    outlet: z.enum(outlets, 'the slug of an outlet of the dossier').optional(),
    occasion: z.enum(occasions, `one of ${occasions.join(', ')}`).optional(),
  }
}

const windowOf = {
  from: z.iso.date('a day such as 2024-05-03').optional(),
  /** Included. */
  to: z.iso.date('a day such as 2024-05-03').optional(),
}

/**
 * `POST /back-fill` plans an outlet, an occasion, both or all, and takes up what is open; `resume` alone
 * takes up what is open, whatever seems to be under way. `GET /back-fill` tells how far a scope is.
 */
export const createAdminBackFill = (dossier: Dossier) =>
  new Hono<Room>()
    .post('/back-fill', boundBody, async (c) => {
      const now = new Date()
      const wanted = { ...scopeOf(dossier), ...windowOf, resume: z.boolean().optional() }
      const body = await readBody(c, z.strictObject(wanted))
      if (body instanceof Response) return body
      const { outlet, occasion, from, to, resume = false } = body.data
      const scope = {
        ...(outlet !== undefined && { outlet }),
        ...(occasion !== undefined && { occasion }),
        ...(from !== undefined && { from: new Date(from) }),
        ...(to !== undefined && { until: new Date(Date.parse(to) + DAY) }),
      }
      const db = openDb(c.env.DB)
      const steps = resume ? [] : planSteps(dossier, scope, now)
      const planned = await savePlan(db, steps, now)
      await c.env.BACKFILL.send({ takeUp: resume ? 'all' : 'lost', at: now.toISOString() })
      return c.json({ planned, ...(await sumProgress(db, { outlet, occasion })) }, 202)
    })
    .get('/back-fill', async (c) => {
      const query = z.strictObject(scopeOf(dossier)).safeParse(c.req.query())
      if (!query.success) return badParameters(c, faultsOf(query.error))
      const db = openDb(c.env.DB)
      const [progress, reasons] = await Promise.all([
        sumProgress(db, query.data),
        countReasons(db, query.data, REASONS),
      ])
      return c.json({ ...progress, reasons })
    })
