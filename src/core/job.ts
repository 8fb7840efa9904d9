// The jobs by name, in the order in which one makes work for the next: cron sets them off, and whoever runs this may.

/**
 * Grouping takes what the dossier brought, and what an earlier batch left behind. What is read anew can wait: feeds are
 * planned first, and it is weighed and counted the next time.
 */
export const EVERY_QUARTER = [
  'load-dossier',
  'group',
  'tally',
  'index',
  'tell',
  'ping-hub',
  'plan',
  'back-fill',
  'read-anew',
] as const

export const EVERY_DAY = ['recount', 'recount-tally', 'plan-back-fill'] as const

export const JOB_NAMES = [...EVERY_QUARTER, ...EVERY_DAY] as const

export type JobName = (typeof JOB_NAMES)[number]

/** What asks for a job on its queue: an ISO 8601 moment is the time that it goes by. */
export type JobRequest = { readonly job: JobName; readonly at: string }
