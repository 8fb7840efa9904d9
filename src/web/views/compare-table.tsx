// The table of a sheet: a column for the reference and for each article, a row for what is known of them and for each concept.
import type { Child } from 'hono/jsx'
import { plural } from '../../core/counts.ts'
import { directionOf } from '../../core/direction.ts'
import type { ReferenceColumn, Sheet, SheetColumn, SheetRow } from '../../core/sheet.ts'
import { EventOf } from './event-label.tsx'
import { NamingWords } from './naming-list.tsx'
import { OutletLabel, OutletName, OwnershipNote } from './outlet-label.tsx'
import { articlePath } from './paths.ts'
import { Scroll } from './scroll.tsx'
import { Time } from './time.tsx'

type Props = { readonly sheet: Sheet; readonly blind: boolean }

export const CompareTable = ({ sheet, blind }: Props) => {
  const { reference, columns, rows } = sheet
  const alone = rows.filter(isAlone)
  return (
    <Scroll label="The articles beside the reference">
      <table class="side-by-side">
        <caption>
          The mark says that a text has the concept, an empty cell that it is not in title, summary
          or recorded terms. What most texts have comes first.
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col" class="of-reference">
              The reference
            </th>
            {columns.map((column, n) => (
              <th scope="col">
                {blind ? (
                  letterOf(n)
                ) : (
                  <OutletName outlet={column.outlet} opinion={column.opinion} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="known">
          {KNOWN.filter(({ tells }) => !blind || !tells).map(({ name, ofReference, ofArticle }) => (
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
          {rows.map((row) => (
            <Concept row={row} />
          ))}
        </tbody>
      </table>
      {alone.length > 0 && (
        <p class="on-paper">
          The reference alone has {plural(alone.length, 'concept', 'concepts')}:{' '}
          {alone.map(({ label }) => label).join(' · ')}
        </p>
      )}
    </Scroll>
  )
}

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

type Known = {
  readonly name: string
  /** It gives away who wrote it. */
  readonly tells?: true
  readonly ofReference: (reference: ReferenceColumn, blind: boolean) => Child
  readonly ofArticle: (column: SheetColumn, blind: boolean) => Child
}

const KNOWN: readonly Known[] = [
  {
    name: 'Headline',
    ofReference: ({ title, language }, blind) => (
      <span class="headline" lang={language} dir={directionOf(title, language)}>
        {blind ? title : <a href="/">{title}</a>}
      </span>
    ),
    ofArticle: ({ article: { id, title, language }, direction }, blind) => (
      <span class="headline" lang={language} dir={direction}>
        {blind ? title : <a href={articlePath(id)}>{title}</a>}
      </span>
    ),
  },
  {
    ...{ name: 'Outlet', tells: true },
    ofReference: ({ outlet }) => (
      <>
        <bdi>{outlet.name}</bdi>
        <br />
        <OutletLabel outlet={outlet} />
        <OwnershipNote ownership={outlet.ownership} />
      </>
    ),
    ofArticle: ({ outlet }) => (
      <>
        <OutletLabel outlet={outlet} />
        <OwnershipNote ownership={outlet.ownership} />
      </>
    ),
  },
  {
    ...{ name: 'Author', tells: true },
    ofReference: ({ author }) => <bdi>{author}</bdi>,
    ofArticle: ({ article: { author } }) => <Author author={author} />,
  },
  {
    name: 'Published',
    ofReference: ({ when }) => <Time when={when} />,
    ofArticle: ({ when }) => <Time when={when} />,
  },
  {
    ...{ name: 'Event', tells: true },
    ofReference: () => <span class="none">in none: events are set beside it</span>,
    ofArticle: ({ article, event }) =>
      event === undefined ? (
        <span class="none">in none yet</span>
      ) : (
        <EventOf event={event} article={article} />
      ),
  },
  {
    name: 'Naming words',
    ofReference: ({ naming }) =>
      naming.map(({ label, count }) => `${label} (${count})`).join(' · '),
    ofArticle: ({ naming }) => <NamingWords naming={naming} />,
  },
  {
    name: 'Concepts',
    ofReference: ({ concepts }) => `${concepts} in its whole text`,
    ofArticle: ({ shared, beyond }) =>
      `${shared} that the reference has, ${beyond} that it has not`,
  },
]

export const Author = ({ author }: { author: string | undefined }) =>
  author === undefined ? <span class="none">no byline known</span> : <bdi>{author}</bdi>

/** Most of the reference's concepts: on paper they are one sentence, so that one sheet holds the rest. */
const isAlone = ({ articles }: SheetRow) => !articles.includes(true)

const Concept = ({ row }: { row: SheetRow }) => (
  <tr class={isAlone(row) ? 'alone' : undefined}>
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
