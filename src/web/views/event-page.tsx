// The comparison: an event as each family tells it, beside the reference.
import type { Citation } from '../../core/cite.ts'
import type { Comparison } from '../../core/comparison.ts'
import { plural } from '../../core/counts.ts'
import type { Leaf } from '../../core/leaves.ts'
import type { Absence } from '../../core/silence-event.ts'
import type { Occasion } from '../../dossier/dossier.ts'
import { Absent } from './absent.tsx'
import { CitePage } from './citation.tsx'
import { Claims } from './claims.tsx'
import { ConceptShares } from './concept-shares.tsx'
import { Coverage, describeCoverage } from './coverage.tsx'
import { digestPath } from './digest-address.ts'
import { EventLabel } from './event-label.tsx'
import { LeafLinks, leafPath, type Part, PartNote } from './event-parts.tsx'
import { Page, type Site } from './layout.tsx'
import { NamingTable } from './naming-table.tsx'
import { apiPath, eventPath } from './paths.ts'
import { NumberLadders, Record } from './record.tsx'
import { ReferenceCard } from './reference-card.tsx'
import { Time } from './time.tsx'
import { EventSlug, Wrong } from './wrong.tsx'

export type EventProps = {
  readonly site: Site
  /** Of all of it, whichever part is shown. */
  readonly citation: Citation
  readonly comparison: Comparison
  /** Whose cards are shown. */
  readonly leaf: Leaf
  readonly occasion: Occasion | undefined
  /** Of seeded events, whose days are known. */
  readonly absence?: Absence | undefined
  /** Absent: all are compared. */
  readonly part?: Part | undefined
}

export const EventPage = (props: EventProps) => {
  const { site, citation, comparison, leaf, occasion, absence, part } = props
  const { event, seed, numbers, claims, naming, reference } = comparison
  const description = describeCoverage(comparison)
  return (
    <Page
      site={site}
      title={leaf.number > 1 ? `${event.label}, part ${leaf.number}` : event.label}
      description={`${event.label}: ${description}, beside “${reference.title}” by ${reference.author}.`}
      path={leafPath(eventPath(event.slug), part, leaf.number)}
      data={apiPath(eventPath(event.slug))}
      trail={[
        { href: '/', text: 'Coverage' },
        ...(occasion ? [{ href: `/?occasion=${occasion.slug}`, text: occasion.label }] : []),
      ]}
      here={<EventLabel label={event.label} language={languageOf(comparison)} />}
      image="event"
      type="article"
    >
      <EventSlug.Provider value={event.slug}>
        <EventHead comparison={comparison} />
        {part && <PartNote part={part} path={eventPath(event.slug)} />}
        <Contents comparison={comparison} />
        <div class="beside">
          <ReferenceCard card={reference} />
          <Coverage comparison={comparison} leaf={leaf} />
        </div>
        <LeafLinks leaf={leaf} part={part} path={eventPath(event.slug)} />
        {absence && <Absent absence={absence} />}
        <NamingTable naming={naming} words={reference.words} />
        <ConceptShares comparison={comparison} />
        <Claims claims={claims} />
        {seed && <Record seed={seed} />}
        <NumberLadders numbers={numbers} />
        <CitePage citation={citation} />
      </EventSlug.Provider>
    </Page>
  )
}

/** A founded event is called by a headline: in whose language, the article of it tells. */
const languageOf = ({ event, families, copies }: Comparison) =>
  [...families.flatMap((family) => family.items), ...copies].find(
    ({ article }) => article.title === event.label,
  )?.article.language

/** What the page is, for whoever came by a link. */
const describeSetting = ({ counts, reference: { kind, published } }: Comparison) => {
  const who = counts.outlets === 0 ? 'outlets' : plural(counts.outlets, 'outlet', 'outlets')
  const beside = `one ${kind.charAt(0).toLowerCase()}${kind.slice(1)} of ${published.text}`
  return `What ${who} wrote about one event, set beside ${beside}. Outlets of one publisher count as one family.`
}

const EventHead = ({ comparison }: Pick<EventProps, 'comparison'>) => {
  const { event, when } = comparison
  return (
    <header class="intro">
      <h1>
        <EventLabel label={event.label} language={languageOf(comparison)} />
      </h1>
      {when && (
        <p class="lead">
          <Time when={when} />
        </p>
      )}
      <p>{describeSetting(comparison)}</p>
      <p class="n">
        {describeCoverage(comparison)}
        {' · '}
        <a href={digestPath('/digest', { filter: { event: event.slug } })}>Follow what changes</a>
      </p>
      <p class="note">
        <Wrong of={`The event “${event.label}”`} />
      </p>
    </header>
  )
}

const Contents = ({ comparison: { seed, numbers } }: { comparison: Comparison }) => {
  const parts: readonly (readonly [id: string, text: string])[] = [
    ['coverage', 'The coverage'],
    ...(seed ? [['absent', 'Who is not here'] as const] : []),
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
