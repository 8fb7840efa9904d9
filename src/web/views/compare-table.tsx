// The table of a sheet: a column for the reference and for each article, a row for what is known of them and for each concept.
import { plural } from '../../core/counts.ts'
import { isAlone, type Sheet, type SheetColumn, type SheetRow } from '../../core/sheet.ts'
import { knownRows } from './compare-known.tsx'
import { OutletName } from './outlet-label.tsx'
import { Scroll } from './scroll.tsx'

type Props = { readonly sheet: Sheet; readonly blind: boolean }

export const CompareTable = ({ sheet: { reference, columns, rows }, blind }: Props) => (
  <>
    <Scroll label="The articles beside the reference">
      <table class="side-by-side">
        <caption>
          The mark says that a text has the concept, an empty cell that it is not in title, summary
          or recorded terms. What most texts have comes first.
        </caption>
        <Head columns={columns} blind={blind} />
        <tbody class="known">
          {knownRows(blind).map(({ name, ofReference, ofArticle }) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="of-reference">{ofReference(reference, blind)}</td>
              {columns.map((column) => (
                <td>{ofArticle(column, blind)}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tbody class="concepts">
          {rows
            .filter((row) => !isAlone(row))
            .map((row) => (
              <Concept row={row} />
            ))}
        </tbody>
      </table>
    </Scroll>
    <Alone rows={rows.filter(isAlone)} />
  </>
)

/** Most of the reference's concepts: as rows they hid what the articles have. */
const Alone = ({ rows }: Pick<Sheet, 'rows'>) =>
  rows.length > 0 && (
    <p class="n alone">
      The reference alone has {plural(rows.length, 'concept', 'concepts')}:{' '}
      {rows.map(({ label }) => label).join(' · ')}
    </p>
  )

type HeadProps = Pick<Sheet, 'columns'> & Pick<Props, 'blind'>

const Head = ({ columns, blind }: HeadProps) => (
  <thead>
    <tr>
      <td />
      <th scope="col" class="of-reference">
        The reference
      </th>
      {columns.map(({ outlet, opinion }, n) => (
        <th scope="col">
          {blind ? letterOf(n) : <OutletName outlet={outlet} opinion={opinion} />}
        </th>
      ))}
    </tr>
  </thead>
)

/** `Text A`, `Text B`: what a column is called where nobody is to know whose it is. */
export const letterOf = (n: number) => `Text ${String.fromCharCode(65 + n)}`

type NameProps = { readonly column: SheetColumn; readonly n: number; readonly blind: boolean }

/** What a column is called in a sentence. */
export const ColumnName = ({ column: { article, outlet, direction }, n, blind }: NameProps) =>
  blind ? (
    letterOf(n)
  ) : (
    <>
      “
      <bdi lang={article.language} dir={direction}>
        {article.title}
      </bdi>
      ” (<bdi>{outlet.name}</bdi>)
    </>
  )

const Concept = ({ row }: { row: SheetRow }) => (
  <tr>
    <th scope="row">
      {row.label} <span class="aloud">({plural(row.texts, 'text', 'texts')})</span>
    </th>
    <Mark has={row.reference} not="not in the reference" side="of-reference" />
    {row.articles.map((has) => (
      <Mark has={has} not="not in title or summary" />
    ))}
  </tr>
)

type MarkProps = { readonly has: boolean; readonly not: string; readonly side?: string }

/** A sign for eyes, a word for those who are read to; neither goes by colour. */
const Mark = ({ has, not, side }: MarkProps) => (
  <td class={[side, has && 'has'].filter(Boolean).join(' ') || undefined}>
    <span class="aloud">{has ? 'yes' : not}</span>
  </td>
)
