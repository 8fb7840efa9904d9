// The pages that a person reads, served from a real D1 with a made-up subject.
import { expect, test } from 'vitest'
import { CONSTANTS } from '../../src/core/constants.ts'
import { SETTING } from '../../src/core/grouping.ts'
import { openDb } from '../../src/store/db.ts'
import { feed, outlet } from '../../src/store/schema-outlets.ts'
import { createApp } from '../../src/web/app.tsx'
import { addArticle, addChecks, addDeadLetter, addEvent, bindings, foundTower } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const app = createApp(tower)
const get = (path: string, init: RequestInit = {}) => app.request(path, init, bindings)
const read = async (path: string) => (await get(path)).text()

/** The opening, told by a newsroom of its own and twice by another. */
const foundOpening = async () => {
  await foundTower()
  await addEvent(1, { slug: 'tower-opens', label: 'The tower opens', seed: 'tower-opens' })
  await addArticle(1, 'gazette', {
    ...{ eventId: 1, title: 'Tower opens', published: RUN, happenedAt: RUN, precision: 'moment' },
    ...{ language: 'en', author: 'A. Reed', summary: 'A lift waits.' },
    keywords: [['c:tower', 2]],
  })
  await addArticle(2, 'herald', { eventId: 1, title: 'برج باز شد', language: 'fa' })
  await addArticle(3, 'evening', { eventId: 1, title: 'Third voice', language: 'en' })
}

test('the front page shows the reference with its label, and the events with their n', async () => {
  await foundOpening()
  const page = await read('/')
  expect(page).toMatch(/^<!doctype html>/i)
  expect(page).toContain('The reference · Op-ed')
  expect(page).toContain('href="https://year.test/"')
  expect(page).toContain('3 articles of 2 families in 2 languages')
  expect(page).toContain('Tower opens')
  expect(page).not.toContain('<script')
  expect(page).not.toMatch(/\sstyle=/)
})

test('of a family the front page quotes one headline', async () => {
  await foundOpening()
  const page = await read('/')
  expect(page).toContain('برج باز شد')
  expect(page).not.toContain('Third voice')
})

test('an event that nobody told says that no coverage was gathered, and has its page', async () => {
  await foundTower()
  expect(await read('/?occasion=opening')).toContain('No coverage gathered yet')
  const page = await read('/events/tower-opens')
  expect(page).toContain('No coverage gathered yet')
  expect(page).toContain('Who paid.')
})

test('an unknown occasion is refused with the list of those that exist', async () => {
  await foundTower()
  const response = await get('/?occasion=closing')
  const page = await response.text()
  expect(response.status).toBe(400)
  expect(page).toContain('href="/?occasion=opening"')
  expect(page).not.toContain('closing')
})

test('an event shows each headline in its language and direction, local time and UTC', async () => {
  await foundOpening()
  const page = await read('/events/tower-opens')
  expect(page).toMatch(/<h3 class="headline" lang="fa" dir="rtl">.*برج باز شد/)
  expect(page).toContain('<time datetime="1931-05-01T06:00:00.500Z">1 May 1931, 07:00, London time')
  expect(page).toContain('1 May 1931, 06:00 UTC')
  expect(page).toContain('A. Reed')
  expect(page).toContain('1 more article of')
})

test('an event says under its name what the page is, in the words of the dossier', async () => {
  await foundOpening()
  expect(await read('/events/tower-opens')).toMatch(
    /<p> ?What 3 outlets wrote about one event, set beside one op-ed of 3 May 1931\. Outlets of one publisher/,
  )
})

test('an event can be cited as of the day, whichever part of it is shown', async () => {
  await foundOpening()
  const page = await read('/events/tower-opens')
  expect(page).toMatch(
    /“The tower opens”, Parallax, https:\/\/tower\.test\/events\/tower-opens \(as of \d+ \w+ \d{4}\)</,
  )
  expect(page).toContain('@misc{tower-opens,')
  expect(page).toContain('&quot;type&quot;: &quot;webpage&quot;')
})

test('an event shows how it is named, what is disputed, and why a machine put an article there', async () => {
  await foundOpening()
  const page = await read('/events/tower-opens')
  expect(page).toContain('A machine grouped these by shared keywords.')
  expect(page).toContain('that stood here. By the numbers: score 0.50.')
  expect(page).toContain('Naming terms by family')
  expect(page).toContain('How many steps?')
  expect(page).toContain('The tower is too tall.')
})

