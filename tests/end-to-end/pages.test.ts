// The pages as readers get them: walked by clicking and filling in, without script, wherever feeds sent what they should not.
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { startBuilt } from './built-worker.ts'
import { makeHostile } from './hostile.ts'
import { type Look, openReader } from './reader.ts'

const NOW = new Date('2026-01-03T12:00:00Z')
const STRIKE = '/events/us-strike-baghdad-airport'

// No feed answers: what stands on the pages comes from the dossier's citations alone.
const built = await startBuilt(async () => new Response('offline', { status: 503 }))
await built.tick(NOW)
await makeHostile(built.db)
const browser = await openBrowser()
afterAll(async () => {
  await browser.close()
  await built.close()
})

const pathOf = (page: Page) => page.url().slice(built.url.length - 1)
const headingOf = (page: Page) => page.locator('h1').innerText()

// Contrast differs by scheme and layout by width: two looks meet both.
const LOOKS: readonly Look[] = [
  { width: 1280, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
]

test.each(LOOKS)(
  'a reader at $width pixels, $colorScheme, walks from the coverage to whatever there is, and back',
  async (look) => {
    const { page, faults, close } = await openReader(browser, built.url, look)
    const arrive = async (path: RegExp) => {
      expect(pathOf(page)).toMatch(path)
      expect(await faults(), page.url()).toEqual([])
    }
    const click = (selector: string) => page.locator(selector).first().click()

    await page.goto(built.url)
    await arrive(/^\/$/u)
    await click('a[href="/?occasion=strike"]')
    await arrive(/^\/\?occasion=strike$/u)
    await click(`h3 a[href="${STRIKE}"]`)
    await arrive(/^\/events\/us-strike-baghdad-airport$/u)
    const event = await headingOf(page)
    // The card of the reference leaves a narrow screen to the coverage. (Asked of the browser: `isVisible` goes by `open`.)
    const isShown = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => one.checkVisibility())
    expect(await isShown('.imprint > dl')).toBe(look.width > 960)
    // Paper says where it is from, and unfolds.
    expect(await isShown('.sheet')).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.sheet').innerText()).toMatch(/airport, as of \d+ \w+ \d{4}$/u)
    expect(await isShown('.imprint .copied > ul')).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    // Two are chosen, by the keyboard alone, and set beside each other.
    const boxes = page.locator('.families > li > .item > .choose input')
    for (const n of [0, 1]) await boxes.nth(n).press('Space')
    await page.locator('.choosing button').last().press('Enter')
    await page.waitForURL('**/compare?**')
    await arrive(/^\/compare\?article=\d+&article=\d+$/u)
    expect(await page.locator('.side-by-side thead th').count()).toBe(3)
    await click('.turn a')
    await arrive(/&blind=1$/u)
    expect(await page.locator('.side-by-side thead').innerText()).toMatch(/Text A\s+Text B/u)
    expect(await isShown('.key dl')).toBe(false)
    await click('.key summary')
    expect(await isShown('.key dl')).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await isShown('.key')).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    for (const _ of ['the blind sheet', 'the sheet']) await page.goBack()
    expect(await isShown('.choosing')).toBe(true)
    await page.emulateMedia({ media: 'print' })
    for (const only of ['.choosing', '.choose']) expect(await isShown(only)).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await click('.item a[href^="/articles/"]')
    await arrive(/^\/articles\/\d+$/u)
    await click('.intro > .outlet a')
    await arrive(/^\/outlets\/[a-z0-9-]+$/u)
    await click('.trail a')
    await arrive(/^\/outlets$/u)
    await page.goBack()
    await page.goBack()
    await click('.trail a[href^="/events/"]')
    expect(await headingOf(page)).toBe(event)
    await click('details:has(a[href^="/claims/"]) > summary')
    await click('a[href^="/claims/"]')
    await arrive(/^\/claims\/[a-z0-9-]+$/u)
    await click('.trail a')
    await arrive(/^\/claims$/u)

    await click('.site-nav a[href="/search"]')
    await page.locator('input[name="q"]').fill('سلیمانی')
    await click('form.search button')
    await arrive(/^\/search\?q=%D8/u)
    expect(await page.locator('main a[href^="/articles/"]').count()).toBeGreaterThan(5)

    await click('.site-nav a[href="/digest"]')
    await page.locator('select[name="occasion"]').selectOption('strike')
    await click('form.search button')
    await arrive(/^\/digest\?occasion=strike/u)
    const feed = page.waitForResponse((response) => response.url().includes('/digest.rss?'))
    await click('.addresses a[href^="/digest.rss"]')
    expect((await feed).headers()['content-type']).toMatch(/^application\/rss\+xml/u)

    await page.goto(`${built.url}digest`)
    await click('.site-nav a[href="/api"]')
    await arrive(/^\/api$/u)
    await click('.site-nav a[href="/status"]')
    await arrive(/^\/status$/u)
    await click('main a[href^="/status/feeds/"]')
    await arrive(/^\/status\/feeds\/\d+$/u)
    await click('.trail a')
    await click('.site-nav a[href="/about"]')
    await arrive(/^\/about$/u)
    await close()
  },
)

