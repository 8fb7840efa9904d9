// What is known of a sheet's texts, a row each: headline, outlet, author, time, event, naming, concepts.
import type { Child } from 'hono/jsx'
import { directionOf } from '../../core/direction.ts'
import type { ReferenceColumn, SheetColumn } from '../../core/sheet.ts'
import { EventOf } from './event-label.tsx'
import { NamingWords } from './naming-list.tsx'
import { OutletLabel, OwnershipNote } from './outlet-label.tsx'
import { articlePath } from './paths.ts'
import { Time } from './time.tsx'

/** A row, and what stands in it. */
type Known = {
  readonly name: string
  /** It gives away who wrote it. */
  readonly tells?: true
  readonly ofReference: (reference: ReferenceColumn, blind: boolean) => Child
  readonly ofArticle: (column: SheetColumn, blind: boolean) => Child
}

const ROWS: readonly Known[] = [
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

/** Those of a blind sheet give nobody away. */
export const knownRows = (blind: boolean) => ROWS.filter(({ tells }) => !blind || !tells)
