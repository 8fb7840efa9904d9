// A past to reach back into: endpoints that page through lists, a queue that is driven by hand, and a clock.
import type { Entry } from '../src/core/entry.ts'
import { planSteps } from '../src/core/plan-back-fill.ts'
import { buildGate } from '../src/core/relevance.ts'
import type { Dossier } from '../src/dossier/dossier.ts'
import type { Endpoint, Finding } from '../src/feeds/endpoints/endpoint.ts'
import type { Fetch } from '../src/feeds/visit.ts'
import { type BackFillContext, backFill } from '../src/jobs/back-fill.ts'
import type { BackFillMessage } from '../src/jobs/message.ts'
import { takeUpSteps } from '../src/jobs/plan-back-fill.ts'
import { type Lost, savePlan } from '../src/store/save-plan.ts'
import { courier, flood, tribune } from './dossier-of-a-flood.ts'
import { db, environment, foundFlood } from './flood.ts'

/** Fifteen years after the flood. */
export const TODAY = new Date('2026-03-04T12:00:00Z')
export const SECOND = 1000
export const HOUR = 3600 * SECOND

export const past: Dossier = {
  ...flood,
  outlets: [
    { ...courier, backFill: ['wordpress', 'gdelt'] },
    { ...tribune, backFill: ['gdelt', 'google-news'] },
  ],
}

const READERS: Pick<Endpoint, 'name' | 'paceMs' | 'method' | 'pointers'>[] = [
  { name: 'wordpress', method: 'search', paceMs: 5000 },
  { name: 'gdelt', method: 'search', paceMs: 6000 },
  { name: 'wayback', method: 'listing', paceMs: 5000 },
  { name: 'guardian', method: 'search', paceMs: 2000 },
  { name: 'google-news', method: 'search', paceMs: 20_000, pointers: true },
]

/** An address of page `page` of what an endpoint has of a target from a day on. */
export const pageOf = (name: string, target: string, from: string, page = 1) =>
  `https://${name === 'wordpress' ? target : `${name}.test`}/${target}/${from}/${page}`

/** An answer: JSON of a finding, its entries' dates as text. */
export const found = (
  entries: readonly (Omit<Entry, 'id' | 'published'> & { date?: string })[],
  next?: string,
) => JSON.stringify({ kind: 'found', entries, next })

const reader = (from: (typeof READERS)[number]): Endpoint => ({
  ...from,
  totalMs: 20_000,
  request: ({ target, window, cursor = '1', key }) =>
    from.name === 'guardian' && key === undefined
      ? undefined
      : { url: pageOf(from.name, target, window.from.toISOString().slice(0, 10), Number(cursor)) },
  read: async (_, { text }) => {
    const said = JSON.parse(text) as Finding & { entries?: (Entry & { date?: string })[] }
    if (said.kind !== 'found') return said
    const entries = said.entries.map(({ date, ...entry }: Entry & { date?: string }) => ({
      ...entry,
      id: entry.link,
      ...(date !== undefined && { published: new Date(date) }),
    }))
    return { ...said, entries }
  },
})

export const endpoints = Object.fromEntries(
  READERS.map((one) => [one.name, reader(one)]),
) as Record<Endpoint['name'], Endpoint>

export type Sent = { readonly body: BackFillMessage; readonly due: number }

export type Driven = {
  readonly context: BackFillContext
  readonly sent: Sent[]
  /** Addresses in the order in which they were asked for, with the time on the clock. */
  readonly asked: { readonly url: string; readonly at: number }[]
  readonly clock: { now: Date }
}

/** A back-fill over a network, whose messages wait in `sent`; robots.txt is none. */
export const open = (fetch: Fetch, over: Partial<BackFillContext> = {}): Driven => {
  const clock = { now: TODAY }
  const sent: Sent[] = []
  const asked: Driven['asked'] = []
  const send = async (
    body: BackFillMessage,
    { delaySeconds = 0 }: { delaySeconds?: number } = {},
  ) => {
    sent.push({ body, due: clock.now.getTime() + delaySeconds * SECOND })
  }
  const queue = {
    send,
    sendBatch: async (messages: Iterable<{ body: BackFillMessage }>) => {
      for (const { body } of messages) await send(body)
    },
  } as unknown as Queue<BackFillMessage>
  const heard: Fetch = async (url, init) => {
    if (url.endsWith('/robots.txt')) return new Response('none', { status: 404 })
    asked.push({ url, at: clock.now.getTime() })
    return fetch(url, init)
  }
  const context: BackFillContext = {
    ...{ db, dossier: past, gate: buildGate(past), environment: environment(heard), endpoints },
    ...{ queue, keys: {}, pace: 1, robots: new Map(), clock: () => clock.now, random: () => 0 },
    ...over,
  }
  return { context, sent, asked, clock }
}

/** The flood with its dossier, and nothing planned yet. */
export const foundPast = (dossier: Dossier = past) => foundFlood(dossier)

export const plan = (scope: Parameters<typeof planSteps>[1] = {}, now = TODAY, dossier = past) =>
  savePlan(db, planSteps(dossier, scope, now), now)

export const takeUp = ({ context, clock }: Driven, lost?: Lost) =>
  takeUpSteps(context.db, context.queue, clock.now, lost)

/** Delivers the earliest message, the clock set to when it is due; false: there is none. */
export const deliver = async ({ context, sent, clock }: Driven): Promise<boolean> => {
  const first = sent.toSorted((a, b) => a.due - b.due)[0]
  if (first === undefined) return false
  clock.now = new Date(Math.max(clock.now.getTime(), first.due))
  if (!('step' in first.body)) throw new Error('Not a step')
  const { step, at } = first.body
  await backFill(context, step, new Date(at))
  sent.splice(sent.indexOf(first), 1)
  return true
}

/** Delivers until nothing is left to deliver. */
export const drive = async (driven: Driven): Promise<void> => {
  while (await deliver(driven));
}
