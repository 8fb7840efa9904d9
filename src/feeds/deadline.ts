// Holds requests to their time: so long to the headers of each, so long in all.
import { HEADERS_MS, TOTAL_MS } from './bounds.ts'

export type Deadline = {
  /** For fetch: aborts when either limit passes. */
  readonly signal: AbortSignal
  /** Rejects when a limit passes, even where what it waits for never looks at the signal. */
  readonly race: <T>(work: Promise<T>) => Promise<T>
  /** The same for the headers of one request, which have a limit of their own. */
  readonly raceHeaders: <T>(work: Promise<T>) => Promise<T>
  /** Why it ended, for people; undefined while it has not. */
  readonly passed: () => string | undefined
  /** Stops the clock and whatever still hangs on the signal. */
  readonly close: () => void
}

/** Starts the clock; whoever opens a deadline closes it. */
export function openDeadline(totalMs = TOTAL_MS): Deadline {
  const controller = new AbortController()
  let why: string | undefined
  const aborted = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(new Error(why ?? 'closed')))
  })
  // Nobody may be racing at the moment it ends.
  aborted.catch(() => {})
  const within = (ms: number, what: string) =>
    setTimeout(() => {
      why ??= `${what} within ${ms / 1000} seconds`
      controller.abort()
    }, ms)
  const clock = within(totalMs, 'The answer was not complete')
  const race = <T>(work: Promise<T>): Promise<T> => Promise.race([work, aborted])
  return {
    signal: controller.signal,
    race,
    raceHeaders: (work) => {
      // An archive that is given more time in all is given more time to begin, too.
      const headersMs = Math.max(HEADERS_MS, totalMs / 2)
      const headers = within(headersMs, 'The server did not begin to answer')
      return race(work).finally(() => clearTimeout(headers))
    },
    passed: () => why,
    close: () => {
      clearTimeout(clock)
      controller.abort()
    },
  }
}
