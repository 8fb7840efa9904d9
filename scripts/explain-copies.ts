// Copies among lines of articles, each told in a sentence: the page's own rules, over what the lines give.
import { copiedAmong } from '../src/core/copied.ts'
import { describeCopy, describeKind, describeLag } from '../src/core/copy-label.ts'
import { datingOf } from '../src/core/dating.ts'
import { extractKeywords } from '../src/core/keywords.ts'
import type { Listed } from '../src/core/news-event.ts'
import { readersOf } from '../src/core/readers.ts'
import type { Dossier, Language } from '../src/dossier/dossier.ts'

/** A line as it came: what copies are told by, beside what grouping reads. */
export type ArticleLine = {
  readonly id: string
  readonly title: string
  readonly summary: string | undefined
  readonly published: string | undefined
  readonly lang: string | undefined
  readonly outlet: string | undefined
  readonly author: string | undefined
}

/**
 * For each line that is a copy of another one of the same group: its kind, origin, lag and evidence, by its id.
 * A line without an outlet is of one of its own, so that no two lines count as of one newsroom.
 */
export function explainCopies(
  groups: readonly (readonly ArticleLine[])[],
  dossier: Dossier,
): Map<string, string> {
  const told = groups.flatMap((lines) => {
    const copied = copiedAmong(
      lines.map((line) => listedOf(line, dossier)),
      dossier,
    )
    return [...copied].flatMap(([key, { of, found }]): [string, string][] => {
      if (found === undefined) return []
      const lag = describeLag(found.lagDays)
      const head = `copy of ${of}: ${describeKind(found.kind)}${lag === undefined ? '' : `, ${lag}`}`
      return [[key, [`${head}.`, ...describeCopy(found)].join(' ')]]
    })
  })
  return new Map(told)
}

function listedOf(line: ArticleLine, dossier: Dossier): Listed {
  const { id, title, summary, lang, author, outlet = `line-${id}` } = line
  const text = { title, ...(summary && { summary }), ...(lang && { language: lang as Language }) }
  return {
    outlet: {
      ...{ slug: outlet, name: outlet, languages: [], ownership: { type: 'unknown' } },
      origin: 'host',
    },
    article: {
      ...{ id: 0, key: id, url: '', outlet, ...text },
      ...(author !== undefined && { author }),
      ...datingOf(line.published),
      keywords: extractKeywords(text, readersOf(dossier).copies.concepts),
      ...{ relevance: 'about', admittedBy: 'a line of input', firstSeenAt: new Date(0) },
    },
  }
}
