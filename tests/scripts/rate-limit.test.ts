// The rate limit as it is bound and as the API tells it.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { REQUESTS, SECONDS } from '../../src/web/api-limit.ts'

test('the limit that the headers tell is the one that wrangler.toml binds', () => {
  const settings = readFileSync('wrangler.toml', 'utf8')
  expect(settings).toContain(`simple = { limit = ${REQUESTS}, period = ${SECONDS} }`)
})
