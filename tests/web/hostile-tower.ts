// The tower's world, told by people who want to break out of it: every text that we did not write ourselves is hostile.
import { getTableColumns, getTableName, is, type SQL, sql } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { indexMissing } from '../../src/jobs/index-articles.ts'
import { openDb } from '../../src/store/db.ts'
import * as heart from '../../src/store/schema.ts'
import * as corrections from '../../src/store/schema-corrections.ts'
import * as outlets from '../../src/store/schema-outlets.ts'
import * as writing from '../../src/store/schema-writing.ts'

import { createApp } from '../../src/web/app.tsx'
import { tellAt } from './told-tower.ts'
import {
  addArticle,
  addChange,
  addChecks,
  addDeadLetter,
  addEvent,
  bindings,
  foundTower,
} from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const schema = { ...heart, ...corrections, ...outlets, ...writing }

const db = openDb(bindings.DB)
const app = createApp(tower)

export const get = (path: string, init: RequestInit = {}, more: Partial<Env> = {}) =>
  app.request(path, init, { ...bindings, ...more } as Env) as Promise<Response>

export const routes = app.routes

export const BREAKOUT =
  '"\'></title></textarea></style><script>alert(1)</script><x-evil onx-evil=1>'

/** Ends every element and section that it may stand in, and begins its own; at its front a formula. */
export const HOSTILE = [
  `=1+1${BREAKOUT}`,
  ']]>--><img src=x onerror=alert(1)>&lt;x-evil&gt;&#60;x-evil&#62;\u202Eevil\u2066\u0000\u0007\uFFFE\uD800',
  '<a href="javascript:alert(1)">https://evil.test/</a>{{1+1}}\r\n\u2028',
  'و'.repeat(100),
].join(' ')

/** What is no address to follow, and one that is, with what ends an attribute in it. */
export const HOSTILE_LINKS = [
  'javascript:alert(1)//',
  'data:text/html,<script>alert(1)</script>',
  `https://gazette.test/"onx-evil='1'><x-evil>`,
]

/** Texts that come from feeds, imports, answers and people's hands. */
const FREE = [
  ...['outlet.name', 'outlet.native_name', 'outlet.family_name', 'feed.scope', 'feed.reason'],
  ...['feed_check.reason', 'article.title', 'article.author', 'article.language'],
  ...['article.summary', 'article.admitted_by', 'article.note', 'headline.title'],
  ...['sighting.title', 'sighting.source', 'back_fill.reason', 'event.label'],
  ...['article_correction.why', 'article_correction.made_by', 'event_correction.why'],
  ...['event_correction.made_by'],
]
const LINKS = [
  ...['outlet.homepage', 'feed.url', 'feed.moved_to', 'article.url', 'sighting.url'],
  ...['article_correction.url', 'back_fill.target'],
]
/** Keys, slugs and words of our own; what the digest told is made of the above; what is shown nowhere. */
const OURS = [
  ...['dossier.slug', 'dossier.hash', 'outlet.slug', 'outlet.country', 'outlet.family_slug'],
  ...['outlet.opinion_path', 'outlet.origin', 'host.host', 'host.outlet', 'feed.outlet'],
  ...['feed.etag', 'feed.last_modified', 'feed.body_hash', 'feed.state', 'feed_check.state'],
  ...['article.key', 'article.outlet', 'article.read_by'],
  ...['event.slug', 'event.seed', 'event.occasion'],
  ...['membership.rule', 'back_fill.outlet', 'back_fill.occasion', 'back_fill.cursor'],
  ...['article_correction.article_key', 'article_correction.event_slug'],
  ...['article_correction.made_on', 'event_correction.event_slug', 'event_correction.into_slug'],
  'event_correction.made_on',
]

/** Columns of text, `table.column`, of which nobody has said whose they are, in the tables that we fill. */
export const undecidedColumns = (): string[] => {
  const decided = [...FREE, ...LINKS, ...OURS]
  const filled = new Set(decided.map((name) => name.split('.')[0]))
  return Object.values(schema)
    .filter((table) => is(table, SQLiteTable))
    .flatMap((table) =>
      Object.values(getTableColumns(table))
        .filter((column) => column.getSQLType() === 'text' && !column.enumValues?.length)
        .filter((column) => column.dataType === 'string' && filled.has(getTableName(table)))
        .map((column) => `${getTableName(table)}.${column.name}`),
    )
    .filter((name) => !decided.includes(name))
}

/** The tower's world with texts of ours only: what its pages are made of is what pages may be made of. */
export const foundTameTower = () => foundTold('Mayor climbs', ['https://gazette.test/tame'])

export const foundHostileTower = () => foundTold(HOSTILE, HOSTILE_LINKS)

