// The tower's news, told in the digest, with headlines that want to break out of it.
import { expect } from 'vitest'
import { tell } from '../../src/jobs/tell.ts'
import { openDb } from '../../src/store/db.ts'
import { createDigest } from '../../src/web/digest.ts'
import { addArticle, addChange, addEvent, bindings, foundTower } from './tower.ts'
import { tower } from './tower-dossier.ts'

const db = openDb(bindings.DB)

export const HOSTILE = '</title><script>alert(1)</script> ]]> & ]]> &amp; "\u202E\u0007'
/** As it is told: control characters and marks that turn text are gone. */
export const HARMLESS = '</title><script>alert(1)</script> ]]> & ]]> &amp; "'

/** The second of the tower's May at six in the morning. */
export const SECOND = new Date('1931-05-02T06:00:00Z')

export const get = (
  path: string,
  headers: Record<string, string> = {},
  more: Partial<Env> = {},
): Response | Promise<Response> =>
  createDigest(tower).request(path, { headers }, { ...bindings, ...more } as Env)

export const tellAt = (now: Date) => tell(db, tower, now)

/** An event is founded on the first, and its headline changes on the second; both are told. */
export const addFounding = async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'gazette', { language: 'en', title: HOSTILE, eventId: 1 })
  await addChange(1, { kind: 'event founded', articleId: 1, eventId: 1 })
  await addChange(2, {
    ...{ kind: 'headline changed', articleId: 1, eventId: 1, at: SECOND },
    detail: { before: HOSTILE, after: 'Tower opens' },
  })
  expect(await tellAt(SECOND)).toEqual({ lines: 2, items: 2 })
}

export type JsonFeed = {
  readonly items: readonly {
    readonly id: string
    readonly url: string
    readonly title: string
    readonly content_html: string
    readonly date_published: string
  }[]
}

export const itemsOf = async (path: string): Promise<JsonFeed['items']> =>
  ((await (await get(path)).json()) as JsonFeed).items

export const titlesOf = async (path: string): Promise<string[]> =>
  (await itemsOf(path)).map(({ title }) => title)
