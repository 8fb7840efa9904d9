// Whom ownership labels are cited from.
import { expect, test } from 'vitest'
import { labelSourcesOf } from '../../src/core/label-sources.ts'
import { gazette } from '../web/tower-dossier.ts'

test('sources go by their site, the most cited first; one without an address by its title', () => {
  const cited = (url: string | undefined, title = 'Yearbook') => ({
    ...gazette,
    ownership: { type: 'private' as const, source: { title, ...(url !== undefined && { url }) } },
  })
  const outlets = [
    ...[cited(undefined, 'Printed register'), cited('https://www.year.test/a')],
    ...[cited('https://year.test/b'), { ...gazette, ownership: { type: 'unknown' as const } }],
  ]
  expect(labelSourcesOf(outlets)).toEqual([
    { site: 'year.test', outlets: 2 },
    { site: 'Printed register', outlets: 1 },
  ])
})
