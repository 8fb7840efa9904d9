// What every test file in workerd starts with: the tables, and no row in them.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { emptyDatabase } from './empty.ts'

await applyD1Migrations(env.DB, env.MIGRATIONS)
await emptyDatabase()
