// Finds the copies among what waits to be counted: each event that it concerns is compared anew, as on its page.
import { copiedAmong } from '../core/copied.ts'
import type { Listed } from '../core/news-event.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Compared, Waiting } from '../store/copied-articles.ts'
import type { Db } from '../store/db.ts'
import { listStandingIn } from '../store/read-copies.ts'

/** Events that are read by one statement, and the newest articles of them: of more the rest stays as it was found. */
const EVENTS = 100
const ARTICLES = 2000

/** A statement for a hundred events. */
export async function compareWaiting(
  db: Db,
  dossier: Dossier,
  { events }: Waiting,
): Promise<Compared> {
  const looked: number[] = []
  const copies: [article: number, event: number][] = []
  for (let at = 0; at < events.length; at += EVENTS) {
    const standing = await listStandingIn(db, events.slice(at, at + EVENTS), ARTICLES)
    looked.push(...standing.map(({ article }) => article.id))
    for (const [event, members] of Map.groupBy(standing, ({ eventId }) => eventId))
      copies.push(...copiesOf(members, dossier).map((id): [number, number] => [id, event]))
  }
  return { looked, copies }
}

function copiesOf(members: readonly Listed[], dossier: Dossier): number[] {
  const copied = copiedAmong(members, dossier)
  return members.flatMap(({ article }) => (copied.has(article.key) ? article.id : []))
}
