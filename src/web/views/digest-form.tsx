// The form that builds addresses of the digest: plain fields, sent by GET.

import { DIGEST_KINDS } from '../../core/digest-item.ts'
import { RHYTHMS } from '../../core/digest-periods.ts'
import { languageName } from '../../core/display-names.ts'
import type { Dossier } from '../../dossier/dossier.ts'
import { Choice, calledOf, named, Writing } from './choice.tsx'

/** The fields as they were filled in. */
export type Filled = Readonly<Record<string, string | undefined>>

export const DigestForm = ({ dossier, filled }: { dossier: Dossier; filled: Filled }) => (
  <form class="search" method="get" action="/digest">
    <div class="fields">
      <Choice
        {...{ name: 'occasion', text: 'Occasion', chosen: filled.occasion }}
        choices={dossier.occasions(new Date()).map(({ slug, label }) => [slug, label])}
      />
      <Writing
        {...{
          name: 'event',
          text: 'or one event, by the end of its address',
          chosen: filled.event,
        }}
        choices={dossier.events.map(({ slug, label }) => [slug, label])}
      />
      <Choice
        {...{ name: 'language', text: 'Language of the article', chosen: filled.language }}
        choices={named(
          dossier.outlets.flatMap(({ languages }) => languages),
          languageName,
        )}
      />
      <Writing
        {...{ name: 'outlet', text: 'or one outlet', chosen: calledOf(dossier, filled.outlet) }}
        choices={dossier.outlets.map(({ name }) => [name, name])}
      />
      <Choice
        {...{ name: 'kind', text: 'Kind of change', chosen: filled.kind }}
        choices={Object.entries(DIGEST_KINDS)}
      />
      <Choice
        {...{ name: 'rhythm', text: 'Rhythm', chosen: filled.rhythm, open: 'as it happens' }}
        choices={RHYTHMS.map((rhythm) => [rhythm, rhythm])}
      />
    </div>
    <p>
      <button type="submit">Build the addresses</button>
    </p>
  </form>
)
