// Which way a title runs.
import { expect, test } from 'vitest'
import { directionOf } from '../../src/core/direction.ts'

test.each([
  ['برج باز شد', 'fa', 'rtl'],
  ['BBC: برج باز شد', 'fa', 'rtl'],
  ['המגדל נפתח', 'he', 'rtl'],
  ['برج باز شد', undefined, 'rtl'],
  ['The tower opens', 'fa', 'ltr'],
  ['The tower (برج) opens', 'en', 'ltr'],
  ['塔开了', 'zh', 'ltr'],
] as const)('%s in %s runs %s', (title, language, direction) => {
  expect(directionOf(title, language)).toBe(direction)
})
