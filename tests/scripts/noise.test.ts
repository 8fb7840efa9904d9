// What of wrangler's output reaches the screen of npm start.
import { expect, test } from 'vitest'
import { createNoiseFilter } from '../../scripts/start/noise.ts'

function shown(text: string) {
  const filter = createNoiseFilter()
  return text
    .split('\n')
    .map((line) => filter(line))
    .filter(Boolean)
}

test('bindings, requests, warnings and the log lines of jobs stay off the screen', () => {
  const text = `Your Worker has access to the following bindings:
env.DB (local)                                    D1 Database               local

⎔ Starting local server...
[wrangler:info] Ready on http://127.0.0.1:8787
[wrangler:info] GET / 200 OK (12ms)
\u001b[33m▲ \u001b[43;33m[\u001b[43;30mWARNING\u001b[43;33m]\u001b[0m Scheduled Workers are not triggered.

  To manually trigger a scheduled event, run:
{"job":"plan","feeds":3}
[wrangler:info] QUEUE parallax-feeds 1/1 (2ms)`
  expect(shown(text)).toEqual([])
})

test('an error of the Worker comes through with the top of its stack', () => {
  const text = `[wrangler:error] Error: boom
    at Object.fetch (file:///index.js:9:38)
[wrangler:info] GET /throw 500 Internal Server Error (39ms)
\u001b[31m✘ \u001b[41;31m[\u001b[41;97mERROR\u001b[41;31m]\u001b[0m \u001b[1m{"error":"no such table"}\u001b[0m
`
  expect(shown(text)).toEqual([
    'Error: boom',
    '    at Object.fetch (file:///index.js:9:38)',
    '{"error":"no such table"}',
  ])
})

test('a host that cannot be reached is no error of ours', () => {
  const text = `✘ [ERROR] e = rust/worker/ffi.rs:110: failed: failed to lookup address information

  stack: /bin/workerd@34dcea9 /bin/workerd@26b6840; sentryErrorContext = jsgInternalError; wdErrId = 0br
`
  expect(shown(text)).toEqual([])
})
