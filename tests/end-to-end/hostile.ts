// Turns what the built Worker holds into what somebody who wants to break a page would have sent.
import { tidy } from '../../src/core/digest-words.ts'

/** One thing each that a headline may try; what would run sets `owned`, what would lead out goes to evil.test. */
const HEADLINES = [
  '</title><script>owned = 1</script><img src="https://evil.test/x" onerror="owned = 1">',
  "\"><svg onload=\"owned = 1\"></svg> ' onfocus='owned = 1' autofocus tabindex='1",
  ']]></textarea></style></details></main><style>* { display: none }</style>&lt;script&gt;owned = 1&lt;/script&gt;',
  '\u202Egnp.live\u2066 \u0007\u0000 <a href="javascript:owned = 1">https://evil.test/</a>',
  'Soleimani'.repeat(40),
  'سلیمانی'.repeat(40),
  '<iframe src="https://evil.test/"></iframe><base href="https://evil.test/"><meta http-equiv="refresh" content="0;url=https://evil.test/">',
]
/** What is no address to follow, and one that is, with what ends an attribute in it. */
const LINKS = [
  'javascript:owned=1',
  'data:text/html,<script>owned=1</script>',
  `https://news.test/"onmouseover="owned=1"/${'long'.repeat(80)}`,
]

/** By column, which rows are left as they are: a page shows both. */
const TEXTS: readonly (readonly [table: string, column: string, where: string])[] = [
  ...['title', 'author', 'summary', 'note', 'admitted_by'].map(
    (column) => ['article', column, 'rowid % 3 > 0'] as const,
  ),
  ['outlet', 'name', 'rowid % 4 = 1'],
  ['outlet', 'native_name', 'rowid % 4 = 1'],
  ['event', 'label', 'seed IS NULL'],
  ['feed', 'reason', 'true'],
  ['feed', 'scope', 'true'],
  ['feed_check', 'reason', 'true'],
  ['sighting', 'title', 'true'],
]
/** What was told: the digest tells nothing as it came. */
const TOLD: typeof TEXTS = [
  ['digest_item', 'title', 'true'],
  ['digest_item', 'text', 'true'],
]

/** Puts a headline from above before each text, and an address into each third article. */
export async function makeHostile(db: D1Database): Promise<void> {
  const rotated = (list: string, by: number) =>
    `(SELECT value FROM json_each(${list}) WHERE key = (own.rowid / 3) % ${by})`
  const overwrite =
    (texts: readonly string[]) =>
    ([table, column, where]: (typeof TEXTS)[number]) =>
      db
        .prepare(
          `UPDATE ${table} AS own SET ${column} =
            ${rotated('?', texts.length)} || ' ' || coalesce(${column}, '') WHERE ${where}`,
        )
        .bind(JSON.stringify(texts))
  await db.batch([
    ...TEXTS.map(overwrite(HEADLINES)),
    ...TOLD.map(overwrite(HEADLINES.map((headline) => tidy(headline)))),
    db
      .prepare(`UPDATE article AS own SET url = ${rotated('?', LINKS.length)} WHERE id % 3 = 1`)
      .bind(JSON.stringify(LINKS)),
  ])
}
