// The front page: the reference, the occasions, and the events of one of them.
import type { Balance } from '../../core/balance.ts'
import { describeCounts, plural } from '../../core/counts.ts'
import type { Counts, Sample } from '../../core/news-event.ts'
import type { ReferenceCard as Card } from '../../core/reference.ts'
import type { Shelf } from '../../core/shelf.ts'
import type { State } from '../../core/silence.ts'
import type { FamilyRow } from '../../core/silence-ladder.ts'
import type { Dossier, Occasion } from '../../dossier/dossier.ts'
import { BalanceMeter } from './balance.tsx'
import { EventList, SingleEvents } from './event-list.tsx'
import { FamilyStates } from './family-states.tsx'
import { type LadderProps, Legend } from './ladder.tsx'
import { CompactLadder } from './ladder-compact.tsx'
import { Page, type Site } from './layout.tsx'
import { apiPath } from './paths.ts'
import { ReferenceCard } from './reference-card.tsx'
import { Timeline } from './timeline.tsx'

export type OccasionTab = {
  readonly occasion: Occasion
  readonly counts: Counts & { readonly events: number }
}

export type HomeProps = {
  readonly site: Site
  readonly dossier: Dossier
  readonly card: Card
  readonly tabs: readonly OccasionTab[]
  readonly chosen: OccasionTab
  /** Whether the address names the occasion. */
  readonly named: boolean
  readonly shelf: Shelf
  readonly samples: ReadonlyMap<number, readonly Sample[]>
  /** The chosen occasion first. */
  readonly ladder: LadderProps
  /** Families by what can be said of them on the chosen occasion; none: it has no dates. */
  readonly states: readonly (readonly [State, readonly FamilyRow[]])[]
  readonly balance: Balance
  /** Events of the occasion that the page leaves out. */
  readonly more: number
}

export const HomePage = (props: HomeProps) => {
  const { site, dossier, card, tabs, chosen, named, shelf, samples, ladder, balance, more } = props
  const { slug, label } = chosen.occasion
  return (
    <Page
      site={site}
      title={named ? `${label}: ${dossier.title}` : dossier.title}
      description={`${dossier.description} ${label}: ${describeCounts(chosen.counts)}.`}
      path={named ? `/?occasion=${slug}` : '/'}
      data={apiPath(`/events?occasion=${slug}`)}
      {...(named && { trail: [{ href: '/', text: 'Coverage' }], here: label })}
    >
      <header class="intro">
        <h1>{dossier.title}</h1>
        <p class="lead">{dossier.description}</p>
        <p>{dossier.moment}</p>
        <p class="note">
          {site.name} gathers what outlets published about one subject, groups the articles by
          event, and sets one reference piece beside them. A machine grouped these by shared
          keywords; <a href="/about">how, and what it cannot see</a>. Outlets of one publisher count
          as one family.
        </p>
      </header>
      <div class="beside">
        <ReferenceCard card={card} />
        <div>
          <Occasions tabs={tabs} chosen={slug} />
          <section aria-labelledby="shelf">
            <h2 id="shelf">{label}</h2>
            <p class="n">
              {plural(chosen.counts.events, 'event', 'events')} with {describeCounts(chosen.counts)}
              . A copy counts with its origin.
            </p>
            <Timeline entries={shelf.entries} />
            <EventList entries={shelf.entries.filter((e) => !e.background)} samples={samples} />
            <SingleEvents entries={shelf.single} samples={samples} />
            {more > 0 && (
              <p class="n">
                {plural(more, 'smaller event is', 'smaller events are')} not shown here; all stand
                in <a href={`/api/v1/events?occasion=${slug}`}>the data</a>.
              </p>
            )}
          </section>
        </div>
      </div>
      <section aria-labelledby="ladder">
        <h2 id="ladder">Who marks the occasions</h2>
        <p class="n">
          Silent is not unseen: an outlet is called silent only where its feeds show enough of what
          it published on those days. <a href="/outlets">All outlets</a>.
        </p>
        <States label={label} slug={slug} states={props.states} />
        <Legend />
        <CompactLadder {...ladder} />
      </section>
      <BalanceMeter balance={balance} />
    </Page>
  )
}

type StatesProps = Pick<HomeProps, 'states'> & { readonly label: string; readonly slug: string }

/** Of the many that could not be seen the number is enough. */
const States = ({ label, slug, states }: StatesProps) => {
  const unseen = states.find(([state]) => state === 'not observable')?.[1].length ?? 0
  if (states.length === 0) return null
  return (
    <>
      <h3>{label}</h3>
      <FamilyStates
        states={states.filter(([state]) => state !== 'not observable')}
        occasion={slug}
      />
      {unseen > 0 && <p class="n">{plural(unseen, 'family', 'families')} not observable.</p>}
    </>
  )
}

const Occasions = ({ tabs, chosen }: { tabs: readonly OccasionTab[]; chosen: string }) => {
  const most = Math.max(1, ...tabs.map(({ counts }) => counts.families))
  return (
    <nav class="occasions" aria-label="Occasions">
      <ul>
        {tabs.map(({ occasion, counts }) => (
          <li>
            <a
              href={`/?occasion=${occasion.slug}`}
              aria-current={occasion.slug === chosen ? 'page' : undefined}
            >
              <span class="name">{occasion.label}</span>
              <svg aria-hidden="true" width="100%" height="6">
                <rect class="track" width="100%" height="6" />
                <rect class="bar" width={`${(counts.families / most) * 100}%`} height="6" />
              </svg>
              <span class="n">
                <span class="whole">{plural(counts.families, 'family', 'families')},</span>{' '}
                <span class="whole">{plural(counts.articles, 'article', 'articles')}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
