// The built Worker in workerd, and a real browser before it: `npm test` builds the bundle first.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'end-to-end',
    include: ['tests/end-to-end/**/*.test.ts'],
    // More than cores: one file sits out servers that hang for half a minute, and each waits for its own workerd.
    maxWorkers: 3,
    testTimeout: 240_000,
    // wrangler tells every batch, and the Worker every job in a line of JSON.
    onConsoleLog: (line) => !/^(?:\[wrangler:info\]|\{)/u.test(line),
  },
})
