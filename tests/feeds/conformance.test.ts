// Feeds of other parsers' suites, which live beside the repository and are no part of it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'

const HARNESS = '../shared/feeds/harness.mjs'
const isHere = existsSync(HARNESS)

test.skipIf(!isHere)(
  'at least 94 % of the expectations are met, with no object, no live markup and no link that runs',
  { timeout: 120_000 },
  () => {
    const run = spawnSync(process.execPath, [HARNESS, './scripts/feed-adapter.ts', '--quiet'], {
      encoding: 'utf8',
    })
    const all = run.stdout.split('\n').find((line) => line.startsWith('| ALL |')) ?? ''
    const cells = all.split('|').map((cell) => cell.trim())
    const [threw, hung, crashed, objects, percent] = [4, 5, 6, 12, 14].map((at) =>
      Number(cells[at]),
    )
    expect({ threw, hung, crashed, objects }).toEqual({ threw: 0, hung: 0, crashed: 0, objects: 0 })
    expect(percent).toBeGreaterThanOrEqual(94)
    expect(run.stdout).toContain('live markup in title/summary: 0 items; non-http link scheme: 0')
  },
)
