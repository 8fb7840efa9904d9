// The page of one event: its coverage beside the reference, and who is not among it.
import { Hono } from 'hono'
import * as z from 'zod'
import { citePage } from '../core/cite.ts'
import { compareEvent } from '../core/comparison.ts'
import { explainMembers } from '../core/corrections.ts'
import { leafOf } from '../core/leaves.ts'
import type { Member } from '../core/news-event.ts'
import { decodeCursor, encodeCursor } from '../core/page.ts'
import { emptyEvent } from '../core/shelf.ts'
import { findAbsent, spanOfEvent } from '../core/silence-event.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { type Db, openForReading } from '../store/db.ts'
import { listCorrections } from '../store/hand-corrections.ts'
import { listNearReference } from '../store/read-copies.ts'
import { findEvent, type HeldEvent } from '../store/read-members.ts'
import { readEventGrounds } from '../store/read-silence.ts'
import { countEventArticles, readEventOutlets } from '../store/tally.ts'
import { siteOf } from './site.ts'
import { BadCursorPage } from './views/error-page.tsx'
import { EventPage } from './views/event-page.tsx'
import type { Part } from './views/event-parts.tsx'
import { eventPath } from './views/paths.ts'

export const createEvents = (dossier: Dossier) =>
  new Hono<{ Bindings: Env }>().get('/:slug', async (c) => {
    const slug = c.req.param('slug')
    const asked = c.req.query('after')
    const after = asked === undefined ? undefined : decodeCursor(asked)
    if (asked !== undefined && after === undefined)
      return c.html(<BadCursorPage site={siteOf(c, dossier)} href={eventPath(slug)} />, 400)
    const number = pageQuery.safeParse(c.req.query('page')).data
    if (number === undefined)
      return c.html(<BadCursorPage site={siteOf(c, dossier)} href={eventPath(slug)} />, 400)
    const db = openForReading(c.env.DB)
    const now = new Date()
    const seed = dossier.events.find((seed) => seed.slug === slug)
    const [found, near, grounds] = await Promise.all([
      findEvent(db, slug, after),
      listNearReference(db, dossier),
      seed && readEventGrounds(db, spanOfEvent(seed)),
    ])
    if (found && 'movedTo' in found) return c.redirect(eventPath(found.movedTo), 301)
    const held = found ?? (seed && { event: emptyEvent(seed), members: [] })
    if (held === undefined) return c.notFound()
    const occasion = dossier.occasions(now).find((o) => o.slug === held.event.occasion)
    const members = await explain(db, dossier, held.members)
    const comparison = compareEvent(held.event, members, dossier, near)
    const leaf = leafOf(comparison.families, number)
    const isBehindAll = after !== undefined && held.members.length === 0
    if (leaf === undefined || isBehindAll)
      return c.html(<BadCursorPage site={siteOf(c, dossier)} href={eventPath(slug)} />, 400)
    const isPart = held.next !== undefined || after !== undefined
    // Who is missing, and of how many this is a part, is told by all that the event holds.
    const written = comparison.seed && (await readEventOutlets(db, held.event.id))
    const all = isPart && (written ? sumOf(written) : await countEventArticles(db, held.event.id))
    const span = comparison.seed && spanOfEvent(comparison.seed)
    const absence =
      span &&
      written &&
      findAbsent(
        span,
        written,
        (comparison.seed === seed && grounds) || (await readEventGrounds(db, span)),
        now,
      )
    const part = all === false ? undefined : partOf(held, all, asked)
    const site = siteOf(c, dossier)
    const { slug: key, label: title } = held.event
    const citation = citePage({ title, key, page: site.url + eventPath(key), site: site.name, now })
    const page = { site, citation, comparison, leaf, occasion, absence, part }
    return c.html(<EventPage {...page} />)
  })

/** Corrections are read where the machine would not have an article here: in few events. */
const explain = async (db: Db, dossier: Dossier, members: readonly Member[]) =>
  members.some(({ evidence: { rule, from } }) => rule === 'correction' || from !== undefined)
    ? explainMembers(members, await listCorrections(db, dossier))
    : members

const sumOf = (written: Awaited<ReturnType<typeof readEventOutlets>>) =>
  written.values().reduce((sum, { about, passing }) => sum + about + passing, 0)

/** Which part of an event's articles a page shows. */
const partOf = ({ members, next }: HeldEvent, all: number, after: string | undefined): Part => ({
  ...{ compared: members.length, all, after },
  next: next && encodeCursor(next),
})

/** Which leaf of the articles; not there: the first. */
const pageQuery = z
  .string()
  .regex(/^[1-9][0-9]{0,2}$/)
  .transform(Number)
  .prefault('1')
