// Asks /admin for something with the right token, over the world of the flood.
import { env } from 'cloudflare:workers'
import { createApp } from '../../src/web/app.tsx'
import { flood } from '../dossier-of-a-flood.ts'

const TOKEN = 'open-sesame'
const bindings = { ...env, SITE_URL: 'https://flood.test', ADMIN_TOKEN: TOKEN } as unknown as Env
const app = createApp(flood)

export const jsonLines = (...records: readonly unknown[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')

/** A queue that takes nothing. */
export const FULL = {
  sendBatch: () => Promise.reject(new Error('The queue is full.')),
} as unknown as Env['JOBS']

export const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(path, { headers }, bindings)

export const post = (
  path: string,
  body: BodyInit,
  type = 'application/jsonl',
  more: Partial<Env> = {},
) =>
  app.request(
    path,
    {
      ...{ method: 'POST', body },
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': type },
    },
    { ...bindings, ...more },
  )

/** What was put on the queue of jobs, in place of putting it there. */
export const askedJobs: string[] = []

/** Asks with a body that is one JSON object, or text as it is; nothing is put on a queue. */
export const admin = async (
  method: string,
  path: string,
  body?: unknown,
  type = 'application/json',
) => {
  askedJobs.length = 0
  const sendBatch = async (messages: { body: { job: string } }[]) =>
    void askedJobs.push(...messages.map(({ body }) => body.job))
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await app.request(
    `/admin/${path}`,
    {
      ...{ method, headers: { authorization: `Bearer ${TOKEN}`, 'content-type': type } },
      ...(body !== undefined && { body: text }),
    },
    { ...bindings, JOBS: { sendBatch } as unknown as Env['JOBS'] },
  )
  const { status, headers } = response
  const isJson = headers.get('Content-Type')?.includes('json') === true
  const json = (isJson ? await response.json() : {}) as Record<string, unknown>
  return { status, type: headers.get('Content-Type'), json }
}

/** Posts records, one a line; the answer. */
export const send = async (path: string, ...records: readonly unknown[]) =>
  (await post(path, jsonLines(...records))).json()
