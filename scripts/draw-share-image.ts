// Draws the images of shared pages into public/share/, as PNG: most readers of Open Graph tags take no SVG.
//   node scripts/draw-share-image.ts

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { SHARE_IMAGES, type ShareImage } from '../src/core/share.ts'
import { CHROMIUM_FLAGS, ensureChromium, NO_CHROMIUM } from './chromium.ts'
import { drawShare, HEIGHT, WIDTH } from './share-image.ts'
import { ROOT } from './tool.ts'

/** Bytes: an image is fetched once by whoever shows the link, on any line. */
const HEAVIEST = 60_000

const executablePath = ensureChromium(console.error)
if (executablePath === undefined) throw new Error(NO_CHROMIUM)
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] })
const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } })
const folder = join(ROOT, 'public/share')
mkdirSync(folder, { recursive: true })
for (const kind of Object.keys(SHARE_IMAGES) as ShareImage[]) {
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block }</style>${drawShare(kind)}`,
  )
  const image = await page.screenshot()
  if (image.length > HEAVIEST) throw new Error(`${kind}.png has ${image.length} bytes.`)
  writeFileSync(join(folder, `${kind}.png`), image)
  console.log(`public/share/${kind}.png: ${image.length} bytes`)
}
await browser.close()
