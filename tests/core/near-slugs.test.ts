// What somebody may have meant who asked for a slug that there is not.
import { expect, test } from 'vitest'
import { nearSlugs } from '../../src/core/near-slugs.ts'

const SLUGS = ['tower-opens', 'tower-closes', 'lift-stops', '1931-05-02-lift-stops-again']

test('a slug with a letter wrong, or one missing, leads to the right one first', () => {
  expect(nearSlugs('towr-opens', SLUGS, 3)[0]).toBe('tower-opens')
  expect(nearSlugs('Lift-Stop', SLUGS, 1)).toEqual(['lift-stops'])
})

test('what resembles nothing leads nowhere', () => {
  for (const asked of ['', 'x', 'wp-login.php', '<script>'])
    expect(nearSlugs(asked, SLUGS, 3)).toEqual([])
})