test('a reader who comes to nothing, asks for what is not there, or for what moved, is led on', async () => {
  const { page, faults, close } = await openReader(browser, built.url, {
    ...{ width: 360, colorScheme: 'light' },
  })
  const expectFaultless = async () => expect(await faults(), page.url()).toEqual([])
  const open = async (path: string) => (await page.goto(new URL(path, built.url).href))?.status()

  expect(await open('/events/us-strike-bagdad-airport')).toBe(404)
  await expectFaultless()
  await page.locator(`main a[href="${STRIKE}"]`).click()
  expect(pathOf(page)).toBe(STRIKE)

  expect(await open('/?occasion=%3Cscript%3E')).toBe(400)
  await expectFaultless()
  await page.locator('main a[href="/?occasion=strike"]').first().click()
  expect(pathOf(page)).toBe('/?occasion=strike')

  expect(await open('/search?from=%3Cscript%3E')).toBe(400)
  await expectFaultless()

  await built.db
    .prepare(
      `UPDATE event SET merged_into = (SELECT id FROM event WHERE slug = 'us-strike-baghdad-airport')
        WHERE slug = 'iraq-procession-baghdad-karbala-najaf'`,
    )
    .run()
  expect(await open('/events/iraq-procession-baghdad-karbala-najaf')).toBe(200)
  expect(pathOf(page)).toBe(STRIKE)
  await close()
})

test('a headline from right to left is set so, with its language', async () => {
  const { page, close } = await openReader(browser, built.url, LOOKS[0] as Look)
  const id = await built.db
    .prepare(`SELECT min(id) AS id FROM article WHERE language IN ('ar', 'fa') AND id % 3 = 0`)
    .first<number>('id')
  await page.goto(`${built.url}articles/${id}`)
  const headline = page.locator('h1:is([lang="fa"], [lang="ar"])')
  expect(await headline.evaluate(directionOf)).toBe('rtl')
  await close()
})

const directionOf = (element: unknown): string => {
  const { getComputedStyle } = globalThis as unknown as {
    getComputedStyle: (element: unknown) => { readonly direction: string }
  }
  return getComputedStyle(element).direction
}

test('what feed readers and crawlers take is well-formed by the parser of a browser', async () => {
  const page = await browser.newPage()
  for (const path of [
    ...['/digest.rss', '/digest.atom', '/digest.rss?rhythm=weekly', '/feeds.opml'],
    ...['/sitemap.xml', '/sitemap/events/1', '/sitemap/outlets.xml'],
  ]) {
    const xml = await (await built.get(path)).text()
    expect([path, await page.evaluate(findBreak, xml)]).toEqual([path, null])
  }
  await page.close()
})

/** What libxml2 stumbles over. */
const findBreak = (xml: string): string | null => {
  type Parsed = { querySelector: (name: string) => { textContent: string } | null }
  const { DOMParser } = globalThis as unknown as {
    DOMParser: new () => { parseFromString: (text: string, type: string) => Parsed }
  }
  const parsed = new DOMParser().parseFromString(xml, 'application/xml')
  return parsed.querySelector('parsererror')?.textContent ?? null
}
