// January 2020 once more, from the feeds to the pages: nothing lost, nothing doubled, events told apart.
import { afterAll, describe, expect, test } from 'vitest'
import { conceptMatcher } from '../../src/core/lexicon.ts'
import { keyOf } from '../../src/core/link.ts'
import { soleimani as dossier } from '../../src/dossier/soleimani/index.ts'
import { replayJanuary } from './replay.ts'

const VOTE = 'iraqi-parliament-vote'
const EVENTS = [
  'us-strike-baghdad-airport',
  VOTE,
  'iran-funeral-ahvaz-mashhad-tehran',
  'missiles-al-asad-erbil',
  'ps752-shot-down',
]

const { built, newsroom, items, shown, told, close } = await replayJanuary()
afterAll(close)

const keyOfLink = (link: string) => keyOf(link) ?? link

type Stored = { readonly key: string; readonly relevance: 'about' | 'passing'; readonly n: number }

/** What came by feed, by key; a citation of the same piece stands in the same row. */
const { results: stored } = await built.db
  .prepare(
    `SELECT key, relevance, count(*) AS n FROM article
      WHERE id IN (SELECT article_id FROM sighting WHERE source LIKE 'feed:%') GROUP BY key`,
  )
  .all<Stored>()
const storedBy = new Map(stored.map((row) => [row.key, row]))

test('every item that names him is stored exactly once', () => {
  const concepts = conceptMatcher(dossier.lexicon)
  const naming = items.filter(({ title, description }) =>
    concepts(`${title} ${description}`).ids.has(dossier.lexicon.subject),
  )
  const lost = naming.filter(({ link }) => storedBy.get(keyOfLink(link))?.n !== 1)
  console.log(`measured: ${naming.length} items name him, ${lost.length} of them lost`)
  expect(naming.length).toBeGreaterThan(0)
  expect(lost.map(({ title, link }) => `${title} ${link}`)).toEqual([])
})

test('an item stands in one event at a time', async () => {
  const doubled = await built.db
    .prepare(
      `SELECT article_id FROM membership WHERE valid_to IS NULL
        GROUP BY article_id HAVING count(*) > 1`,
    )
    .all()
  expect(doubled.results).toEqual([])
})

describe('the relevance gate, beside a person who read the items', () => {
  const judged = newsroom.judgements.filter(({ link }) => shown.has(link))
  const relevanceOf = (link: string) => storedBy.get(keyOfLink(link))?.relevance

  test.each([
    ['about or passing', (word: string | undefined) => word === 'about' || word === 'passing'],
    ['about', (word: string | undefined) => word === 'about'],
  ])('agrees on what is %s, at 0.9 or better', (name, isIt) => {
    const said = judged.filter(({ link }) => isIt(relevanceOf(link)))
    const true_ = judged.filter(({ label }) => isIt(label))
    const both = said.filter(({ label }) => isIt(label)).length
    const [precision, recall] = [both / said.length, both / true_.length]
    console.log(
      `measured: gate, ${name}: precision ${precision.toFixed(3)} (${both} of ${said.length}), recall ${recall.toFixed(3)} (${both} of ${true_.length}), of ${judged.length} items`,
    )
    expect(precision).toBeGreaterThanOrEqual(0.9)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })
})

type Comparison = {
  readonly event: {
    readonly slug: string
    readonly label: string
    readonly counts: Readonly<Record<'articles' | 'families' | 'languages', number>>
  }
}

const headingOf = (html: string) =>
  /<h1[^>]*>(.*?)<\/h1>/su.exec(html)?.[1]?.replace(/<[^>]+>/gu, '')

/** The first counts after a text: "6 articles of 5 families in 1 language". */
function countsAfter(html: string, text: string) {
  const counts = /(\d+) articles? of (\d+) (?:family|families) in (\d+) languages?/u
  const [, articles, families, languages] = counts.exec(html.slice(html.indexOf(text))) ?? []
  return {
    articles: Number(articles),
    families: Number(families),
    languages: Number(languages),
  }
}

const ofFeeds = `article.id IN (SELECT article_id FROM sighting WHERE source LIKE 'feed:%')`

async function titlesIn(slug: string, where: string): Promise<string[]> {
  const { results } = await built.db
    .prepare(
      `SELECT article.title FROM article JOIN event ON event.id = event_id
        WHERE event.seed = ? AND merged_into IS NULL AND ${where}`,
    )
    .bind(slug)
    .all<{ title: string }>()
  return results.map(({ title }) => title)
}

test.each(EVENTS.filter((slug) => slug !== VOTE))(
  '%s stands by itself, with articles of the feeds of those days',
  async (slug) => {
    expect(await titlesIn(slug, ofFeeds)).not.toEqual([])
  },
)

test('the vote stands by itself, with what the feeds say of it unless they head with the pause that followed', async () => {
  expect(await titlesIn(VOTE, 'true')).not.toEqual([])
  // So the real feeds do in their one item on it; our own say the vote.
  const [headline] = items.filter(({ title }) => title.includes('as Iraqi MPs vote'))
  const event = headline === undefined ? VOTE : 'coalition-suspends-operations'
  const title = headline?.title ?? 'Iraqi parliament votes to expel US troops'
  expect(await titlesIn(event, ofFeeds)).toContain(title)
})

test.each(EVENTS)(
  '%s is the same on the shelf, on its page, in JSON and in the digest',
  async (slug) => {
    const shelf = await (await built.get('/?occasion=strike')).text()
    const page = await (await built.get(`/events/${slug}`)).text()
    const json = (await (await built.get(`/api/v1/events/${slug}`)).json()) as Comparison
    expect(headingOf(page)).toBe(json.event.label)
    expect(countsAfter(page, '<h1')).toEqual(pick(json))
    expect(countsAfter(shelf, `href="/events/${slug}"`)).toEqual(pick(json))
    expect(told).toContain(slug)
  },
)

function pick({ event: { counts } }: Comparison) {
  return { articles: counts.articles, families: counts.families, languages: counts.languages }
}
