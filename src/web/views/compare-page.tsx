// Chosen articles beside each other and beside the reference, on one sheet: for a class, with or without who wrote them.
import type { Citation } from '../../core/cite.ts'
import { describeKind } from '../../core/copy-label.ts'
import { plural } from '../../core/counts.ts'
import { REFERENCE_KEY } from '../../core/readers.ts'
import type { Sheet, SheetColumn } from '../../core/sheet.ts'
import { CitePage } from './citation.tsx'
import { WhoWroteWhich } from './compare-key.tsx'
import { RemovedNote } from './compare-refusal.tsx'
import { ColumnName, CompareTable } from './compare-table.tsx'
import { wordOf } from './copies.tsx'
import { Page, type Site } from './layout.tsx'
import { apiPath, comparePath } from './paths.ts'

export type CompareProps = {
  readonly site: Site
  readonly sheet: Sheet
  /** As they were asked for. */
  readonly ids: readonly number[]
  readonly removed: readonly { readonly id: number; readonly on: string }[]
  /** Without who wrote them. */
  readonly blind: boolean
  readonly citation: Citation
}

const list = new Intl.ListFormat('en-GB')

/** Of a blind sheet it names nobody. */
export const titleOf = ({ columns }: Sheet, blind: boolean) =>
  `${blind ? plural(columns.length, 'text', 'texts') : list.format(namesIn(columns))} beside the reference`

/** Outlets, each once: `Gazette (2)`. */
const namesIn = (columns: readonly SheetColumn[]): string[] =>
  [...Map.groupBy(columns, ({ outlet }) => outlet.name)].map(([name, own]) =>
    own.length > 1 ? `${name} (${own.length})` : name,
  )

export const ComparePage = ({ site, sheet, ids, removed, blind, citation }: CompareProps) => {
  const path = comparePath(ids)
  const title = titleOf(sheet, blind)
  return (
    <Page
      site={site}
      title={title}
      description={`${title}: how each heads and names it, and which concepts each has in title, summary or recorded terms.`}
      path={path}
      data={apiPath(path)}
      trail={[{ href: '/', text: 'Coverage' }]}
      image="event"
      unlisted
    >
      <header class="intro">
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p>
          Of an article only its title, one sentence of the publisher’s summary and the terms that
          the bibliography records are compared: less than the article. The reference’s concepts
          come from its whole text. Sharing a concept is not agreement.
        </p>
        <RemovedNote removed={removed} />
        <CopyNotes sheet={sheet} blind={blind} />
        <p class="turn">
          <a href={comparePath(ids, !blind)}>
            {blind ? 'Show who wrote which' : 'Hide who wrote which'}
          </a>{' '}
          <span class="note">
            {blind
              ? 'A headline may give its outlet away all the same.'
              : '(a blind sheet, for a class)'}
          </span>
        </p>
      </header>
      <CompareTable sheet={sheet} blind={blind} />
      {blind && <WhoWroteWhich sheet={sheet} />}
      <CitePage
        citation={citation}
        changing="What stands here may change as headlines are changed and texts are read anew"
      />
    </Page>
  )
}

/** Two that are one text again must not be taken for two voices. */
const CopyNotes = ({ sheet: { columns }, blind }: Pick<CompareProps, 'sheet' | 'blind'>) =>
  columns.flatMap((column, n) => {
    const { copy } = column
    if (copy === undefined) return []
    const origin = columns.findIndex(({ article }) => article.key === copy.of)
    const of = columns[origin]
    return [
      <p class="note">
        <ColumnName column={column} n={n} blind={blind} /> is taken for a copy of{' '}
        {copy.of === REFERENCE_KEY || of === undefined ? (
          'the reference'
        ) : (
          <ColumnName column={of} n={origin} blind={blind} />
        )}{' '}
        ({kindOf(copy)}). They count as one text in the order of the rows.
      </p>,
    ]
  })

const kindOf = ({ found, listed }: NonNullable<SheetColumn['copy']>) =>
  found
    ? `${describeKind(found.kind)}, by a machine’s guess`
    : `${wordOf(listed?.relation)}, by the dossier’s word`
