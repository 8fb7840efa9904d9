// One structured line a job: what `wrangler tail` and the dashboard can filter by.

/** Writes `{ job, … }` as one line of JSON; a line with an error goes to the error stream. */
export function log(job: string, fields: Readonly<Record<string, unknown>>): void {
  const line = JSON.stringify({ job, ...fields })
  if ('error' in fields) console.error(line)
  else console.log(line)
}

/** What an error says, and what caused it: drizzle keeps D1's own words in the cause. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && error.cause !== undefined
    ? `${error}: ${reasonOf(error.cause)}`
    : String(error)
