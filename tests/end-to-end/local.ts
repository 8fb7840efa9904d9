// A Parallax that was started as a person starts it, with a newsroom in the place of the internet.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { isTaken } from '../../scripts/start/port.ts'
import type { Newsroom } from './newsroom.ts'

export type Local = {
  readonly address: string
  readonly lines: readonly string[]
  /** Resolves when a line comes that matches, or has come. */
  readonly says: (pattern: RegExp) => Promise<void>
  /** Sends a signal and waits for the end; the exit status, if it had the time for one. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>
}

export function startLocal(state: string, port: number, relay: string): Local {
  const script = join(import.meta.dirname, '../../scripts/start.ts')
  const args = [script, '--port', String(port), '--state', state]
  const child = spawn(process.execPath, args, {
    env: { ...process.env, FEED_RELAY: relay, FEED_RELAY_ALL: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => lines.push(line))
  }
  const ended = once(child, 'exit')
  // A test that fails leaves no server behind.
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    address: `http://127.0.0.1:${port}/`,
    lines,
    says: (pattern) => waitFor(child, lines, pattern),
    end: async (signal) => {
      child.kill(signal)
      const [code] = await ended
      return code as number | null
    },
  }
}

async function waitFor(child: ChildProcess, lines: readonly string[], pattern: RegExp) {
  while (!lines.some((line) => pattern.test(line))) {
    if (child.exitCode !== null) throw new Error(`It ended before: ${lines.join('\n')}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Puts a newsroom on a loopback port, as the relay that FEED_RELAY names. */
export async function openRelay(
  newsroom: Pick<Newsroom, 'fetch'>,
): Promise<{ server: Server; url: string }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const answer = await newsroom.fetch(url.slice(1)).catch(() => undefined)
    // What cannot be reached breaks off.
    if (answer === undefined) return void response.destroy()
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
    response.end(await answer.text())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

// Linux takes the ports of outgoing connections from 32768 on, macOS and Windows from 49152 on: one of these may be
// gone when a Parallax is started again on it.
const [LOWEST, PORTS] = [20_000, 10_000]

/** A port on which nobody listens, and that no connection takes by itself. */
export async function findFreePort(): Promise<number> {
  const port = LOWEST + Math.floor(Math.random() * PORTS)
  return (await isTaken(port)) ? findFreePort() : port
}
