// Asks an endpoint to its end, as a back-fill does: one question after the other, each answer read.
import type { Answer, Endpoint, Finding, Question } from '../../../src/feeds/endpoints/endpoint.ts'

export const NOW = new Date('2012-06-01T00:00:00Z')

export const question: Question = {
  target: 'www.valley-times.test',
  window: { from: new Date('2011-03-01T00:00:00Z'), until: new Date('2011-04-01T00:00:00Z') },
  terms: ['halm'],
}

export const answer = (text: string, more: Partial<Answer> = {}): Answer => ({
  ...{ status: 200, text, url: 'https://www.valley-times.test/' },
  ...more,
})

export type Found = Extract<Finding, { kind: 'found' }>

/** The finding where it must be one. */
export function foundOf(finding: Finding): Found {
  if (finding.kind !== 'found') throw new Error(`${finding.kind}: ${finding.reason}`)
  return finding
}

export const requestOf = (endpoint: Endpoint, asked: Question): URL => {
  const request = endpoint.request(asked)
  if (request === undefined) throw new Error('it cannot be asked')
  return new URL(request.url)
}

export type Walk = { readonly urls: readonly string[]; readonly findings: readonly Found[] }

/** All that `respond` shows of a question. Fails where it does not end, or does not answer. */
export async function walk(
  endpoint: Endpoint,
  asked: Question,
  respond: (url: string) => Answer | Promise<Answer>,
  now = NOW,
): Promise<Walk> {
  const urls: string[] = []
  const findings: Found[] = []
  let cursor = asked.cursor
  do {
    const at: Question = cursor === undefined ? asked : { ...asked, cursor }
    const { href } = requestOf(endpoint, at)
    urls.push(href)
    if (urls.length > 2000) throw new Error('it does not end')
    const found = foundOf(await endpoint.read(at, await respond(href), now))
    findings.push(found)
    cursor = found.next
  } while (cursor !== undefined)
  return { urls, findings }
}

/** Links of all entries, each once, in order of their address. */
export const linksOf = ({ findings }: Walk): readonly string[] =>
  [...new Set(findings.flatMap(({ entries }) => entries.map(({ link }) => link)))].toSorted()

export type Item = {
  readonly title: string
  readonly link: string
  readonly date?: string
  readonly more?: string
}

/** A feed of made-up items. */
export const rss = (items: readonly Item[]): string =>
  `<rss version="2.0"><channel><title>Valley Times</title>${items
    .map(
      ({ title, link, date, more = '' }) =>
        `<item><title>${title}</title><link>${link}</link><guid>${link}</guid>${
          date ? `<pubDate>${new Date(date).toUTCString()}</pubDate>` : ''
        }${more}</item>`,
    )
    .join('')}</channel></rss>`

export const story = (n: number, date: string): Item => ({
  ...{ title: `Halm story ${n}`, link: `https://www.valley-times.test/${n}`, date },
})

export const page = '<!DOCTYPE html><html><body>Checking your browser</body></html>'

/** Cursors that no endpoint wrote for this question. */
export const foreignCursors = [
  '',
  'page 2',
  '{"page":',
  '{"unit":"seconds","query":0,"spans":[]}',
  '{"unit":"seconds","query":9,"spans":[[1298937600,1298941200]]}',
  '{"unit":"weeks","query":0,"spans":[[0,1]]}',
  '{"unit":"days","query":0,"spans":[[0,1]]}',
  '{"unit":"days","query":0,"spans":[[1298937600,1298941200]]}',
  '{"captures":[["2011","ftp://x"]]}',
  '{"guardianPage":0}',
  '{"walk":900,"form":"query","page":1}',
  '{"__proto__":{"page":3}}',
  'null',
]
