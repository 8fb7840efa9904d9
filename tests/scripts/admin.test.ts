// How a command on this machine finds the /admin that it may use.
import { chmodSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { askAdmin, findAdmin } from '../../scripts/admin.ts'
import { holdFolder } from '../../scripts/start/state.ts'
import { keepToken, readToken, secretsFile } from '../../scripts/start/token.ts'

const NOW = new Date('2026-01-03T10:15:00Z')
const freshFolder = () => mkdtempSync(join(tmpdir(), 'parallax-admin-'))
const modeOf = (folder: string) => statSync(secretsFile(folder)).mode & 0o777

afterEach(() => void vi.unstubAllEnvs())

test('a folder gets a token of its own, keeps it, and lets nobody else read it', () => {
  const [folder, other] = [freshFolder(), freshFolder()]
  expect(readToken(folder)).toBeUndefined()
  keepToken(folder)
  keepToken(other)
  const token = readToken(folder)
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(token).not.toBe(readToken(other))
  expect(modeOf(folder)).toBe(0o600)
  chmodSync(secretsFile(folder), 0o644)
  keepToken(folder)
  expect([readToken(folder), modeOf(folder)]).toEqual([token, 0o600])
})

test('a file that was cut short gets a token again', () => {
  for (const rest of ['', 'ADMIN_TOKEN', 'ADMIN_TOKEN=\n']) {
    const folder = freshFolder()
    writeFileSync(secretsFile(folder), rest)
    expect(readToken(folder)).toBeUndefined()
    keepToken(folder)
    expect(readToken(folder)).toMatch(/^[\w-]{43}$/)
  }
})

test('what npm start runs is found by its folder, with its token', async () => {
  const folder = freshFolder()
  keepToken(folder)
  await expect(findAdmin({ state: folder }, NOW)).rejects.toThrow(/^No Parallax runs with the data/)
  holdFolder(folder, { pid: process.pid, port: 1931, since: NOW.getTime() })
  expect(await findAdmin({ state: folder }, NOW)).toEqual({
    address: 'http://127.0.0.1:1931/',
    token: readToken(folder),
  })
})

test('a deployment is found by its address, with the token of the environment', async () => {
  const find = (url: string) => findAdmin({ url, state: freshFolder() }, NOW)
  vi.stubEnv('ADMIN_TOKEN', undefined)
  await expect(find('https://parallax.test')).rejects.toThrow(/^ADMIN_TOKEN is not set/)
  vi.stubEnv('ADMIN_TOKEN', 'secret')
  expect(await find('https://parallax.test')).toEqual({
    address: 'https://parallax.test/',
    token: 'secret',
  })
  expect((await find('http://localhost:8787/status')).address).toBe('http://localhost:8787/')
  for (const url of ['http://parallax.test', 'http://localhost.parallax.test', 'parallax.test'])
    await expect(find(url)).rejects.toThrow(/can be read on its way/)
})

test('a request bears the token, and nobody there is one sentence', async () => {
  const seen: unknown[] = []
  const server = createServer(({ url, method, headers }, response) => {
    seen.push([method, url, headers.authorization, headers['content-type']])
    response.end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const admin = { address: `http://127.0.0.1:${port}/`, token: 'secret' }
  const headers = { 'content-type': 'text/plain' }
  await askAdmin(admin, 'import', { method: 'POST', headers, body: 'x' })
  expect(seen).toEqual([['POST', '/admin/import', 'Bearer secret', 'text/plain']])
  await new Promise((resolve) => server.close(resolve))
  await expect(askAdmin(admin, 'import')).rejects.toThrow(/^http:.* cannot be reached: .*\.$/)
})
