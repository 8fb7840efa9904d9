// Asks /admin for something with the right token, over the world of the flood.
import { env } from 'cloudflare:workers'
import { createApp } from '../../src/web/app.tsx'
import { flood } from '../dossier-of-a-flood.ts'

const TOKEN = 'open-sesame'
const bindings = { ...env, SITE_URL: 'https://flood.test', ADMIN_TOKEN: TOKEN } as unknown as Env
const app = createApp(flood)

export const jsonLines = (...records: readonly unknown[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')

export const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(path, { headers }, bindings)

export const post = (path: string, body: BodyInit, type = 'application/jsonl') =>
  app.request(
    path,
    {
      ...{ method: 'POST', body },
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': type },
    },
    bindings,
  )

/** Posts records, one a line; the answer. */
export const send = async (path: string, ...records: readonly unknown[]) =>
  (await post(path, jsonLines(...records))).json()
