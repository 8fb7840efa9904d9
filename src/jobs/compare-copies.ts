// Finds the copies among what waits to be counted: each event that it concerns is compared anew, as on its page.
import { copiedAmong } from '../core/copied.ts'
import type { Listed } from '../core/news-event.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Compared, Waiting } from '../store/copied-articles.ts'
import type { Db } from '../store/db.ts'
import { listStandingIn } from '../store/read-copies.ts'

/**
 * Events and articles that one statement reads at most. Of one event with more the newest are compared, and what was a
 * copy before stays one: its origin may be what was not read.
 */
const EVENTS = 100
const ARTICLES = 2000

/** A statement for a hundred events, more where they have very many articles. */
export async function compareWaiting(
  db: Db,
  dossier: Dossier,
  { events }: Waiting,
): Promise<Compared> {
  const looked: number[] = []
  const copies: [article: number, event: number][] = []
  for (let at = 0; at < events.length; at += EVENTS) {
    const standing = await readStanding(db, events.slice(at, at + EVENTS))
    for (const [event, members] of Map.groupBy(standing, ({ eventId }) => eventId)) {
      const copied = copiesOf(members, dossier)
      copies.push(...copied.map((id): [number, number] => [id, event]))
      looked.push(
        ...(members.length < ARTICLES ? members.map(({ article }) => article.id) : copied),
      )
    }
  }
  return { looked, copies }
}

/** All that stands in the events: what was cut off could be the origin of what was read. */
async function readStanding(db: Db, events: readonly number[]): ReturnType<typeof listStandingIn> {
  const standing = await listStandingIn(db, events, ARTICLES)
  if (standing.length < ARTICLES || events.length === 1) return standing
  const half = Math.ceil(events.length / 2)
  const [first, second] = [events.slice(0, half), events.slice(half)]
  return [...(await readStanding(db, first)), ...(await readStanding(db, second))]
}

function copiesOf(members: readonly Listed[], dossier: Dossier): number[] {
  const copied = copiedAmong(members, dossier)
  return members.flatMap(({ article }) => (copied.has(article.key) ? article.id : []))
}
