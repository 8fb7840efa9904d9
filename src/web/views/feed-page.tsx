// One feed: how it fares, and how each of its last checks ended.
import { describeMoment } from '../../core/clock.ts'
import { plural } from '../../core/counts.ts'
import { shorten } from '../../core/normalise.ts'
import {
  describeCheck,
  describeFeed,
  type FeedCheck,
  type FeedHealth,
  type FeedHistory,
} from '../../core/status.ts'
import { bareAddress, describeScope, FeedLink, FeedState, NextCheck } from './feed-label.tsx'
import { Page, type Site } from './layout.tsx'
import { apiPath } from './paths.ts'
import { Scroll } from './scroll.tsx'
import { Time } from './time.tsx'

/** The longest of a dossier's is a little shorter; an imported one may be of any length. */
const ADDRESS_LENGTH = 120

export const FeedPage = ({ site, history }: { site: Site; history: FeedHistory }) => {
  const { feed, checks } = history
  // An outlet may have several feeds of one scope: their addresses tell them apart.
  const address = shorten(bareAddress(feed.url), ADDRESS_LENGTH)
  const title = `${feed.outlet.name}, ${describeScope(feed.scope)}: the state of the feed ${address}`
  return (
    <Page
      site={site}
      title={title}
      description={describeFeed(feed)}
      path={`/status/feeds/${feed.id}`}
      data={apiPath(`/status/feeds/${feed.id}`)}
      trail={[{ href: '/status', text: 'Status' }]}
      here={
        <>
          <bdi>{feed.outlet.name}</bdi>, {describeScope(feed.scope)}
        </>
      }
    >
      <header class="intro">
        <h1>
          <bdi>{feed.outlet.name}</bdi>: {describeScope(feed.scope)}
        </h1>
        <p class="lead">{describeFeed(feed)}</p>
      </header>
      <Health feed={feed} />
      <section aria-labelledby="checks">
        <h2 id="checks">Last checks</h2>
        {checks.length === 0 ? (
          <p>Not checked yet.</p>
        ) : (
          <>
            <p class="n">{plural(checks.length, 'check', 'checks')}, the newest first.</p>
            <Checks checks={checks} />
          </>
        )}
      </section>
    </Page>
  )
}

const Health = ({ feed }: { feed: FeedHealth }) => (
  <section aria-labelledby="health">
    <h2 id="health">Health</h2>
    <dl>
      <dt>Feed</dt>
      <dd>
        <FeedLink feed={feed} />
      </dd>
      <dt>State</dt>
      <dd>
        <FeedState state={feed.checkedAt && feed.state} />
      </dd>
      <dt>Failures in a row</dt>
      <dd>{feed.failures}</dd>
      <dt>Last success</dt>
      <dd>{feed.succeededAt ? <Time when={describeMoment(feed.succeededAt)} /> : 'never'}</dd>
      <dt>Next check</dt>
      <dd>
        <NextCheck feed={feed} />
      </dd>
    </dl>
  </section>
)

const Checks = ({ checks }: { checks: readonly FeedCheck[] }) => (
  <Scroll label="Last checks of this feed">
    <table>
      <caption>How each check ended</caption>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">State</th>
          <th scope="col">What happened</th>
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <tr>
            <th scope="row">
              <Time when={describeMoment(check.at)} />
            </th>
            <td>
              <FeedState state={check.state} />
            </td>
            <td>{describeCheck(check)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
