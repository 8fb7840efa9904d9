// The cron's rhythm on a machine without Cloudflare's clock: what is due next, and how it is set off.

/** As in wrangler.toml. */
export const QUARTERLY = '*/15 * * * *'
export const DAILY = '30 4 * * *'

const QUARTER_MS = 15 * 60_000

export type Tick = { readonly at: Date; readonly crons: readonly string[] }

/** The next quarter of an hour after `now`, and which crons fall on it. All UTC, as on Cloudflare. */
export function nextTick(now: Date): Tick {
  const at = new Date((Math.floor(now.getTime() / QUARTER_MS) + 1) * QUARTER_MS)
  const daily = at.getUTCHours() === 4 && at.getUTCMinutes() === 30
  return { at, crons: daily ? [QUARTERLY, DAILY] : [QUARTERLY] }
}

/** Where wrangler dev takes a cron: `scheduledTime` is `at`. */
export function cronPath(cron: string, at: Date): string {
  return `/cdn-cgi/handler/scheduled?cron=${cron.replaceAll(' ', '+')}&time=${at.getTime()}`
}
