// What can be said of an outlet on one occasion: the state in a sentence, what it rests on, its articles.
import { describeDay, whenPublished } from '../../core/clock.ts'
import { plural } from '../../core/counts.ts'
import { directionOf } from '../../core/direction.ts'
import type { Silence } from '../../core/silence.ts'
import type { ReachStep, SeenSource, Standing } from '../../core/silence-evidence.ts'
import type { DatedOccasion } from '../../core/silence-judge.ts'
import { describeSilence, endpointName, TITLES } from '../../core/silence-words.ts'
import type { FeedHealth } from '../../core/status.ts'
import { EventLabel } from './event-label.tsx'
import { classOf } from './ladder.tsx'
import { Out } from './link.tsx'
import { Scroll } from './scroll.tsx'
import { Time } from './time.tsx'

export type OccasionEvidence = {
  readonly occasion: DatedOccasion
  readonly silence: Silence
  readonly sources: readonly SeenSource[]
  readonly steps: readonly ReachStep[]
  readonly articles: readonly Standing[]
}

type Props = { readonly evidence: OccasionEvidence; readonly feeds: readonly FeedHealth[] }

export const OccasionSection = ({ evidence, feeds }: Props) => {
  const { occasion, silence, sources, steps, articles } = evidence
  return (
    <section aria-labelledby={occasion.slug}>
      <h2 id={occasion.slug}>{occasion.label}</h2>
      <p>
        <strong class={`say ${classOf(silence.state)}`}>{TITLES[silence.state]}</strong>{' '}
        {describeSilence(silence)}
      </p>
      {articles.length > 0 && <StandingList articles={articles} />}
      {sources.length + steps.length > 0 && (
        <details>
          <summary>
            What it rests on: {plural(sources.length, 'source', 'sources')},{' '}
            {plural(steps.length, 'archive asked', 'archives asked')}
          </summary>
          <p class="n">
            Days from {describeDay(occasion.from)} to{' '}
            {describeDay(new Date(occasion.until.getTime() - 1))}, UTC.
          </p>
          {sources.length > 0 && <Sources sources={sources} feeds={feeds} />}
          {steps.length > 0 && <Steps steps={steps} />}
        </details>
      )}
    </section>
  )
}

export const StandingList = ({ articles }: Pick<OccasionEvidence, 'articles'>) => (
  <ul class="letters">
    {articles.map(({ article, event }) => (
      <li>
        <span lang={article.language} dir={directionOf(article.title, article.language)}>
          <Out
            href={article.url}
            {...(article.language !== undefined && { lang: article.language })}
          >
            {article.title}
          </Out>
        </span>
        <p class="n">
          <Time when={whenPublished(article)} />
          {article.relevance === 'passing' && ' · in passing'}
          {event && (
            <>
              {' · '}
              <a href={`/events/${encodeURIComponent(event.slug)}`}>
                <EventLabel label={event.label} />
              </a>
            </>
          )}
        </p>
      </li>
    ))}
  </ul>
)

const Sources = ({ sources, feeds }: { sources: readonly SeenSource[] } & Pick<Props, 'feeds'>) => (
  <Scroll label="What sources showed of those days">
    <table>
      <caption>
        What sources showed of those days. A listing is all that a feed showed; a search, matches
        only. Sources overlap: of a day, the one that shows most counts.
      </caption>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">How</th>
          <th scope="col">Days</th>
          <th scope="col">Entries</th>
          <th scope="col">On the subject</th>
          <th scope="col">Looked at</th>
        </tr>
      </thead>
      <tbody>
        {sources.map((seen) => (
          <tr>
            <th scope="row">
              <SourceName source={seen.source} feeds={feeds} />
            </th>
            <td>{seen.method}</td>
            <td>{seen.days}</td>
            <td>{seen.entries}</td>
            <td>{seen.subject}</td>
            <td>{periodOf(seen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

const periodOf = ({ firstAt, lastAt }: SeenSource) => {
  const [first, last] = [describeDay(firstAt), describeDay(lastAt)]
  return first === last ? first : `${first} to ${last}`
}

/** `feed:12` leads to that feed; `wayback:<target>` says who was asked of what. */
const SourceName = ({ source, feeds }: { source: string } & Pick<Props, 'feeds'>) => {
  const [, name = source, target = ''] = /^([^:]+):(.*)$/s.exec(source) ?? []
  if (name !== 'feed') return <Target name={endpointName(name)} target={target} feeds={feeds} />
  const feed = feeds.find(({ id }) => String(id) === target)
  return (
    <a href={`/status/feeds/${target}`}>
      Live feed{feed ? `: ${feed.scope}${feed.frontPage ? ', front page' : ''}` : ` ${target}`}
    </a>
  )
}

type TargetProps = { name: string; target: string; feeds?: readonly FeedHealth[] }

const Target = ({ name, target, feeds = [] }: TargetProps) => (
  <>
    {name}
    {feeds.some(({ url, frontPage }) => url === target && frontPage) && ', front page'}
    <span class="note address"> {target.replace(/^https?:\/\//, '')}</span>
  </>
)

const Steps = ({ steps }: { steps: readonly ReachStep[] }) => (
  <Scroll label="Archives that were asked">
    <table>
      <caption>Archives and searches that were asked for those days</caption>
      <thead>
        <tr>
          <th scope="col">Asked</th>
          <th scope="col">State</th>
          <th scope="col">Entries</th>
          <th scope="col">On the subject</th>
          <th scope="col">Last answer</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr>
            <th scope="row">
              <Target name={endpointName(step.endpoint)} target={step.target} />
            </th>
            <td>
              {step.state}
              {step.reason !== undefined && `: ${step.reason}`}
            </td>
            <td>{step.entries}</td>
            <td>{step.admitted}</td>
            <td>{step.answeredAt ? describeDay(step.answeredAt) : 'none yet'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
