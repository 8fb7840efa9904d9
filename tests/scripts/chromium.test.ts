// Which browser the end-to-end tests take.
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findChromium } from '../../scripts/chromium.ts'

function plant(name: string, mode = 0o755): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-browser-'))
  const file = join(folder, name)
  writeFileSync(file, '#!/bin/sh\n')
  chmodSync(file, mode)
  return { folder, file }
}

test('a browser that is named comes before one on PATH', () => {
  const named = plant('my-browser').file
  const { folder, file } = plant('chromium')
  expect(findChromium({ PATH: folder })).toBe(file)
  expect(findChromium({ PATH: folder, CHROME_PATH: named })).toBe(named)
})

test('a file that is named and cannot be run is passed over', () => {
  const named = plant('my-browser', 0o644).file
  const { folder, file } = plant('google-chrome')
  expect(findChromium({ PATH: folder, CHROME_PATH: named })).toBe(file)
})
