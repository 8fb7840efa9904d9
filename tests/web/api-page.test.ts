// The page that documents the API: all of it, requests that work as shown, and nothing from anybody else.
import { expect, test } from 'vitest'
import { createApp } from '../../src/web/app.tsx'
import { addArticle, addEvent, bindings, foundTower, SITE } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const app = createApp(tower)
const call = (path: string) => app.request(path, {}, bindings) as Promise<Response>

test('every request that the page shows answers 200, and every path of the document is shown', async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'gazette', { eventId: 1, published: RUN })
  await addArticle(2, 'herald')
  const page = await (await call('/api')).text()
  const shown = [...page.matchAll(/curl --compressed &#39;([^&]+(?:&amp;[^&]+)*)&#39;/g)].map(
    ([, url = '']) => url.replaceAll('&amp;', '&'),
  )
  const { paths } = (await (await call('/api/v1/openapi.json')).json()) as { paths: object }
  expect(shown).toHaveLength(Object.keys(paths).length)
  for (const url of shown) {
    expect(url.startsWith(`${SITE}/api/v1/`)).toBe(true)
    const answer = await call(url.slice(SITE.length))
    await answer.arrayBuffer()
    expect([url, answer.status]).toEqual([url, 200])
  }
})

test('the page has every parameter and column, who owns what, and no script', async () => {
  const response = await call('/api')
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=300')
  const page = await response.text()
  for (const part of ['ownership', 'outlet.ownership.type', 'CC BY 4.0', 'RateLimit-Policy'])
    expect(page, part).toContain(part)
  expect(page).not.toMatch(/<script|src="http|href="https?:\/\/(?!tower\.test)/)
})
