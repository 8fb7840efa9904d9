// A reader with a real browser and no script, and everything that is wrong with a page before them.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { findBarriers, overflowOf } from './browser.ts'

export type Look = {
  readonly width: 1280 | 360
  readonly colorScheme: 'light' | 'dark'
}

export type Reader = {
  /** Without script, as every page must be readable. */
  readonly page: Page
  /** What is wrong with the page that is shown, a line each. */
  readonly faults: () => Promise<string[]>
  readonly close: () => Promise<void>
}

type Watched = { readonly page: Page; readonly errors: string[]; readonly asked: string[] }

/** `site`: the only address that may be asked. */
export async function openReader(browser: Browser, site: string, look: Look): Promise<Reader> {
  const viewport = { width: look.width, height: 800 }
  const { colorScheme } = look
  const open = (javaScriptEnabled: boolean) =>
    browser.newContext({ javaScriptEnabled, viewport, colorScheme })
  const contexts = [await open(false), await open(true)] as const
  const reader = await watch(contexts[0])
  // The same again with script: what looks for barriers is one, and what is hostile could run.
  const scripted = await watch(contexts[1])
  const faults = async () => {
    await scripted.page.goto(reader.page.url())
    const found = [
      ...(await faultsOfReading(reader.page, colorScheme)),
      ...(await findAlive(scripted.page)),
      ...(await findBarriers(scripted.page)),
      ...[reader, scripted].flatMap(({ errors, asked }) => [
        ...errors.splice(0),
        ...asked.splice(0).filter((url) => !url.startsWith(site)),
      ]),
    ]
    if (found.length > 0) found.push(`shown in ${await photograph(reader.page)}`)
    return found
  }
  const close = async () => {
    for (const context of contexts) await context.close()
  }
  return { page: reader.page, faults, close }
}

async function watch(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage()
  // Everything stands on this machine: what has not come by then is not there.
  page.setDefaultTimeout(20_000)
  const errors: string[] = []
  const asked: string[] = []
  // Of a page that is refused on purpose Chromium says so, and the walk expects it.
  const isRefusal = (text: string) => /^Failed to load resource.* 4\d\d /u.test(text)
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message.text())) errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('dialog', (dialog) => errors.push(`A dialog opened: ${dialog.message()}`))
  page.on('request', (request) => asked.push(request.url()))
  return { page, errors, asked }
}

/** Width knows no colours: it is looked at in both all the same, for it costs nothing. */
async function faultsOfReading(page: Page, usual: Look['colorScheme']): Promise<string[]> {
  const faults: string[] = []
  const [title, headings] = [await page.title(), await page.locator('h1').allInnerTexts()]
  if (!/^\S.{2,} · Parallax$/su.test(title)) faults.push(`Its title says nothing: ${title}`)
  if (headings.length !== 1 || !/\S{3}/u.test(headings[0] ?? ''))
    faults.push(`Its headings of the first level are: ${headings.join(', ')}`)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const over = await overflowOf(page)
    if (over > 0) faults.push(`It is ${over} pixels wider than its window, ${colorScheme}.`)
  }
  await page.emulateMedia({ colorScheme: usual })
  return faults
}

/** Whatever runs, frames, fetches or leads where no page of ours does. */
const findAlive = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Element = { outerHTML: string; getAttributeNames: () => string[] }
    const { document, owned } = globalThis as unknown as {
      document: { querySelectorAll: (selector: string) => Iterable<Element> }
      owned: unknown
    }
    const strange =
      'script, iframe, object, embed, base, img, style, [style], meta[http-equiv], a[href^="data:" i], a[href^="javascript:" i], [href*="evil.test"], [src*="evil.test"]'
    const handled = [...document.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    )
    const alive = [...document.querySelectorAll(strange), ...handled]
    return [
      ...alive.map(({ outerHTML }) => `It is alive: ${outerHTML.slice(0, 200)}`),
      ...(owned === undefined ? [] : ['A script of a headline ran.']),
    ]
  })

/** For a person to look at what failed. */
async function photograph(page: Page): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'parallax-page-')), 'page.png')
  await page.screenshot({ path, fullPage: true })
  return path
}
