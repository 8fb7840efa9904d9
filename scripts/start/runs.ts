// The runs of a local Parallax: the first pull with a line per feed, later ones in one line each.
import { setTimeout as sleep } from 'node:timers/promises'
import { type FeedRow, followPull, summarise } from './pull.ts'
import { cronPath, nextTick, QUARTERLY } from './rhythm.ts'

type Say = (line: string) => void

/** Sets the first run off, gives the address as soon as pages can be read, and follows the pull. */
export async function runFirst(address: string, say: Say): Promise<void> {
  say('Loading the dossier with its citations and grouping them …')
  const at = new Date()
  const failure = await runCron(address, QUARTERLY, at)
  say(`\nParallax is at ${address}\n`)
  if (failure !== undefined) {
    return say(`The first run failed (${failure}); the next quarter of an hour tries again.`)
  }
  say('The first pull of feeds goes on meanwhile:')
  say(`\nFirst pull: ${(await tellPull(address, at, say)).join('\n')}`)
  say(`\nParallax is at ${address} and looks again every quarter of an hour. Ctrl-C stops it.`)
}

/** Keeps the cron's rhythm for ever, and tells each run in one line. */
export async function keepRunning(address: string, say: Say): Promise<never> {
  for (;;) {
    const { at, crons } = nextTick(new Date())
    await sleep(at.getTime() - Date.now())
    say(`${at.toISOString().slice(11, 16)} UTC: ${await runOnce(address, crons, at)}`)
  }
}

async function runOnce(address: string, crons: readonly string[], at: Date): Promise<string> {
  for (const cron of crons) {
    const failure = await runCron(address, cron, at)
    if (failure !== undefined) {
      return `the run failed (${failure}); the next quarter of an hour tries again.`
    }
  }
  return (await tellPull(address, at, () => {}))[0] ?? ''
}

/** Follows a pull to its end. One that cannot be followed goes on all the same. */
async function tellPull(address: string, at: Date, show: Say): Promise<string[]> {
  try {
    return summarise(await followPull({ readFeeds: () => readFeeds(address), at, show }))
  } catch (error) {
    return [`it could not be followed (${(error as Error).message}); ${address}status shows it.`]
  }
}

/** Runs a cron and waits for its end; what it queued goes on after that. Says why where it failed. */
async function runCron(address: string, cron: string, at: Date): Promise<string | undefined> {
  try {
    const response = await fetch(new URL(cronPath(cron, at), address))
    return response.ok ? undefined : `status ${response.status}`
  } catch (error) {
    return (error as Error).message
  }
}

/** A status that cannot be read at this moment is asked for again: the Worker may be busy. */
async function readFeeds(address: string): Promise<readonly FeedRow[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(new URL('api/v1/status', address))
      if (!response.ok) throw new Error(`status ${response.status}`)
      const status = (await response.json()) as { readonly feeds: readonly FeedRow[] }
      return status.feeds
    } catch (error) {
      if (attempt === 5) throw error
      await sleep(1000)
    }
  }
}
