// Feeds of our own for the benchmark, 100 KB unless told: nothing in them is on the subject of the dossier.

const WORDS =
  'council votes harbour budget after long debate over bridge repairs while schools open late and traders watch rain fall on northern fields near old mills'.split(
    ' ',
  )

const SIZE = 100_000

// A linear congruential generator (Numerical Recipes): the same feed on every machine.
function wordsFrom(seed: number): (count: number) => string {
  let state = seed
  return (count) =>
    Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return WORDS[state % WORDS.length] ?? ''
    }).join(' ')
}

type Item = (nth: number, words: (count: number) => string) => string

function feedOf(whole: number, itemOf: Item): string {
  const words = wordsFrom(7)
  const items: string[] = []
  for (let size = 0; size < whole; size += items.at(-1)?.length ?? whole) {
    items.push(itemOf(items.length, words))
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Post</title><link>https://post.example/</link>
${items.join('')}</channel></rss>`
}

const dateOf = (nth: number) => new Date(Date.UTC(2024, 2, 9, 12) - nth * 1_800_000).toUTCString()

const head = (nth: number, words: (count: number) => string) => `<item>
  <title>${words(9)} &amp; ${nth}</title>
  <link>https://post.example/${nth}?utm_source=rss</link>
  <guid isPermaLink="false">post-${nth}</guid>
  <dc:creator><![CDATA[A. Reporter]]></dc:creator>
  <pubDate>${dateOf(nth)}</pubDate>
  <description><![CDATA[<p>${words(30)}</p>]]></description>`

/** Titles and short summaries, as front pages have them: some two hundred entries. */
export const summaries = (size = SIZE): string =>
  feedOf(size, (nth, words) => `${head(nth, words)}\n</item>\n`)

/** Whole articles in `content:encoded`, as WordPress sends them: some fifteen entries. */
export const articles = (size = SIZE): string =>
  feedOf(size, (nth, words) => {
    const paragraphs = Array.from({ length: 16 }, () => `<p>${words(60)} <a href="/x">x</a></p>`)
    const content = `<content:encoded><![CDATA[${paragraphs.join('\n')}]]></content:encoded>`
    return `${head(nth, words)}\n  ${content}\n</item>\n`
  })
