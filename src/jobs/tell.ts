// Tells in the digest what changed since it last told: each line of the record once, and never otherwise again.
import type { ChangeLine } from '../core/change.ts'
import {
  dateInOrder,
  isJoining,
  type Joining,
  TOLD_KINDS,
  type Told,
  tellChanges,
} from '../core/digest.ts'
import { tellCopies } from '../core/digest-copies.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Db } from '../store/db.ts'
import { listChanges } from '../store/read-changes.ts'
import { listStandingIn } from '../store/read-copies.ts'
import { findTold, listToldFamilies, readMark, saveTelling } from '../store/save-digest.ts'
import { isOvertaken } from '../store/save-groups.ts'

export type TellReport = { readonly lines: number; readonly items: number }

/** Lines of one batch: with their articles about 1 MB. */
const LINES = 500
/** Batches of one run: what is left is told by the next. */
const BATCHES = 20
/** Articles among which copies are looked for: comparing them takes some 60 ms. */
const MEMBERS = 400
/** What is told in two runs differs in its second, which is what If-Modified-Since knows (RFC 9110, section 5.6.7). */
const SECOND = 1000

/** Tells until nothing is left, at most 10,000 lines. Where another one tells at the same time, it leaves it to him. */
export async function tell(db: Db, dossier: Dossier, now: Date): Promise<TellReport> {
  const report = { lines: 0, items: 0 }
  for (let batch = 0; batch < BATCHES; batch++) {
    try {
      const { lines, items } = await tellOnce(db, dossier, now)
      report.lines += lines
      report.items += items
      if (lines < LINES) break
    } catch (error) {
      if (!isOvertaken(error)) throw error
      break
    }
  }
  return report
}

async function tellOnce(db: Db, dossier: Dossier, now: Date): Promise<TellReport> {
  const mark = await readMark(db)
  const filter = { limit: LINES, after: mark.changeId, kinds: TOLD_KINDS }
  const lines = await listChanges(db, filter)
  if (lines.length === 0 && mark.nextAt >= now) return { lines: 0, items: 0 }
  const families = lines.length === 0 ? new Map() : await listFamilies(db, lines)
  const telling = tellChanges(lines, families)
  const copies = await findCopies(db, dossier, lines)
  const all = [...telling.told, ...copies].sort((a, b) => a.line - b.line)
  const told = dateInOrder(all, mark.nextAt)
  const last = told.at(-1)?.item.at.getTime()
  const next = {
    changeId: lines.at(-1)?.id ?? mark.changeId,
    nextAt: new Date(
      Math.max(
        mark.nextAt.getTime(),
        last === undefined ? Number.NEGATIVE_INFINITY : last + SECOND,
        // More lines may bear dates of before: days are closed when all is told.
        lines.length < LINES ? now.getTime() : Number.NEGATIVE_INFINITY,
      ),
    ),
  }
  await saveTelling(db, { told, families: telling.families }, mark, next)
  return { lines: lines.length, items: told.length }
}

const listFamilies = (db: Db, lines: readonly ChangeLine[]) =>
  listToldFamilies(
    db,
    lines.flatMap(({ event }) => event?.id ?? []),
    lines.flatMap(({ kind, detail }) => (kind === 'event merged' ? (detail.from ?? []) : [])),
  )

/** Copies of which nobody was told, in the events that articles came into. */
async function findCopies(db: Db, dossier: Dossier, lines: readonly ChangeLine[]): Promise<Told[]> {
  const byEvent = Map.groupBy(lines.filter(isJoining), ({ event }) => event.id)
  if (byEvent.size === 0) return []
  const standing = await listStandingIn(db, [...byEvent.keys()], MEMBERS)
  const members = Map.groupBy(standing, ({ eventId }) => eventId)
  const found = [...byEvent].flatMap(([id, arrivals]) => {
    const [{ event }] = arrivals as [Joining]
    const joined = new Map(arrivals.map(({ article, id, at }) => [article.id, { line: id, at }]))
    return tellCopies({ event, members: members.get(id) ?? [], joined }, dossier)
  })
  const byKey = new Map(found.map((one) => [one.item.key, one]))
  const known = await findTold(db, [...byKey.keys()])
  return [...byKey.values()].filter(({ item }) => !known.has(item.key))
}
