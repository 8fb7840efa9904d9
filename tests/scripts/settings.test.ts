// wrangler.toml and the code that counts on it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../scripts/tool.ts'
import { AT_ONCE } from '../../src/jobs/read-feeds.ts'

const consumers = readFileSync(join(ROOT, 'wrangler.toml'), 'utf8')
  .split('[[queues.consumers]]')
  .slice(1)

const settingOf = (queue: string, name: string) => {
  const table = consumers.find((text) => text.includes(`queue = "${queue}"`)) ?? ''
  return Number(new RegExp(`^${name} = (\\d+)$`, 'm').exec(table)?.[1])
}

test('no feed of a batch waits for another: a batch has as many as are read at once', () => {
  expect(settingOf('parallax-feeds', 'max_batch_size')).toBe(AT_ONCE)
})

test('feeds are read in one batch at a time, so that no host is asked by two', () => {
  expect(settingOf('parallax-feeds', 'max_concurrency')).toBe(1)
})
