// Which seeded events an article gets to see.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Party } from '../../src/core/event-state.ts'
import { windowOf } from '../../src/core/seed.ts'
import { findEvents } from '../../src/jobs/find-events.ts'
import { loadDossier } from '../../src/jobs/load-dossier.ts'
import { openDb } from '../../src/store/db.ts'
import { flood } from '../dossier-of-a-flood.ts'
import { emptyDatabase } from '../empty.ts'

const DAY = 24 * 60 * 60 * 1000
const db = openDb(env.DB)

const party = (at?: number): Party => ({
  vector: [['en:dam', 1]],
  mass: 1,
  ...(at !== undefined && { firstAt: at, lastAt: at }),
})

test('seeded events are read where an article may be near their window, or has no date', async () => {
  await emptyDatabase()
  await loadDossier(db, { ...flood, citations: [] }, new Date(0))
  const seeds = flood.events.filter(({ occasion }) => occasion !== 'background')
  const read = async (...parties: Party[]) =>
    (await findEvents(db, flood, parties)).all().flatMap(({ seed }) => seed?.slug ?? [])
  expect(await read(party())).toEqual(seeds.map(({ slug }) => slug))
  for (const seed of seeds) {
    const { from, until } = windowOf(seed)
    for (const at of [from - 14 * DAY, until + 13 * DAY])
      expect(await read(party(at))).toContain(seed.slug)
    for (const at of [from - 15 * DAY, until + 15 * DAY])
      expect(await read(party(at))).not.toContain(seed.slug)
    expect(await read(party(from - 99 * DAY), party(from))).toContain(seed.slug)
  }
})
