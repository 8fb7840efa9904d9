// Whether somebody listens on a port of this machine.
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export const ADDRESS = '127.0.0.1'

export function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE'))
    server.listen({ port, host: ADDRESS, exclusive: true }, () => {
      server.close(() => resolve(false))
    })
  })
}

/** Waits for a port that is about to be free: a Parallax that was killed takes a moment to let go. */
export async function becomesFree(port: number, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs
  while (await isTaken(port)) {
    if (Date.now() > end) return false
    await sleep(200)
  }
  return true
}
