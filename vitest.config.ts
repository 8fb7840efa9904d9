// Two rooms: pure tests run in Node, tests of store, jobs and web run in workerd with a real local D1.
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const WORKERD = [
  'tests/store/**/*.test.ts',
  'tests/jobs/**/*.test.ts',
  'tests/web/**/*.test.{ts,tsx}',
]

const workerd = cloudflareTest(async () => ({
  main: './tests/idle-worker.ts',
  wrangler: { configPath: './wrangler.toml' },
  miniflare: {
    bindings: { MIGRATIONS: await readD1Migrations('./migrations') },
    // For the test that migrates a database which holds something.
    d1Databases: { OLD_DB: 'old' },
    // Nothing leaves the machine: a test that wants an answer puts its own `fetch` in place.
    outboundService: () => new Response('no network in tests', { status: 599 }),
  },
}))

// A busy machine takes many times as long: a test fails for what it finds, not for how busy it was.
const testTimeout = 60_000

// One workerd, one process for all files of a core: to start one for each took two seconds a file. What isolation
// gave, the setup gives.
const isolate = false
const FRESH = 'tests/nothing-replaced.ts'

export default defineConfig({
  test: {
    // Vitest would leave one core idle, which on two cores is half of them.
    maxWorkers: '100%',
    // Jobs log a line each: shown only where a test fails.
    silent: 'passed-only',
    projects: [
      {
        test: {
          name: 'node',
          ...{ testTimeout, isolate, setupFiles: [FRESH] },
          include: ['tests/**/*.test.ts'],
          exclude: [...WORKERD, 'tests/end-to-end/**'],
        },
      },
      {
        plugins: [workerd],
        test: {
          ...{ name: 'workerd', include: WORKERD, testTimeout },
          isolate,
          setupFiles: [FRESH, 'tests/apply-migrations.ts'],
        },
      },
    ],
  },
})
