// A person's word over the machine's, by hand: applied at once, listed, taken back; behind the admin guard.
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { faultsOf } from '../core/corrections.ts'
import type { JobName } from '../core/job.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import {
  articleSubject,
  eventSubject,
  type HandCorrection,
  listCorrections,
  listHandCorrections,
  saveHandCorrection,
  subjectOf,
  takeBack,
} from '../store/hand-corrections.ts'
import { correctionRows } from '../store/save-dossier.ts'
import { readBody } from './admin-body.ts'
import { askUnlessRefused } from './admin-jobs.ts'
import { boundBody, httpAddress, textOf } from './admin-lines.ts'
import { badParameters, problem } from './problem.ts'

type Room = { Bindings: Env }

/** What counts on where articles stand: done anew. */
const JOBS: readonly JobName[] = ['tally']

const slug = textOf(200).regex(/^[a-z0-9][a-z0-9.-]*$/, 'the slug of an event')

/** Read by everybody on a page: one line each. */
const wordOf = (now: Date) => ({
  why: textOf(500).regex(/^[^\p{Cc}]+$/u, 'a reason, in one line'),
  by: textOf(100).regex(/^[^\p{Cc}]+$/u, 'a name, in one line'),
  date: z.iso.date('a day such as 2024-05-03').default(now.toISOString().slice(0, 10)),
})

const correctionOf = (now: Date) =>
  z.discriminatedUnion(
    'kind',
    [
      z.strictObject({
        ...{ kind: z.literal('belongs'), article: httpAddress, event: slug },
        ...wordOf(now),
      }),
      z.strictObject({ ...{ kind: z.literal('same'), event: slug, into: slug }, ...wordOf(now) }),
    ],
    'belongs or same; that something is no copy is said in the dossier',
  )

/**
 * `POST /corrections` with `{ kind: 'belongs', article, event, why, by }` or `{ kind: 'same', event, into,
 * why, by }`, and the `date` if it is not today's: over the dossier's word, and over an earlier one on the
 * same. `GET /corrections` lists those by hand. `DELETE /corrections?article=…` or `?event=…` takes one back.
 */
export const createAdminCorrections = (dossier: Dossier) =>
  new Hono<Room>()
    .post('/corrections', boundBody, async (c) => {
      const now = new Date()
      const body = await readBody(c, correctionOf(now))
      if (body instanceof Response) return body
      const db = openDb(c.env.DB)
      const correction: HandCorrection = body.data
      const others = (await listCorrections(db, dossier)).filter(
        (one) => subjectOf(one) !== subjectOf(correction),
      )
      const { events } = dossier
      const faults = faultsOf({ corrections: [...others, correction], events })
      if (faults.length > 0) return problem(c, 409, `It cannot be followed. ${faults.join(' ')}`)
      await saveHandCorrection(db, correction)
      const later = await askUnlessRefused(c.env, JOBS, now)
      return c.json({ ...correction, ...later }, 201)
    })
    .get('/corrections', async (c) =>
      c.json({ corrections: await listHandCorrections(openDb(c.env.DB)) }),
    )
    .delete('/corrections', (c) => remove(c, dossier))

/** One of the two, and nothing else. */
const subject = z.union([z.strictObject({ article: httpAddress }), z.strictObject({ event: slug })])

const remove = async (c: Context<Room>, dossier: Dossier): Promise<Response> => {
  const asked = subject.safeParse(c.req.query())
  if (!asked.success) {
    const expected = 'article, its address, or event, its slug; one of the two'
    return badParameters(c, [{ parameter: 'query', expected }])
  }
  const db = openDb(c.env.DB)
  const wanted =
    'article' in asked.data ? articleSubject(asked.data.article) : eventSubject(asked.data.event)
  const held = (await listHandCorrections(db)).find((one) => subjectOf(one) === wanted)
  if (held === undefined) return problem(c, 404, 'No correction by hand speaks of this.')
  await takeBack(db, held, correctionRows(dossier))
  const later = await askUnlessRefused(c.env, JOBS, new Date())
  return c.json({ ...held, ...later })
}
