// Whom ownership labels are cited from.
import { expect, test } from 'vitest'
import { labelSourcesOf } from '../../src/core/label-sources.ts'
import type { Citation } from '../../src/dossier/dossier.ts'
import { soleimani } from '../../src/dossier/soleimani/index.ts'
import { gazette } from '../web/tower-dossier.ts'

const cited = (title: string, url?: string) => {
  const source: Citation = { title, ...(url !== undefined && { url }) }
  return { ...gazette, ownership: { type: 'private' as const, source } }
}

test('sources go by title and host, the most cited first; one without an address by its title alone', () => {
  const outlets = [
    ...[cited('Printed register'), cited('Yearbook', 'https://www.year.test/a')],
    ...[cited('Yearbook', 'https://year.test/b'), cited('Owners', 'https://year.test/c')],
    { ...gazette, ownership: { type: 'unknown' as const } },
  ]
  expect(labelSourcesOf({ outlets })).toMatchObject([
    { title: 'Yearbook', host: 'year.test', outlets: 2 },
    { title: 'Owners', host: 'year.test', outlets: 1 },
    { title: 'Printed register', outlets: 1 },
  ])
})

test('entries of a collection are one source, of which is said what it is', () => {
  const list = { title: 'List', url: 'https://list.test/', about: 'kept by two.' }
  const outlets = ['a', 'b', 'c'].map((entry) => cited(`List: ${entry}`, list.url))
  expect(labelSourcesOf({ outlets, collections: [list] })).toEqual([
    { ...list, host: 'list.test', outlets: 3 },
  ])
})

test('what most labels of the dossier rest on is named once, and by one name', () => {
  const [first, second] = labelSourcesOf(soleimani)
  expect(first?.about).toBeDefined()
  expect(first?.outlets).toBeGreaterThan(10 * (second?.outlets ?? 0))
  const notes = soleimani.outlets.flatMap(({ ownership }) => ownership.note ?? [])
  expect(notes.filter((note) => /\bKite\b/.test(note))).toEqual([])
})