test('an article tells what its score was held against, and that it came by a merge', async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'gazette', { eventId: 1 })
  await bindings.DB.exec('UPDATE membership SET threshold = 0.16, noise = 0.05')
  expect(await read('/events/event-1')).toContain(
    'score 0.50, less 0.05 for how well the next events fit; needed: 0.16.',
  )
  await bindings.DB.exec("UPDATE membership SET rule = 'merge', threshold = 0.3, noise = NULL")
  const page = await read('/events/event-1')
  expect(page).toContain('It stood in another event, whose keywords overlap')
  expect(page).toContain('score 0.50; needed: 0.30.')
})

test('what a feed wrote is escaped, and only http(s) becomes a link', async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'gazette', {
    ...{ eventId: 1, title: '<b>"Tower"</b>', url: 'javascript:alert(1)' },
    ...{ summary: '<img src=x>', author: '<i>Reed</i>' },
  })
  const page = await read('/events/event-1')
  expect(page).toContain('&lt;b&gt;&quot;Tower&quot;&lt;/b&gt;')
  expect(page).not.toContain('javascript:')
  expect(page).not.toContain('<img')
  expect(page).not.toContain('<i>Reed')
})

test('no page lets live markup through, whoever wrote it', async () => {
  const hostile = '</title><script>alert(1)</script><img src=x onerror=alert(1)>'
  await foundTower()
  await addEvent(1, { slug: 'tower-opens', label: hostile, seed: 'tower-opens' })
  await addEvent(2, { slug: '1931-05-02-hostile', label: hostile })
  await bindings.DB.prepare(
    `UPDATE outlet SET name = ?, native_name = ?, homepage = 'javascript:1'`,
  )
    .bind(hostile, hostile)
    .run()
  await bindings.DB.prepare(`UPDATE feed SET reason = ?, scope = ?`).bind(hostile, hostile).run()
  for (const [id, eventId] of [
    [1, 1],
    [2, 2],
  ] as const)
    await addArticle(id, 'gazette', {
      ...{ eventId, title: hostile, author: hostile, summary: hostile, admittedBy: hostile },
      ...{ language: '"><script>', url: 'javascript:alert(1)', note: hostile },
      keywords: [
        ['c:lift', 1],
        ['c:mayor', 1],
        [`en:${hostile}`, 1],
      ],
    })
  const paths = [
    ...['/', '/events/tower-opens', '/events/1931-05-02-hostile', '/articles/1', '/articles/2'],
    ...[
      '/outlets',
      '/outlets?unfold=all',
      '/outlets/gazette',
      '/claims/too-tall',
      '/search?q=lift',
    ],
    ...['/status', '/status/feeds/1', '/digest', '/about?article=%3Cscript%3E', '/<script>/<img>'],
  ]
  for (const path of paths) {
    const page = await read(path)
    expect(page, path).not.toMatch(/<script|<img|<\/title>.*<\/title>|href="javascript/s)
  }
})

test('a merged event sends its reader on for good', async () => {
  await foundTower()
  await addEvent(1)
  await addEvent(2, { mergedInto: 1 })
  const response = await get('/events/event-2')
  expect(response.status).toBe(301)
  expect(response.headers.get('Location')).toBe('/events/event-1')
})

test('the status page tells of each feed its state as a sentence', async () => {
  await foundTower()
  const page = await read('/status')
  expect(page).toContain('Not checked yet.')
  expect(page).toContain('HTTP 503 2 failures in a row.')
  expect(page).toContain('No message has failed for good.')
})

test('the status page lists feeds by outlet as readers look for them, whatever their case and marks', async () => {
  await foundTower()
  const db = openDb(bindings.DB)
  const names = ['zeit', 'Évening', 'Daily', 'El Aviso', 'eagle']
  for (const [n, name] of names.entries()) {
    const slug = `o${n}`
    await db.insert(outlet).values({
      ...{ slug, name, languages: [], ownership: { type: 'unknown' }, origin: 'host' },
    })
    const url = `https://${slug}.test/feed`
    await db.insert(feed).values({ url, outlet: slug, scope: 'all', nextCheckAt: RUN })
  }
  const rows = [...(await read('/status')).matchAll(/<th scope="row">\s*<bdi>(.*?)<\/bdi>/g)]
  const sorted = ['Daily', 'eagle', 'El Aviso', 'Évening', 'Gazette', 'Herald', 'zeit']
  expect(rows.map(([, name]) => name)).toEqual(sorted)
})

test('the status page shows how the last checks of a feed ended, and leads to them', async () => {
  await foundTower()
  await addChecks(1, [{ state: 'timeout', reason: 'It hangs.' }, { entries: 3 }, { entries: 1 }])
  const page = await read('/status')
  expect(page).toContain('▁▇▇')
  expect(page).toContain('<a href="/status/feeds/1">2 of 3 checks ok</a>')
})

test("a feed's page tells of each check, the newest first", async () => {
  await foundTower()
  await addChecks(1, [
    { state: 'timeout', reason: 'It hangs.' },
    { entries: 3, admitted: 1 },
  ])
  const page = await read('/status/feeds/1')
  expect(page).toContain('Gazette')
  expect(page).toMatch(/3 entries read, 1 on the subject\..*It hangs\./s)
})

test('a feed that nobody knows has no page', async () => {
  await foundTower()
  for (const id of ['3', '0', '1x', '99999999999', '-1'])
    expect((await get(`/status/feeds/${id}`)).status).toBe(404)
})

test('a feed that is gone for good has no next check', async () => {
  await foundTower()
  await bindings.DB.exec('UPDATE feed SET next_check_at = 8640000000000000')
  expect(await read('/status')).not.toContain('275760')
})

test('what failed for good is shown shortened and escaped', async () => {
  await foundTower()
  await addDeadLetter('m1', { text: `<img src=x>${'a'.repeat(100_000)}` })
  const page = await read('/status')
  expect(page).toContain('1 message failed for good')
  expect(page).toContain('&lt;img src=x&gt;aaa')
  expect(page).not.toContain('<img')
  expect(page.length).toBeLessThan(20_000)
})

const about = async (path: string, contact: string) => {
  const env = { ...bindings, CONTACT: contact } as unknown as Env
  return (await app.request(path, {}, env)).text()
}

test('the about page says that no contact is configured, or leads to begun letters', async () => {
  const without = await about('/about', '')
  expect(without).toContain('No contact is configured')
  expect(without).not.toContain('mailto:')
  const page = await about('/about?article=https://gazette.test/1', 'desk@tower.test')
  expect(page).toContain('href="mailto:desk@tower.test"')
  expect(page).toMatch(/mailto:desk@tower.test\?subject=Removal&amp;body=[^"]*gazette\.test%2F1/)
  expect(page).toContain('mailto:desk@tower.test?subject=What%20is%20missing')
})

test('the about page shows the constants that the program uses, and whom labels are cited from', async () => {
  const page = await read('/about')
  for (const { value } of CONSTANTS) expect(page).toContain(`<td>${value}</td>`)
  expect(page).toContain(`<td>${SETTING.threshold}</td>`)
  expect(page).toMatch(/year\.test.*1 outlet/)
})

test('the about page says how often grouping errs, over how many texts, or that nobody has measured it', async () => {
  expect(await read('/about')).toContain('how often was not measured on this subject')
  const own = { set: 'headlines', n: '9 of 3 events', precision: 0.5, recall: 1, f1: 0.667 }
  const measured = [{ ...own, pairs: 0.25 }]
  const page = await (
    await createApp({ ...tower, measured }).request('/about', {}, bindings)
  ).text()
  expect(page).toContain('headlines <span class="n">9 of 3 events</span>')
  const cells = ['0.500', '1.000', '0.667', '0.250']
  expect(page).toContain(cells.map((cell) => `<td>${cell}</td>`).join(''))
})

test('a place of an event that no page of it led to is refused, with the way to its beginning', async () => {
  await foundTower()
  await addEvent(1)
  const refused = await get('/events/event-1?after=<x>')
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('href="/events/event-1"')
})

test('ways to an article’s details and corrections are read out with what they are of', async () => {
  await foundOpening()
  const page = await read('/events/tower-opens')
  const links = [...page.matchAll(/<a [^>]*aria-label="([^"]*)"[^>]*>(.*?)<\/a>/gs)]
  const names = links.map(([, label = '']) => label)
  expect(names).toContain('details of “Tower opens”')
  expect(names).toContain('Is this wrong? That “Tower opens” stands here')
  expect(names).toContain('Is this wrong? The event “The tower opens”')
  expect(new Set(names).size).toBe(7)
  // What can be seen stands first, for those who speak it.
  for (const [, label = '', text = ''] of links) expect(label.startsWith(text.trim())).toBe(true)
  expect(page).not.toMatch(/<a (?![^>]*aria-label)[^>]*>\s*(?:details|Is this wrong\?)\s*</)
})
