// What a claim about an outlet rests on, as tables: what sources showed, and which archives were asked.
import { describeDay, describeDays } from '../../core/clock.ts'
import type { ReachStep, SeenSource } from '../../core/silence-evidence.ts'
import { endpointName } from '../../core/silence-words.ts'
import type { FeedHealth } from '../../core/status.ts'
import { describeScope } from './feed-label.tsx'
import { Scroll } from './scroll.tsx'

type FeedsProps = { readonly feeds: readonly FeedHealth[] }

export const Sources = ({ sources, feeds }: { sources: readonly SeenSource[] } & FeedsProps) => (
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
            <td>
              {seen.days.length}
              <span class="note">{describeDays(seen.days).join('; ')}</span>
            </td>
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
const SourceName = ({ source, feeds }: { source: string } & FeedsProps) => {
  const [, name = source, target = ''] = /^([^:]+):(.*)$/s.exec(source) ?? []
  if (name !== 'feed') return <Target name={endpointName(name)} target={target} feeds={feeds} />
  const feed = feeds.find(({ id }) => String(id) === target)
  return (
    <a href={`/status/feeds/${target}`}>
      Live feed
      {feed
        ? `: ${describeScope(feed.scope)}${feed.frontPage ? ', front page' : ''}`
        : ` ${target}`}
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

export const Steps = ({ steps }: { steps: readonly ReachStep[] }) => (
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
