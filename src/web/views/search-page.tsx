// The search page: a form that works without a script, and what was found, each with why.
import { plural } from '../../core/counts.ts'
import { countryName, languageName } from '../../core/display-names.ts'
import { shorten } from '../../core/normalise.ts'
import type { Dossier, Occasion } from '../../dossier/dossier.ts'
import { calledOf } from './choice.tsx'
import { Faults, type FaultsProps } from './faults.tsx'
import { Page, type Site } from './layout.tsx'
import { type Asked, SearchForm } from './search-form.tsx'
import { addressOf, SearchHits, type SearchResult, withoutPlace } from './search-hits.tsx'

export type SearchProps = Partial<FaultsProps> & {
  readonly site: Site
  readonly dossier: Dossier
  readonly occasions: readonly Occasion[]
  /** The fields as they were filled in. */
  readonly asked: Asked
  /** Absent: nothing was searched. */
  readonly result?: SearchResult
}

/** Of the words in a title: as many as a tab or a list of bookmarks shows. */
const TITLE_LENGTH = 60

/** What is searched for, the words first, so that no two searches are called the same. */
const titleOf = ({ dossier, occasions, asked, faults }: SearchProps): string => {
  const { q = '', occasion, outlet, country, ownership, language, relevance, from, to } = asked
  const filters = [
    occasions.find(({ slug }) => slug === occasion)?.label,
    calledOf(dossier, outlet),
    country && countryName(country),
    ownership,
    language && languageName(language),
    relevance,
    from && `from ${from}`,
    to && `to ${to}`,
  ]
  // What cannot be used has no name.
  const words = [shorten(q, TITLE_LENGTH), ...(faults ? [] : filters)].filter(Boolean)
  return words.length === 0 ? 'Search' : `Search: ${words.join(' · ')}`
}

export const SearchPage = (props: SearchProps) => {
  const { site, asked, result, faults, near } = props
  return (
    <Page
      site={site}
      title={titleOf(props)}
      description="Search the coverage by words, outlets and concepts, in any spelling and script."
      unlisted
      {...(faults === undefined && {
        path: Object.keys(asked).length === 0 ? '/search' : addressOf(asked),
      })}
    >
      <header class="intro">
        <h1>Search</h1>
        {faults && <Unsearched {...{ faults, near, asked }} />}
        <search>
          <SearchForm {...props} />
        </search>
      </header>
      {result ? <SearchHits asked={asked} result={result} /> : !faults && <Empty {...props} />}
    </Page>
  )
}

const LABELS = {
  ...{ q: 'Words', occasion: 'Occasion', outlet: 'Outlet', country: 'Country of the outlet' },
  ...{ ownership: 'Ownership of the outlet', language: 'Language of the article' },
  ...{ relevance: 'What it is', from: 'From', to: 'To', after: 'Page' },
}

const Unsearched = ({ asked, ...props }: FaultsProps & { asked: Asked }) => (
  <section aria-labelledby="faults">
    <h2 id="faults">That cannot be searched</h2>
    <Faults
      {...props}
      labels={LABELS}
      instead={(outlet) => addressOf({ ...withoutPlace(asked), outlet })}
    />
  </section>
)

const Empty = ({ dossier }: SearchProps) => (
  <section class="prose" aria-labelledby="what">
    <h2 id="what">What can be searched</h2>
    <ul>
      <li>
        <strong>Words</strong> of titles, earlier headlines, summaries and bylines, in any form that
        the language of the article gives them. All words must be there.
      </li>
      <li>
        <strong>Concepts</strong>: {plural(dossier.lexicon.concepts.length, 'term', 'terms')} that
        many spellings, scripts and languages share. One of them finds all:{' '}
        <Spellings dossier={dossier} />.
      </li>
      <li>
        <strong>Outlets</strong> by name, native name or host. With a filter alone, such as a
        country, all that fits is listed.
      </li>
      <li>
        Words in “quotation marks” are taken as words, not as concepts or names of outlets; that
        they stand side by side is not asked for.
      </li>
    </ul>
    <p>
      It searches what feeds, archives and the bibliography gave us: never the articles' own text,
      which stays with their publishers.
    </p>
  </section>
)

/** The subject's own concept, in the first spelling of a few languages: one search, however it is written. */
const Spellings = ({ dossier: { lexicon } }: Pick<SearchProps, 'dossier'>) => {
  const subject = lexicon.concepts.find(({ id }) => id === lexicon.subject)
  const spellings = Object.entries(subject?.spellings ?? {})
    .flatMap(([language, [first]]) => (first === undefined ? [] : [{ language, first }]))
    .slice(0, 5)
  return spellings.map(({ language, first }, i) => (
    <>
      {i > 0 && ', '}
      <a href={addressOf({ q: first })}>
        <bdi lang={language}>{first}</bdi>
      </a>
    </>
  ))
}
