// A feed as the status pages show it: its link, its state in a word, its next check.
import { describeMoment } from '../../core/clock.ts'
import type { FeedHealth } from '../../core/status.ts'
import { Out } from './link.tsx'
import { Time } from './time.tsx'

/** `all` is no promise: no feed carries all that its outlet publishes. */
export const describeScope = (scope: string) =>
  scope === 'all' ? 'general' : scope.replaceAll('-', ' ')

/** Its address as it is read: without what all addresses begin with. */
export const bareAddress = (url: string) => url.replace(/^https?:\/\//, '')

/** With its address: an outlet may have several feeds of one scope. */
export const FeedLink = ({ feed }: { feed: FeedHealth }) => (
  <>
    <Out href={feed.url}>{describeScope(feed.scope)}</Out>
    <span class="note address"> {bareAddress(feed.url)}</span>
    {feed.frontPage && <span class="note"> front page: the subject is rare on it</span>}
    {!feed.listed && <span class="note"> no longer listed</span>}
  </>
)

/** A state in a word; absent: nobody has checked. */
export const FeedState = ({ state }: { state: string | undefined }) => (
  <span class={`state ${state?.replaceAll(' ', '-') ?? 'unchecked'}`}>
    {state ?? 'not checked'}
  </span>
)

export const NextCheck = ({ feed: { listed, nextCheckAt } }: { feed: FeedHealth }) =>
  listed && nextCheckAt ? <Time when={describeMoment(nextCheckAt)} /> : 'never'