async function foundTold(words: string, links: readonly string[]): Promise<void> {
  await foundTower()
  await fillTower(words)
  await overwrite(words, links)
  await indexMissing(db)
  await tellAt(DAY_AFTER)
}

const DAY = new Date('1931-05-01T09:00:00Z')
const DAY_AFTER = new Date('1931-05-11T06:00:00Z')

/** Two events, one that became part of the first, and a row of everything that a page shows. */
async function fillTower(words: string): Promise<void> {
  await addEvent(1, { slug: 'tower-opens', seed: 'tower-opens', lastAt: RUN, articles: 3 })
  await addEvent(2, { slug: '1931-05-02-lift', lastAt: RUN, articles: 1 })
  await addEvent(3, { mergedInto: 1 })
  for (const [id, outlet, eventId] of ARTICLES)
    await addArticle(id, outlet, {
      ...{ eventId, author: 'A. Reed', language: 'en', summary: 'A lift waits.', note: 'A copy.' },
      ...{ published: RUN, happenedAt: RUN, precision: 'moment', key: `${outlet}.test/${id}` },
      keywords: [
        ['c:lift', 1],
        ['c:mayor', 1],
        [`en:${words}`, 1],
      ],
    })
  await addArticle(5, 'evening', { relevance: 'passing' })
  for (const [n, [articleId, , eventId]] of ARTICLES.entries())
    await addChange(n + 1, { kind: 'joined', articleId, eventId, at: DAY })
  const changed = { kind: 'headline changed', articleId: 1, eventId: 1, at: DAY } as const
  await addChange(11, { ...changed, detail: { before: words, after: `${words} again` } })
  const merged = { from: 'event-3', label: words }
  await addChange(12, { kind: 'event merged', eventId: 1, at: DAY, detail: merged })
  await addChecks(1, [
    { state: 'timeout', reason: 'It hangs.' },
    { entries: 3, admitted: 1 },
  ])
  await addDeadLetter('m1', { [words]: words })
  await addHistory(words)
}

const ARTICLES = [
  [1, 'gazette', 1],
  [2, 'herald', 1],
  [3, 'evening', 1],
  [4, 'gazette', 2],
  [6, 'herald', 2],
] as const

/** What came before: wordings, sightings, another event; a person's corrections; a step that reached back. */
async function addHistory(words: string): Promise<void> {
  const seen = { articleId: 1, firstAt: RUN, lastAt: DAY, url: '', title: '' }
  const hand = { origin: 'hand', why: 'it is so', by: 'A. Editor', date: '1931-05-09' } as const
  await db.batch([
    db.insert(schema.headline).values([
      { articleId: 1, title: 'Before', seenAt: RUN },
      { articleId: 1, title: 'After', seenAt: DAY },
    ]),
    db.insert(schema.sighting).values(['feed:1', 'dossier'].map((source) => ({ ...seen, source }))),
    db.insert(schema.membership).values({
      ...{ articleId: 1, eventId: 2, validFrom: new Date(0), validTo: RUN, rule: 'overlap' },
      ...{ score: 0.4, evidence: [] },
    }),
    db.update(schema.membership).set({
      evidence: [
        [`en:${words}`, 0.5],
        ['c:lift', 0.2],
      ],
    }),
    db.insert(schema.articleCorrection).values({
      ...{ articleKey: 'gazette.test/4', eventSlug: 'tower-opens', url: '', ...hand },
    }),
    db.insert(schema.eventCorrection).values({
      ...{ eventSlug: 'event-3', intoSlug: 'tower-opens', ...hand },
    }),
    db.insert(schema.backFill).values({
      ...{ outlet: 'gazette', occasion: 'opening', endpoint: 'wayback', target: '' },
      ...{ from: RUN, until: DAY, state: 'failed', reason: 'It hangs.', plannedAt: RUN },
    }),
  ])
}

/** Puts words before every free text, and addresses in the place of every address. */
async function overwrite(words: string, links: readonly string[]): Promise<void> {
  for (const name of FREE) {
    const [table, column] = identify(name)
    await db.run(sql`UPDATE ${table} SET ${column} = ${words} || coalesce(${column}, '')`)
  }
  for (const name of LINKS) {
    const [table, column] = identify(name)
    const link = sql`SELECT value FROM json_each(${JSON.stringify(links)})
      WHERE key = ${table}.rowid % ${links.length}`
    await db.run(sql`UPDATE ${table} SET ${column} = (${link}) || ${name} || rowid`)
  }
  const source = { title: words, url: links[0] }
  await db.update(schema.outlet).set({ ownership: { type: 'private', source } })
}

const identify = (name: string): [SQL, SQL] => {
  const [table = '', column = ''] = name.split('.')
  return [sql`${sql.identifier(table)}`, sql`${sql.identifier(column)}`]
}
