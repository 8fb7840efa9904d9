// A real Chromium before the built Worker, and what it noticed while it showed a page.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium, NO_CHROMIUM } from '../../scripts/chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export type Look = {
  readonly width: 1280 | 360
  readonly colorScheme: 'light' | 'dark'
}

export type Visit = {
  readonly page: Page
  /** Errors on the console, and scripts that broke. */
  readonly errors: readonly string[]
  /** Addresses that were asked for. */
  readonly asked: readonly string[]
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error(NO_CHROMIUM)
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] })
}

/** Shows a page, tells `look` of it, and closes it again. */
export async function visit<T>(
  browser: Browser,
  url: string,
  script: 'with script' | 'without script',
  look: (visit: Visit) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ javaScriptEnabled: script === 'with script' })
  const page = await context.newPage()
  const errors: string[] = []
  const asked: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(url)
  const result = await look({ page, errors, asked })
  await context.close()
  return result
}

/** Turns a page that is shown into another look. */
export async function dress(page: Page, { width, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia({ colorScheme })
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  // For a person to look at.
  const name = `${width}-${colorScheme}${new URL(page.url()).pathname.replaceAll('/', '_')}.png`
  await page.screenshot({ path: join(folder, name), fullPage: true })
}

/** What axe finds against WCAG 2.2 AA and its own best practices: a line each, with the place. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help} (${target}) ${failureSummary}`),
    )
  })
}

type AxeResults = {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[]
  }[]
}

/** How many pixels a page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { document } = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number; clientWidth: number } }
    }
    return document.documentElement.scrollWidth - document.documentElement.clientWidth
  })
}
