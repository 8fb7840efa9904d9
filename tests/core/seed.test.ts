// A seeded event: what it asks of an article, and how it stands before its first.
import { expect, test } from 'vitest'
import { frequenciesOf } from '../../src/core/keywords.ts'
import { conceptMatcher } from '../../src/core/lexicon.ts'
import { seedEvent, seedsOf, tieTo, windowOf } from '../../src/core/seed.ts'
import type { SeededEvent } from '../../src/dossier/dossier.ts'
import { tower } from '../web/tower-dossier.ts'

const event = (slug: string, occasion: string, concepts: string[]): SeededEvent => ({
  ...{ slug, label: 'The stairs burn', occasion, concepts, keywords: ['smoke', 'lift'] },
  ...{ start: '1931-05-02T10:00:00+01:00', end: '1931-05-03' },
  ...{ window: { from: '1931-05-01', to: '1931-05-04' } },
  ...{ place: { name: 'Harbour', timeZone: 'UTC' }, facts: [], open: [] },
})

const FIRST = event('first', 'year-1', ['fire', 'mayor', 'stairs'])
const SECOND = event('second', 'year-2', ['fire', 'mayor'])
const THIRD = event('third', 'year-2', ['fire', 'mayor', 'lift'])
const BACKGROUND = event('before', 'background', ['stairs'])
const seeds = seedsOf([FIRST, SECOND, THIRD, BACKGROUND])

const tie = (slug: string, found: string[], at?: string) => {
  const seed = seeds.get(slug)
  if (seed === undefined) throw new Error(`no seed ${slug}`)
  return tieTo(seed, new Set(found), at === undefined ? undefined : Date.parse(at))
}

test('a window is from its first day to the end of its last', () => {
  expect(windowOf(FIRST)).toEqual({
    from: Date.parse('1931-05-01T00:00:00Z'),
    until: Date.parse('1931-05-05T00:00:00Z'),
  })
})

test('a background event is no seed and takes no concept from another', () => {
  expect([...seeds.keys()]).toEqual(['first', 'second', 'third'])
  expect(seeds.get('first')?.own).toEqual(new Set(['stairs']))
})

test('a concept is an event’s own where no event of another occasion has it', () => {
  expect(seeds.get('second')?.own).toEqual(new Set())
  expect(seeds.get('third')?.own).toEqual(new Set(['lift']))
})

test('two of its concepts tie a text to it inside the window', () => {
  const at = '1931-05-02T12:00:00Z'
  expect(tie('second', ['mayor', 'fire', 'harbour'], at)).toEqual(['fire', 'mayor'])
  expect(tie('second', ['mayor', 'harbour'], at)).toEqual([])
  expect(tie('second', ['mayor', 'fire'], '1931-05-05T00:00:00Z')).toEqual([])
})

test('without the essential concept of an event the others tie nothing to it', () => {
  const [seed] = seedsOf([{ ...FIRST, essential: 'stairs' }]).values()
  if (seed === undefined) throw new Error('no seed')
  expect(tieTo(seed, new Set(['fire', 'mayor']), seed.from)).toEqual([])
  expect(tieTo(seed, new Set(['fire', 'stairs']), seed.from)).toEqual(['fire', 'stairs'])
  expect(tieTo(seed, new Set(['fire', 'mayor']), undefined)).toEqual([])
})

test('an undated text is tied by a concept of the event’s own and another', () => {
  expect(tie('first', ['fire', 'stairs'])).toEqual(['fire', 'stairs'])
  expect(tie('first', ['fire', 'mayor'])).toEqual([])
  expect(tie('first', ['stairs'])).toEqual([])
  expect(tie('second', ['fire', 'mayor'])).toEqual([])
})

test('before its first article it has its concepts, its label and its keywords as one member', () => {
  const start = { concepts: conceptMatcher(tower.lexicon), frequencies: frequenciesOf(tower.prior) }
  const state = seedEvent(7, FIRST, seeds.get('first'), start)
  expect([...state.vector.keys()].toSorted()).toEqual([
    ...['c:fire', 'c:lift', 'c:mayor', 'c:stairs', 'en:burn', 'en:smoke', 'en:stair'],
  ])
  expect(Math.hypot(...state.vector.values())).toBeCloseTo(1, 12)
  expect(state).toMatchObject({
    ...{ id: 7, size: 1, seed: { slug: 'first' } },
    firstAt: Date.parse('1931-05-02T09:00:00Z'),
  })
})
