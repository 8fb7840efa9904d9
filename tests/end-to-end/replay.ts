// Replays January 2020: cron six hours at a step, each step waited for, a subscriber reading the digest.
import { soleimani as dossier } from '../../src/dossier/soleimani/index.ts'
import { type BuiltWorker, startBuilt, untilNone } from './built-worker.ts'
import { type Item, type Newsroom, openNewsroom, shownOf, withoutScheme } from './newsroom.ts'

const START = new Date('2020-01-01T00:00:00Z')
const END = new Date('2020-02-01T00:00:00Z')
/** No item that names him is lost at this step; at a quarter of an hour the month would take an hour. */
const STEP_MS = 6 * 3_600_000

export const steps = Array.from(
  { length: (END.getTime() - START.getTime()) / STEP_MS + 1 },
  (_, n) => new Date(START.getTime() + n * STEP_MS),
)

export type Replay = {
  readonly built: BuiltWorker
  readonly newsroom: Newsroom
  /** Items of the dossier's feeds, up to the end. */
  readonly items: readonly Item[]
  /** Links of those that a feed showed at some step. */
  readonly shown: ReadonlySet<string>
  /** Slugs of the events that the digest told somebody who read it once a day. */
  readonly told: ReadonlySet<string>
  readonly close: () => Promise<void>
}

export async function replayJanuary(): Promise<Replay> {
  const newsroom = await openNewsroom(START)
  const built = await startBuilt(newsroom.fetch)
  const told = new Set<string>()
  const start = performance.now()
  const seconds = () => ((performance.now() - start) / 1000).toFixed(1)
  await step(built, newsroom, START)
  console.log(`measured: the first pull of all feeds took ${seconds()} s`)
  await delistSilent(built, newsroom)
  for (const at of steps.slice(1)) {
    await step(built, newsroom, at)
    if (at.getUTCHours() === 0) for (const slug of await readDigest(built)) told.add(slug)
  }
  await untilNone(built.db, 'SELECT count(*) AS n FROM article WHERE event_id IS NULL')
  console.log(`measured: the replay of ${steps.length} steps took ${seconds()} s`)
  const items = itemsOfFeeds(newsroom)
  const close = async () => {
    await built.close()
    await newsroom.close()
  }
  return { built, newsroom, items, shown: shownAt(items), told, close }
}

async function step(built: BuiltWorker, newsroom: Newsroom, at: Date): Promise<void> {
  newsroom.setClock(at)
  await built.tick(at)
  // A feed that has been silent for long is not due at every step.
  const open = 'SELECT count(*) AS n FROM feed WHERE planned_at = ?1 AND checked_at IS NOT ?1'
  await untilNone(built.db, open, at.getTime())
}

// All feeds were asked once; those that said nothing in that month would be asked in vain at every step.
async function delistSilent({ db }: BuiltWorker, newsroom: Newsroom): Promise<void> {
  const spoke = new Set(newsroom.items.map(({ feed }) => withoutScheme(feed)))
  const silent = listFeeds().filter((url) => !spoke.has(withoutScheme(url)))
  await db
    .prepare('UPDATE feed SET listed = 0 WHERE url IN (SELECT value FROM json_each(?))')
    .bind(JSON.stringify(silent))
    .run()
}

async function readDigest(built: BuiltWorker): Promise<string[]> {
  const response = await built.get('/digest.json')
  const { items } = (await response.json()) as { readonly items: readonly { url: string }[] }
  return items.flatMap(({ url }) => new URL(url).pathname.split('/events/')[1] ?? [])
}

const listFeeds = () => dossier.outlets.flatMap(({ feeds }) => feeds.map(({ url }) => url))

function itemsOfFeeds({ items }: Newsroom): Item[] {
  const ours = new Set(listFeeds().map(withoutScheme))
  return items
    .filter(({ feed }) => ours.has(withoutScheme(feed)))
    .filter(({ published }) => Date.parse(published) <= END.getTime())
}

function shownAt(items: readonly Item[]): Set<string> {
  const feeds = [...new Set(items.map(({ feed }) => feed))]
  const lists = steps.flatMap((at) => feeds.map((feed) => shownOf(items, feed, at)))
  return new Set(lists.flat().map(({ link }) => link))
}
