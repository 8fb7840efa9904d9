// The comparison: an event as each family tells it, beside the reference.
import type { Comparison, FamilyItems } from '../../core/comparison.ts'
import { describeCounts, plural } from '../../core/counts.ts'
import type { Occasion } from '../../dossier/dossier.ts'
import { Claims } from './claims.tsx'
import { ConceptShares } from './concept-shares.tsx'
import { EventLabel } from './event-label.tsx'
import { ItemCard } from './item-card.tsx'
import { Page, type Site } from './layout.tsx'
import { NamingTable } from './naming-table.tsx'
import { NumberLadders, Record } from './record.tsx'
import { ReferenceCard } from './reference-card.tsx'
import { Time } from './time.tsx'
import { EventSlug, Wrong } from './wrong.tsx'

export type EventProps = {
  readonly site: Site
  readonly comparison: Comparison
  readonly occasion: Occasion | undefined
}

export const EventPage = ({ site, comparison, occasion }: EventProps) => {
  const { event, counts, seed, numbers, claims, naming, reference } = comparison
  const description = counts.articles === 0 ? 'No coverage gathered yet' : describeCounts(counts)
  return (
    <Page
      site={site}
      title={event.label}
      description={`${event.label}: ${description}, beside “${reference.title}” by ${reference.author}.`}
      path={`/events/${encodeURIComponent(event.slug)}`}
    >
      <EventSlug.Provider value={event.slug}>
        <EventHead comparison={comparison} occasion={occasion} />
        <Contents comparison={comparison} />
        <div class="beside">
          <ReferenceCard card={reference} />
          <Coverage comparison={comparison} />
        </div>
        <NamingTable naming={naming} words={reference.words} />
        <ConceptShares comparison={comparison} />
        <Claims claims={claims} />
        {seed && <Record seed={seed} />}
        <NumberLadders numbers={numbers} />
      </EventSlug.Provider>
    </Page>
  )
}

const EventHead = ({ comparison, occasion }: Omit<EventProps, 'site'>) => {
  const { event, when, counts, families } = comparison
  const items = families.flatMap((family) => family.items)
  const founder = items.find(({ article }) => article.title === event.label)
  return (
    <header class="intro">
      {occasion && (
        <p class="crumb">
          <a href={`/?occasion=${occasion.slug}`}>{occasion.label}</a>
        </p>
      )}
      <h1>
        <EventLabel label={event.label} language={founder?.article.language} />
      </h1>
      {when && (
        <p class="lead">
          <Time when={when} />
        </p>
      )}
      <p class="n">{counts.articles === 0 ? 'No coverage gathered yet' : describeCounts(counts)}</p>
      <p class="note">
        <Wrong />
      </p>
    </header>
  )
}

const Contents = ({ comparison: { seed, numbers } }: { comparison: Comparison }) => {
  const parts: readonly (readonly [id: string, text: string])[] = [
    ['coverage', 'The coverage'],
    ['naming', 'How it is named'],
    ['concepts', 'Shared concepts'],
    ['claims', 'What the reference says on it'],
    ...(seed ? [['record', 'On record'] as const] : []),
    ...(numbers.length > 0 ? [['numbers', 'Disputed figures'] as const] : []),
  ]
  return (
    <nav class="contents" aria-label="On this page">
      <ul>
        {parts.map(([id, text]) => (
          <li>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Coverage = ({ comparison: { families, passing, counts } }: { comparison: Comparison }) => (
  <section aria-labelledby="coverage">
    <h2 id="coverage">The coverage</h2>
    {counts.articles === 0 ? (
      <p class="none">
        No coverage gathered yet. That says something about our feeds and archives, not about what
        was published.
      </p>
    ) : (
      <p class="n">
        {describeCounts(counts)}, the earliest first. A machine grouped these by shared keywords.
      </p>
    )}
    <ol class="families">
      {families.map((family) => (
        <li>
          <FamilyCards family={family} />
        </li>
      ))}
    </ol>
    {passing.length > 0 && (
      <details class="passing">
        <summary>
          {plural(passing.length, 'article mentions', 'articles mention')} it in passing; not
          counted
        </summary>
        <ul class="families">
          {passing.map((item) => (
            <li>
              <ItemCard item={item} />
            </li>
          ))}
        </ul>
      </details>
    )}
  </section>
)

const FamilyCards = ({ family: { family, items } }: { family: FamilyItems }) => {
  const [first, ...rest] = items
  if (first === undefined) return null
  return (
    <>
      <ItemCard item={first} />
      {rest.length > 0 && (
        <details class="members">
          <summary>
            {plural(rest.length, 'more article', 'more articles')} of <bdi>{family.name}</bdi>
          </summary>
          {rest.map((item) => (
            <ItemCard item={item} />
          ))}
        </details>
      )}
    </>
  )
}
