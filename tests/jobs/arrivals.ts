// Articles that arrive one batch after the other, each grouped before the next, and what they end in.
import { group } from '../../src/jobs/group.ts'
import type { Db } from '../../src/store/db.ts'
import { flood } from '../dossier-of-a-flood.ts'
import * as world from '../flood.ts'

const { foundFlood, HOME, later, read, rows, rss } = world

/** A title, and the hour since the fourth of March at which it was published. */
export type Told = readonly [title: string, hour?: number]

export const uncited = { ...flood, citations: [] }

let told = 0

/** The feed shows these, a minute after it was last read. */
export const show = async (...titles: readonly Told[]): Promise<void> => {
  const items = titles.map(([title, hour = 0]) => ({
    ...{ title, link: `https://courier.test/story-${++told}` },
    date: later(hour * 60, new Date('2011-03-04T00:00:00Z')).toISOString(),
  }))
  await read(HOME, { [HOME]: rss(...items) }, now())
}

/** When the feed was read last, later each time: far behind all that it shows. */
export const now = () => later(500 * 24 * 60 + told)

/** Shows these and groups them, as one run. */
export const arrive = async (titles: readonly Told[], db: Db = world.db) => {
  await show(...titles)
  return group(db, uncited, now())
}

/** An empty world, in which these arrived in turn. */
export const tell = async (...batches: readonly (readonly Told[])[]): Promise<void> => {
  told = 0
  await foundFlood(uncited)
  for (const batch of batches) await arrive(batch)
}

/** Titles by event, those of each sorted, as they stand now. */
export const standing = async (): Promise<string[]> => {
  const list = await rows<{ titles: string }>(
    `SELECT group_concat(title, ' | ' ORDER BY title) AS titles FROM article GROUP BY event_id`,
  )
  return list.map(({ titles }) => titles).toSorted()
}
