// Which corrections can be followed, and whose word stands beside an article.
import { expect, test } from 'vitest'
import { explainMembers, faultsOf } from '../../src/core/corrections.ts'
import type { Evidence, Member } from '../../src/core/news-event.ts'
import type { Correction, NoCopy, Placement, Union } from '../../src/dossier/dossier.ts'
import { tower } from '../web/tower-dossier.ts'

const word = { why: 'The title says so.', by: 'A reader', date: '1931-05-09' }
const belongs = (article: string, event: string, more: Partial<Placement> = {}): Placement => ({
  ...{ kind: 'belongs', article, event, ...word, ...more },
})
const same = (event: string, into: string): Union => ({ kind: 'same', event, into, ...word })
const noCopy = (article: string, of: string): NoCopy => ({ kind: 'no copy', article, of, ...word })

const A = 'https://gazette.test/1'
const B = 'https://herald.test/2'
const faults = (...corrections: Correction[]) => faultsOf({ ...tower, corrections })

test('events of the dossier, and slugs as grouping makes them, can be named', () => {
  expect(
    faults(
      belongs(A, 'tower-opens'),
      belongs(B, '1931-05-02-lift-stops'),
      same('undated-lift', '1931-05-02-lift-stops'),
      same('1931-05-02-lift-stops', 'tower-opens'),
      noCopy(A, B),
    ),
  ).toEqual([])
})

test.each<[string, string, Correction[]]>([
  ['a slug that no event has', 'could be called tower-falls', [belongs(A, 'tower-falls')]],
  ['an address that is none', 'ftp://a.test/ is no http(s) address', [noCopy('ftp://a.test/', A)]],
  ['a missing reason', 'lacks its reason', [belongs(A, 'tower-opens', { why: ' ' })]],
  ['a missing name', 'lacks its reason', [belongs(A, 'tower-opens', { by: '' })]],
  ['a day that is none', 'lacks its reason', [belongs(A, 'tower-opens', { date: '1931-13-01' })]],
  [
    'an article at two places, under two addresses',
    'gazette.test/1 is placed twice',
    [belongs(A, 'tower-opens'), belongs(`http://www.gazette.test/1#top`, 'undated-a')],
  ],
  [
    'an event that goes into two',
    'undated-a goes into two events',
    [same('undated-a', 'undated-b'), same('undated-a', 'undated-c')],
  ],
  ['an event of the dossier that goes', 'let the other one go', [same('tower-opens', 'undated-a')]],
  ['an event that is itself', 'undated-a comes back to itself', [same('undated-a', 'undated-a')]],
  [
    'a circle of events',
    'undated-b comes back to itself',
    [
      same('undated-a', 'undated-b'),
      same('undated-b', 'undated-c'),
      same('undated-c', 'undated-a'),
    ],
  ],
  ['an article beside itself', 'cannot be a copy of itself', [noCopy(A, `${A}?utm_source=x`)]],
])('%s is a fault that is named', (_, said, corrections) => {
  expect(faults(...corrections).join(' ')).toContain(said)
})

test('a way of several events into one is no circle', () => {
  const way = [same('undated-a', 'undated-b'), same('undated-c', 'undated-b')]
  expect(faults(...way, same('undated-b', 'undated-d'))).toEqual([])
})

const member = (key: string, evidence: Evidence) => ({ article: { key }, evidence }) as Member

test('a member has the words of the correction that brought it, by its article or by its event', () => {
  const machine: Evidence = { rule: 'overlap', score: 1, shared: [] }
  const members = [
    member('gazette.test/1', { rule: 'correction', score: 0, shared: [], from: 'undated-a' }),
    member('herald.test/2', { ...machine, from: 'undated-a' }),
    member('herald.test/3', machine),
  ]
  const told = explainMembers(members, [
    belongs(A, 'tower-opens', { why: 'One.' }),
    { ...same('undated-a', 'tower-opens'), why: 'Two.' },
    belongs('https://herald.test/3', 'tower-opens', { why: 'Three.' }),
  ])
  expect(told.map(({ evidence }) => evidence.correction)).toEqual([
    { ...word, why: 'One.' },
    { ...word, why: 'Two.' },
    undefined,
  ])
})
