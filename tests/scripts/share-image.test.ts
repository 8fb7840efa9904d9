// The drawn images of shared pages, as they are served.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drawShare, HEIGHT, WIDTH } from '../../scripts/share-image.ts'
import { SHARE_IMAGES, type ShareImage } from '../../src/core/share.ts'

const KINDS = Object.keys(SHARE_IMAGES) as ShareImage[]

test.each(KINDS)('%s is a PNG of 1200 by 630, of 60 KB at most', (kind) => {
  const image = readFileSync(join(import.meta.dirname, `../../public/share/${kind}.png`))
  expect(image.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([WIDTH, HEIGHT])
  expect(image.length).toBeLessThanOrEqual(60_000)
})

test.each(KINDS)(
  '%s says in words what its description says, and no figure that could go stale',
  (kind) => {
    const words = [...drawShare(kind).matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text)
    expect(words.slice(1)).toEqual(SHARE_IMAGES[kind].lines)
    expect(words.join(' ')).not.toMatch(/\d/)
    for (const line of SHARE_IMAGES[kind].lines)
      expect(SHARE_IMAGES[kind].alt.toLowerCase()).toContain(
        line.toLowerCase().replace(/[,:].*$/, ''),
      )
  },
)
