// Takes articles in that somebody has a list of: the path of the dossier's citations, behind the admin guard.
import { Hono } from 'hono'
import * as z from 'zod'
import { datingOf } from '../core/dating.ts'
import { gateOf } from '../core/gate.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import { importRecords } from '../store/import-records.ts'
import { askUnlessRefused } from './admin-jobs.ts'
import { allRefused, boundBody, httpAddress, optional, readLines, textOf } from './admin-lines.ts'

type Room = { Bindings: Env }

/** The clocks of two machines differ, and a mere day begins earlier in the east. */
const AHEAD = 24 * 60 * 60 * 1000

/** BCP 47, as far as an article's language goes: `en`, `pt-BR`, `zh-Hans`. */
const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i

/** Bounds are many times what newsrooms write; a summary is read for keywords, and one sentence is kept. */
const recordOf = (now: Date) =>
  z
    .object(
      {
        url: httpAddress,
        title: textOf(1000).min(1, 'is missing'),
        outlet: textOf(200).min(1, 'is missing'),
        published: optional(textOf(100).superRefine(checkDate(now))),
        author: optional(textOf(500)),
        lang: optional(textOf(35).regex(LANGUAGE, 'is no language tag such as en or pt-BR')),
        summary: optional(textOf(20_000)),
      },
      'is no object',
    )
    .transform(({ lang, ...record }) => ({ ...record, language: lang }))

const checkDate = (now: Date) => (text: string, issues: z.RefinementCtx) => {
  const { published } = datingOf(text)
  const form = 'a moment such as 2024-05-03T09:00:00Z, a day 2024-05-03 or a month 2024-05'
  if (published === undefined) issues.addIssue(`is none of these: ${form}`)
  else if (published.getTime() > now.getTime() + AHEAD) issues.addIssue('lies in the future')
}

/**
 * `POST /import` with one record a line: `url`, `title`, `outlet`, and if known `published`, `author`,
 * `lang`, `summary`; other fields are passed over. Answers `{ taken, known, refused: [{ line, reason }] }`.
 * What is taken is grouped by a job that is asked for at once; where the queue refuses, `later` says that cron does it.
 */
export const createAdminImport = (dossier: Dossier) =>
  new Hono<Room>().post('/import', boundBody, async (c) => {
    const now = new Date()
    const lines = await readLines(c, recordOf(now))
    if (lines instanceof Response) return lines
    const { good, refused } = lines
    const records = good.map(({ value }) => value)
    const source = { source: 'import', at: now }
    const report = await importRecords(openDb(c.env.DB), gateOf(dossier), records, source)
    const { taken, known } = report
    const jobs = ['group', 'tally', 'tell'] as const
    const later = taken > 0 ? await askUnlessRefused(c.env, jobs, now) : {}
    return c.json({ taken, known, refused: allRefused(refused, good, report.refused), ...later })
  })
