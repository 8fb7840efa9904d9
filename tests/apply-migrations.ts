// What every test file in workerd starts with: the tables, no row in them, and nothing that another file put in a place.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import { emptyDatabase } from './empty.ts'

await applyD1Migrations(env.DB, env.MIGRATIONS)
await emptyDatabase()
vi.restoreAllMocks()
vi.unstubAllGlobals()
vi.useRealTimers()
