// The route of the JSON API on one event beside the reference.
import { compareEvent } from '../core/comparison.ts'
import { explainMembers } from '../core/corrections.ts'
import { emptyEvent } from '../core/shelf.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openForReading } from '../store/db.ts'
import { listCorrections } from '../store/hand-corrections.ts'
import { listNearReference } from '../store/read-copies.ts'
import { findEvent, type HeldEvent } from '../store/read-members.ts'
import { Comparison } from './api-comparison-schema.ts'
import { comparisonJson } from './api-json.ts'
import {
  API_PATH,
  type Api,
  describeRoute,
  nextLink,
  pagingParameters,
  pathSlug,
  siteUrl,
} from './api-route.ts'
import { problem } from './problem.ts'

const eventRoute = ({ events }: Dossier) =>
  describeRoute({
    path: '/events/{slug}',
    summary: 'One event beside the reference',
    params: { slug: pathSlug('Slug of an event', events[0]?.slug) },
    query: { after: pagingParameters.after },
    answer: Comparison,
    others: { 308: { description: 'It stands in the event that `Location` names' } },
  })

export const addEvent = (api: Api, dossier: Dossier): void => {
  api.openapi(eventRoute(dossier), async (c) => {
    const { slug } = c.req.valid('param')
    const { after } = c.req.valid('query')
    const db = openForReading(c.env.DB)
    const [found, near, corrections] = await Promise.all([
      findEvent(db, slug, after),
      listNearReference(db, dossier),
      listCorrections(db, dossier),
    ])
    if (found && 'movedTo' in found)
      return c.redirect(`${siteUrl(c)}${API_PATH}/events/${encodeURIComponent(found.movedTo)}`, 308)
    const seed = dossier.events.find((seed) => seed.slug === slug)
    const held: HeldEvent | undefined = found ?? (seed && { event: emptyEvent(seed), members: [] })
    if (held === undefined) return problem(c, 404, 'No event has this slug.')
    const members = explainMembers(held.members, corrections)
    const comparison = compareEvent(held.event, members, dossier, near)
    return c.json({ ...comparisonJson(comparison, siteUrl(c)), ...nextLink(c, held.next) }, 200)
  })
}
