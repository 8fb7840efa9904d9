// One outlet: its labels with their sources, its feeds, and what can be said of it on each occasion, and why.
import { plural } from '../../core/counts.ts'
import { languageName } from '../../core/display-names.ts'
import type { OutletLabel as Labelled } from '../../core/news-event.ts'
import type { FeedHealth } from '../../core/status.ts'
import { describeFeed } from '../../core/status.ts'
import { digestPath } from './digest-address.ts'
import { FeedLink, FeedState } from './feed-label.tsx'
import { Page, type Site } from './layout.tsx'
import { Out } from './link.tsx'
import { OutletLabel, OwnershipNote } from './outlet-label.tsx'
import { type OccasionEvidence, OccasionSection, StandingList } from './outlet-page-occasion.tsx'
import { apiPath, outletPath } from './paths.ts'

export type OutletProps = {
  readonly site: Site
  readonly outlet: Labelled
  /** Other outlets of its family. */
  readonly siblings: readonly { readonly slug: string; readonly name: string }[]
  readonly feeds: readonly FeedHealth[]
  readonly occasions: readonly OccasionEvidence[]
  /** Articles that stand on no dated occasion. */
  readonly others: OccasionEvidence['articles']
  /** Whether articles were left out for their number. */
  readonly cut: boolean
}

export const OutletPage = (props: OutletProps) => {
  const { site, outlet, feeds, occasions, others, cut } = props
  return (
    <Page
      site={site}
      title={outlet.name}
      description={`What ${outlet.name} published on ${site.subject}, occasion by occasion, and what can be said where it published nothing.`}
      path={outletPath(outlet.slug)}
      data={apiPath(outletPath(outlet.slug))}
      trail={[{ href: '/outlets', text: 'Outlets' }]}
      image="outlet"
    >
      <OutletHead {...props} />
      {occasions.map((evidence) => (
        <OccasionSection evidence={evidence} feeds={feeds} />
      ))}
      {others.length > 0 && (
        <section aria-labelledby="no-occasion">
          <h2 id="no-occasion">On none of these occasions, or undated</h2>
          <StandingList articles={others} />
        </section>
      )}
      {cut && (
        <p class="n">
          The newest articles are shown; all stand in{' '}
          <a href={`/search?outlet=${encodeURIComponent(outlet.slug)}`}>the search</a> and in{' '}
          <a href={`/api/v1/articles?outlet=${encodeURIComponent(outlet.slug)}`}>the data</a>.
        </p>
      )}
      <FeedsOf feeds={feeds} />
    </Page>
  )
}

const OutletHead = ({ outlet, siblings }: OutletProps) => (
  <header class="intro">
    <h1>
      <bdi>{outlet.name}</bdi>
      {outlet.nativeName !== undefined && (
        <>
          {' '}
          <bdi class="native">{outlet.nativeName}</bdi>
        </>
      )}
    </h1>
    <p>
      <OutletLabel outlet={outlet} />
    </p>
    <OwnershipNote ownership={outlet.ownership} />
    <p class="n">
      {outlet.languages.length === 0
        ? 'Languages not established'
        : outlet.languages.map(languageName).join(', ')}
      {outlet.homepage !== undefined && (
        <>
          {' · '}
          <Out href={outlet.homepage}>{outlet.homepage}</Out>
        </>
      )}
      {' · '}
      <a href={digestPath('/digest', { filter: { outlet: outlet.slug } })}>Follow what changes</a>
    </p>
    {outlet.origin === 'host' && (
      <p class="note">
        The dossier does not have this outlet: it stands here because an article of it was found.
      </p>
    )}
    {outlet.family && (
      <p>
        Counted with its family, <bdi>{outlet.family.name}</bdi>
        {siblings.length > 0 && ': '}
        {siblings.map(({ slug, name }, i) => (
          <>
            {i > 0 && ', '}
            <a href={outletPath(slug)}>
              <bdi>{name}</bdi>
            </a>
          </>
        ))}
        .
      </p>
    )}
  </header>
)

const FeedsOf = ({ feeds }: Pick<OutletProps, 'feeds'>) => (
  <section aria-labelledby="feeds-of">
    <h2 id="feeds-of">Its feeds</h2>
    {feeds.length === 0 ? (
      <p class="none">We know no feed of it.</p>
    ) : (
      <>
        <p class="n">{plural(feeds.length, 'feed', 'feeds')}</p>
        <ul class="letters">
          {feeds.map((feed) => (
            <li>
              <FeedLink feed={feed} />
              <p>
                <FeedState state={feed.checkedAt && feed.state} /> {describeFeed(feed)}{' '}
                <a href={`/status/feeds/${feed.id}`}>Its last checks</a>
              </p>
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
)
