// The form of the search page: plain fields, sent by GET.
import { OWNERSHIP_TYPES } from '../../core/balance.ts'
import { countryName, languageName } from '../../core/display-names.ts'
import type { Dossier, Occasion } from '../../dossier/dossier.ts'
import { Choice, calledOf, named, Writing } from './choice.tsx'

export const FIELDS = [
  ...(['q', 'occasion', 'outlet', 'country', 'ownership', 'language'] as const),
  ...(['relevance', 'from', 'to'] as const),
]

export type Asked = { readonly [Name in (typeof FIELDS)[number] | 'after']?: string }

type FormProps = {
  readonly dossier: Dossier
  readonly occasions: readonly Occasion[]
  /** The fields as they were filled in. */
  readonly asked: Asked
}

export const SearchForm = ({ dossier, occasions, asked }: FormProps) => {
  const countries = dossier.outlets.flatMap(({ country }) => country ?? [])
  const languages = dossier.outlets.flatMap(({ languages }) => languages)
  return (
    <form class="search" method="get" action="/search">
      <p class="field wide">
        <label for="q">Words, an outlet, or a concept in any spelling</label>
        <input type="search" id="q" name="q" value={asked.q} maxlength={200} dir="auto" />
      </p>
      <p>
        <button type="submit">Search</button>
      </p>
      <details open={FIELDS.some((name) => name !== 'q' && asked[name] !== undefined)}>
        <summary>Narrow it down</summary>
        <div class="fields">
          <Choice
            {...{ name: 'occasion', text: 'Occasion', chosen: asked.occasion }}
            choices={occasions.map(({ slug, label }) => [slug, label])}
          />
          <Writing
            {...{ name: 'outlet', text: 'Outlet', chosen: calledOf(dossier, asked.outlet) }}
            choices={dossier.outlets.map(({ name }) => [name, name])}
          />
          <Choice
            {...{ name: 'country', text: 'Country of the outlet', chosen: asked.country }}
            choices={named(countries, countryName)}
          />
          <Choice
            {...{ name: 'ownership', text: 'Ownership of the outlet', chosen: asked.ownership }}
            choices={OWNERSHIP_TYPES.map((type) => [type, type])}
          />
          <Choice
            {...{ name: 'language', text: 'Language of the article', chosen: asked.language }}
            choices={named(languages, languageName)}
          />
          <Choice
            {...{ name: 'relevance', text: 'What it is', chosen: asked.relevance }}
            choices={[
              ['about', 'about the subject'],
              ['passing', 'mentions it in passing'],
            ]}
          />
          <Day name="from" text="From (UTC)" value={asked.from} />
          <Day name="to" text="To, itself included (UTC)" value={asked.to} />
        </div>
      </details>
    </form>
  )
}

const Day = ({
  name,
  text,
  value,
}: {
  name: 'from' | 'to'
  text: string
  value: string | undefined
}) => (
  <p class="field">
    <label for={name}>{text}</label>
    <input type="date" id={name} name={name} value={value} />
  </p>
)
