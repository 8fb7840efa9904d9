// The line that shows how far a back-fill is, and the lines at its end.
import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { progressBar, summarise } from '../../scripts/back-fill/progress.ts'

const progress = {
  ...{ open: 6, done: 4, failed: 1, skipped: 1, answers: 31, entries: 120, admitted: 1 },
  reasons: [{ reason: 'wordpress: There is no such search.', steps: 1 }],
}

test('the bar fills by steps that have ended, however they ended', () => {
  expect(progressBar(progress, 45_000)).toBe(
    '██████████·········· 6/12 steps, 31 answers, 1 article, 45 s',
  )
})

test('the bar of nothing is full, and one that is not at its end is not', () => {
  const none = { ...progress, open: 0, done: 0, failed: 0, skipped: 0 }
  expect(progressBar(none, 0)).toMatch(/^█{20} 0\/0/)
  expect(progressBar({ ...progress, open: 1, done: 9999 }, 0)).toMatch(/^█{19}· /)
})

test('the end tells counts and every reason', () => {
  expect(summarise(progress)).toEqual([
    '4 steps done, 1 failed, 1 skipped; 120 entries seen, 1 on the subject.',
    '     1 × wordpress: There is no such search.',
  ])
})

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, '../../scripts/back-fill.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ADMIN_TOKEN: '' },
  })

test('where nothing runs it says so in a sentence', () => {
  const { status, stderr } = run('--state', mkdtempSync(join(tmpdir(), 'parallax-none-')))
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^No Parallax runs with the data in/)])
})

test('a flag that it does not know is refused with its use', () => {
  const { status, stderr } = run('--outlets', 'all')
  expect([status, stderr]).toEqual([1, expect.stringContaining('npm run back-fill -- [--outlet')])
})
