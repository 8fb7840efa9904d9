// The built Worker in workerd, and a real browser before it: `npm test` builds the bundle first.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'end-to-end',
    include: ['tests/end-to-end/**/*.test.ts'],
    // One workerd at a time: two cores would only make both slow.
    fileParallelism: false,
    testTimeout: 240_000,
    // wrangler tells every batch, and the Worker every job in a line of JSON.
    onConsoleLog: (line) => !/^(?:\[wrangler:info\]|\{)/u.test(line),
  },
})
