// The Worker: pages and API on fetch, planning on cron, reading on the queues.
import { soleimani as dossier } from './dossier/soleimani/index.ts'
import { consume } from './jobs/consume.ts'
import { schedule } from './jobs/schedule.ts'
import { createApp } from './web/app.tsx'
import { keepAnswers } from './web/kept.ts'

/** Of the 128 MB that an isolate has: some sixty of the largest pages. */
const KEPT_BYTES = 16_000_000

const app = createApp(dossier, keepAnswers(KEPT_BYTES))

export default {
  fetch: app.fetch,
  scheduled: (controller, env) => schedule(controller, env, dossier),
  queue: (batch, env) => consume(batch, env, dossier),
} satisfies ExportedHandler<Env>
