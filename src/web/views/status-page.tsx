// How the program fares: each feed's health in a sentence, totals, what failed for good.
import { describeMoment } from '../../core/clock.ts'
import { plural } from '../../core/counts.ts'
import type { Status, Totals } from '../../core/status.ts'
import { countStates, countWell, type DeadLetter, describeFeed } from '../../core/status.ts'
import { BackFill, type BackFillProps } from './back-fill.tsx'
import { FeedLink, FeedState, NextCheck } from './feed-label.tsx'
import { Page, type Site } from './layout.tsx'
import { apiPath } from './paths.ts'
import { Scroll } from './scroll.tsx'
import { Time } from './time.tsx'

type StatusProps = {
  readonly site: Site
  readonly status: Status
  /** By feed, how its last checks ended. */
  readonly strips: ReadonlyMap<number, string>
  readonly backFill: BackFillProps
}

export const StatusPage = ({ site, status, strips, backFill }: StatusProps) => {
  const { feeds, totals, deadLetters } = status
  const states = countStates(feeds)
  const ok = states.find(([state]) => state === 'ok')?.[1] ?? 0
  const summary = `${ok} of ${plural(feeds.length, 'feed', 'feeds')} read without trouble at the last check`
  return (
    <Page
      site={site}
      title="Status"
      description={`${summary}.`}
      path="/status"
      data={apiPath('/status')}
    >
      <header class="intro">
        <h1>Status</h1>
        <p class="lead">{summary}.</p>
        <p class="note">
          A feed that cannot be read is not an outlet that was silent: what we could not see, we do
          not count.
        </p>
      </header>
      <TotalsTable totals={totals} />
      <section aria-labelledby="feeds">
        <h2 id="feeds">Feeds</h2>
        <p class="n">
          {plural(feeds.length, 'feed', 'feeds')}
          {states.map(([state, n]) => `; ${state}: ${n}`)}. Those that are listed now, for a feed
          reader: <a href="/feeds.opml">OPML</a>.
        </p>
        <Feeds feeds={feeds} strips={strips} />
      </section>
      <BackFill {...backFill} />
      <DeadLetters letters={deadLetters} total={totals.deadLetters} />
    </Page>
  )
}

const TotalsTable = ({ totals }: { totals: Totals }) => (
  <section aria-labelledby="totals">
    <h2 id="totals">What is held</h2>
    <dl class="totals">
      <Total term="Articles about the subject" n={totals.about} />
      <Total term="Articles in passing" n={totals.passing} />
      <Total term="Articles not grouped yet" n={totals.ungrouped} />
      <Total term="Events with coverage" n={totals.events} />
      <Total term="Outlets" n={totals.outlets} />
    </dl>
    <p class="n">
      {totals.changedAt
        ? ['Last change: ', <Time when={describeMoment(totals.changedAt)} />]
        : 'Nothing has been recorded yet'}
      .
    </p>
  </section>
)

const Total = ({ term, n }: { term: string; n: number }) => (
  <div>
    <dt>{term}</dt>
    <dd>{n.toLocaleString('en')}</dd>
  </div>
)

const { compare } = new Intl.Collator('en')

/** By outlet as readers look for it, whatever its case and its marks; of one outlet as they came. */
const byOutlet = (feeds: Status['feeds']) =>
  feeds.toSorted((a, b) => compare(a.outlet.name, b.outlet.name))

type FeedsProps = Pick<Status, 'feeds'> & Pick<StatusProps, 'strips'>

const Feeds = ({ feeds, strips }: FeedsProps) => (
  <Scroll label="Feeds and their health">
    <table class="feeds">
      <caption>Feeds and their health, by outlet</caption>
      <thead>
        <tr>
          <th scope="col">Outlet</th>
          <th scope="col">Feed</th>
          <th scope="col">State</th>
          <th scope="col">Last checks</th>
          <th scope="col">Last success</th>
          <th scope="col">Next check</th>
        </tr>
      </thead>
      <tbody>
        {byOutlet(feeds).map((feed) => (
          <tr>
            <th scope="row">
              <bdi>{feed.outlet.name}</bdi>
            </th>
            <td>
              <FeedLink feed={feed} />
            </td>
            <td>
              <FeedState state={feed.checkedAt && feed.state} /> {describeFeed(feed)}
            </td>
            <td>
              <Strip id={feed.id} strip={strips.get(feed.id)} />
            </td>
            <td>{feed.succeededAt ? <Time when={describeMoment(feed.succeededAt)} /> : 'never'}</td>
            <td>
              <NextCheck feed={feed} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

const Strip = ({ id, strip }: { id: number; strip: string | undefined }) =>
  strip === undefined ? (
    'none yet'
  ) : (
    <>
      {/* Of one check alone there is no course to draw. */}
      {strip.length > 1 && (
        <>
          <span class="strip" aria-hidden="true">
            {strip.replaceAll('+', '▇').replaceAll('-', '▁')}
          </span>{' '}
        </>
      )}
      <a href={`/status/feeds/${id}`}>{countWell(strip)}</a>
    </>
  )

const DeadLetters = ({ letters, total }: { letters: readonly DeadLetter[]; total: number }) => (
  <section aria-labelledby="dead-letters">
    <h2 id="dead-letters">Failed for good</h2>
    {total === 0 ? (
      <p>No message has failed for good.</p>
    ) : (
      <p class="n">
        {plural(total, 'message', 'messages')} failed for good; the newest{' '}
        {plural(letters.length, 'one', 'ones')}:
      </p>
    )}
    <ul class="letters">
      {letters.map(({ id, at, body }) => (
        <li>
          <Time when={describeMoment(at)} />: <code>{body}</code> <span class="note">{id}</span>
        </li>
      ))}
    </ul>
  </section>
)
