// Fills the tables with made-up articles that were grouped long ago, and adds new ones that were not.
import { addMembers, emptyEvent, type Weighed } from '../src/core/event-state.ts'
import { weigh } from '../src/core/keywords.ts'
import { soleimani } from '../src/dossier/soleimani/index.ts'
import { indexRows } from '../src/jobs/prepare.ts'
import { partsOf } from '../src/store/batch.ts'
import type { Db } from '../src/store/db.ts'
import {
  BUSY_DAYS,
  expectedFrequencies,
  type Report,
  randomFrom,
  reportOn,
  type Story,
  storyOf,
} from './scale-stories.ts'

export type Corpus = { readonly articles: number; readonly stories: number }

/** An article as it waits for the group job. */
export type Waiting = Report & { readonly key: string; readonly language?: string }

// The dossier's seeded events have the numbers below.
const FIRST_EVENT = 1001
/** Stories of one part: some 5,000 articles, 3 MB of JSON. */
const STORIES = 2000

const INSERTS = {
  event: `INSERT INTO event (id, slug, label, occasion, first_at, last_at, keywords, articles, founded_at, review_at)
    SELECT value ->> 0, 'story-' || (value ->> 0), 'A story', 'between', value ->> 1, value ->> 2, value ->> 3,
      value ->> 4, 0, value ->> 5 FROM json_each(?)`,
  article: `INSERT INTO article (key, url, outlet, title, published, precision, happened_at, language, keywords,
      relevance, admitted_by, first_seen_at, event_id)
    SELECT value ->> 0, 'https://' || (value ->> 0), value ->> 1, value ->> 2, value ->> 3, 'moment', value ->> 3,
      value ->> 4, value ->> 5, 'about', 'made up', 0, value ->> 6 FROM json_each(?)`,
  event_keyword: `INSERT OR IGNORE INTO event_keyword (keyword, day, event_id)
    SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`,
}

/** Fills empty tables with so many articles in their events, as the group job would have left them. */
export async function fill(db: Db, articles: number): Promise<Corpus> {
  const frequencies = expectedFrequencies(articles)
  let [left, stories] = [articles, 0]
  while (left > 0) {
    const rows = { event: [] as unknown[], article: [] as unknown[], index: [] as unknown[] }
    for (let i = 0; i < STORIES && left > 0; i++, stories++) {
      const story = storyOf(stories, articles)
      const random = randomFrom(-stories)
      const id = FIRST_EVENT + stories
      const reports = Array.from({ length: Math.min(left, story.size) }, () =>
        reportOn(story, random),
      )
      left -= reports.length
      const members = reports.map(({ keywords, happenedAt }, nth): Weighed & { id: number } => {
        return { id: nth, vector: weigh(keywords, frequencies), at: happenedAt }
      })
      const event = addMembers(emptyEvent(id), members)
      const due = 2 ** (Math.floor(Math.log2(event.size)) + 1)
      const vector = JSON.stringify([...event.vector])
      rows.event.push([id, event.firstAt, event.lastAt, vector, event.size, due])
      for (const [nth, report] of reports.entries())
        rows.article.push(articleRow({ ...report, key: `story/${stories}/${nth}` }, id))
      rows.index.push(...indexRows(members.map((article) => ({ article, event }))))
    }
    await insert(db, INSERTS.event, rows.event)
    await insert(db, INSERTS.article, rows.article)
    await insert(db, INSERTS.event_keyword, rows.index)
  }
  await enter(db)
  return { articles, stories }
}

/** Every article with an event stands in it by a membership and a line in the record. */
async function enter({ $client }: Db): Promise<void> {
  await $client.batch(
    [
      `INSERT INTO membership (article_id, event_id, valid_from, score, rule, evidence)
        SELECT id, event_id, 0, 0.5, 'overlap', '[["c:subject-1",0.5],["en:w1",0.5]]' FROM article`,
      `INSERT INTO change (at, kind, article_id, event_id, detail)
        SELECT 0, 'joined', id, event_id, '{}' FROM article`,
    ].map((sql) => $client.prepare(sql)),
  )
}

/** Articles wait to be grouped. */
export const wait = (db: Db, articles: readonly Waiting[]): Promise<void> =>
  insert(
    db,
    INSERTS.article,
    articles.map((article) => articleRow(article)),
  )

function articleRow(
  { key, title, happenedAt, language = 'en', keywords }: Waiting,
  event?: number,
) {
  const outlet = soleimani.outlets[key.length % soleimani.outlets.length]?.slug
  return [key, outlet, title, happenedAt, language, JSON.stringify(keywords), event ?? null]
}

async function insert({ $client }: Db, sql: string, rows: readonly unknown[]): Promise<void> {
  for (const part of partsOf(rows)) await $client.batch([$client.prepare(sql).bind(part)])
}

/** Made-up new articles, half of them on stories that are there: of one busy day, or of all six years. */
export function newArticles(corpus: Corpus, count: number, busy: boolean, seed: number): Waiting[] {
  const random = randomFrom(1e9 + seed)
  const day = BUSY_DAYS[seed % BUSY_DAYS.length] ?? 0
  return Array.from({ length: count }, (_, nth) => {
    const known = random() < 0.5
    let story: Story
    do {
      const number = Math.floor(random() * corpus.stories) + (known ? 0 : corpus.stories)
      story = storyOf(number, corpus.articles)
    } while (busy && story.day !== day)
    return { ...reportOn(busy ? { ...story, days: 1 } : story, random), key: `new/${seed}/${nth}` }
  })
}
