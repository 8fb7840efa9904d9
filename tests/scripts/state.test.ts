// The folder of a local Parallax: what is refused, and who holds it.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findHolder, holdFolder, prepareFolder, releaseFolder } from '../../scripts/start/state.ts'

const freshFolder = () => mkdtempSync(join(tmpdir(), 'parallax-state-'))

const NOW = new Date('2026-01-03T10:15:00Z')
const LONG_AGO = NOW.getTime() - 3_600_000

test('a folder is made where there is none', () => {
  expect(prepareFolder(join(freshFolder(), 'a/b'))).toBeUndefined()
})

test('a file in the place of the folder is named in one sentence', () => {
  const file = join(freshFolder(), 'state')
  writeFileSync(file, '')
  expect(prepareFolder(file)).toMatch(/should be a folder and is a file\. Move it away/)
})

test('a damaged database is found before anything starts', () => {
  const folder = freshFolder()
  mkdirSync(join(folder, 'v3/d1/parallax'), { recursive: true })
  writeFileSync(join(folder, 'v3/d1/parallax/1.sqlite'), 'no database at all, only words')
  expect(prepareFolder(folder)).toMatch(/is damaged\. Move the folder away/)
})

test('a process that lives and listens holds the folder until it lets go', async () => {
  const folder = freshFolder()
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  holdFolder(folder, { pid: process.pid, port, since: LONG_AGO })
  expect(await findHolder(folder, NOW)).toMatchObject({ port })
  releaseFolder(folder)
  expect(await findHolder(folder, NOW)).toBeUndefined()
  server.close()
})

test('a process that died holds nothing, even when its number lives on in another', async () => {
  const folder = freshFolder()
  holdFolder(folder, { pid: 2 ** 22 + 1, port: 1, since: NOW.getTime() })
  expect(await findHolder(folder, NOW)).toBeUndefined()
  holdFolder(folder, { pid: process.pid, port: 1, since: LONG_AGO })
  expect(await findHolder(folder, NOW)).toBeUndefined()
})
