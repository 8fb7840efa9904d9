// The pages as people get them: on a phone, in the dark, without JavaScript, read aloud.
import { afterAll, expect, test } from 'vitest'
import { dress, findBarriers, openBrowser, overflowOf, visit } from './browser.ts'
import { startBuilt } from './built-worker.ts'

const NOW = new Date('2026-01-03T12:00:00Z')

// No feed answers: what stands on the pages comes from the dossier's citations alone.
const built = await startBuilt(async () => new Response('offline', { status: 503 }))
await built.tick(NOW)
const browser = await openBrowser()
afterAll(async () => {
  await browser.close()
  await built.close()
})

/** The event with the most headlines that are written from right to left, of those not looked at anyway. */
const foreign = await built.db
  .prepare(
    `SELECT slug FROM event JOIN article ON article.event_id = event.id
      WHERE language IN ('ar', 'fa', 'he') AND slug <> 'us-strike-baghdad-airport'
      GROUP BY slug ORDER BY count(*) DESC LIMIT 1`,
  )
  .first<string>('slug')

/** An article with such a headline. */
const article = await built.db
  .prepare(`SELECT min(id) AS id FROM article WHERE language IN ('ar', 'fa', 'he')`)
  .first<number>('id')

const PAGES = [
  '/',
  '/?occasion=strike',
  '/events/us-strike-baghdad-airport',
  `/events/${foreign}`,
  `/articles/${article}`,
  '/outlets/tehran-times',
  '/claims',
  '/claims/no-imminent-threat',
  '/search?q=%D8%B3%D9%84%DB%8C%D9%85%D8%A7%D9%86%DB%8C',
  '/digest',
  '/api',
  '/status',
  '/status/feeds/1',
  '/about',
]

const addressOf = (path: string) => new URL(path, built.url).href

test.each(PAGES)('%s reads well without script, on a desk and on a phone', async (path) => {
  await visit(browser, addressOf(path), 'without script', async ({ page, errors, asked }) => {
    for (const look of [
      { width: 1280, colorScheme: 'light' },
      { width: 360, colorScheme: 'light' },
    ] as const) {
      await dress(page, look)
      expect(await overflowOf(page), `at ${look.width}`).toBeLessThanOrEqual(0)
    }
    expect(await page.locator('h1').count()).toBe(1)
    const links = await page.locator('a[href]').evaluateAll(hrefsOf)
    expect(links.filter((href) => !/^(?:https?:\/\/|\/|#|\?)/u.test(href))).toEqual([])
    expect(asked.filter((url) => !url.startsWith(built.url))).toEqual([])
    expect(errors).toEqual([])
  })
})

// Contrast differs by scheme and layout by width: two looks meet both.
test.each(PAGES)(
  'axe finds nothing on %s, by day on a desk or by night on a phone',
  async (path) => {
    await visit(browser, addressOf(path), 'with script', async ({ page }) => {
      await dress(page, { width: 1280, colorScheme: 'light' })
      expect(await findBarriers(page)).toEqual([])
      await dress(page, { width: 360, colorScheme: 'dark' })
      expect(await findBarriers(page)).toEqual([])
    })
  },
)

test('a reader walks from the coverage to an event, an article, its outlet and back up', async () => {
  await visit(browser, addressOf('/'), 'without script', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    const heading = () => page.locator('h1').innerText()
    const event = await page.locator('.events .covered h3 a').first().innerText()
    await page.locator('.events .covered h3 a').first().click()
    expect(await heading()).toBe(event)
    const headline = await page.locator('.item .headline').first().innerText()
    await page.locator('.item a[href^="/articles/"]').first().click()
    expect(await heading()).toBe(headline)
    await page.locator('.intro > .outlet a').click()
    expect(await page.locator('a[href^="/articles/"]').count()).toBeGreaterThan(0)
    await page.goBack()
    await page.locator('.trail a[href^="/events/"]').click()
    expect(await heading()).toBe(event)
    await page.locator('.trail a').first().click()
    expect(new URL(page.url()).pathname).toBe('/')
  })
})

test('a reader searches in one script and finds headlines in others', async () => {
  await visit(browser, addressOf('/search'), 'without script', async ({ page }) => {
    await page.locator('input[name="q"]').fill('Сулеймани')
    await page.locator('form.search button').click()
    expect(await page.locator('main [lang="en"] a').count()).toBeGreaterThan(0)
  })
})

test('a headline from right to left is set so, with its language', async () => {
  await visit(browser, addressOf(`/events/${foreign}`), 'without script', async ({ page }) => {
    const headlines = page.locator('[dir="rtl"][lang="fa"], [dir="rtl"][lang="ar"]')
    expect(await headlines.count()).toBeGreaterThan(0)
    expect(await headlines.first().evaluate(directionOf)).toBe('rtl')
  })
})

const directionOf = (element: unknown): string => {
  const { getComputedStyle } = globalThis as unknown as {
    getComputedStyle: (element: unknown) => { readonly direction: string }
  }
  return getComputedStyle(element).direction
}

const hrefsOf = (elements: readonly unknown[]): string[] =>
  elements.map(
    (element) =>
      (element as { getAttribute: (name: string) => string | null }).getAttribute('href') ?? '',
  )

test.each([...PAGES, '/nowhere', '/api/v1/status', '/digest.rss'])(
  '%s is sent with headers that keep it to itself',
  async (path) => {
    const { headers } = await built.get(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe-inline')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('cache-control')).not.toBeNull()
  },
)
