// The page of one day or week that ended: all that the digest told of it.
import {
  type ClosedPeriod,
  countChanges,
  describePeriod,
  PERIOD_ITEMS,
} from '../../core/digest-periods.ts'
import { digestPath, periodPath, type Wish } from './digest-address.ts'
import { titled } from './digest-page.tsx'
import { Items } from './digest-told.tsx'
import { Page, type Site } from './layout.tsx'

type PeriodPageProps = {
  readonly site: Site
  readonly closed: ClosedPeriod
  readonly wish: Wish
  readonly words: readonly string[]
}

export const PeriodPage = ({ site, closed, wish, words }: PeriodPageProps) => {
  const title = `Digest of ${describePeriod(closed.period)}`
  const description = `${countChanges(closed)}. It ended at midnight UTC and stays as it is.`
  return (
    <Page
      {...{ site, description, title: titled(title, words) }}
      path={periodPath(closed.period, wish.filter)}
      trail={[{ href: digestPath('/digest', wish), text: 'Digest' }]}
      here={describePeriod(closed.period)}
    >
      <header class="intro">
        <h1>{title}</h1>
        <p class="lead">{description}</p>
        {words.length > 0 && (
          <p class="note">
            Only <bdi>{words.join(' · ')}</bdi>.
          </p>
        )}
        {closed.more && <p class="note">These are the first {PERIOD_ITEMS}.</p>}
      </header>
      <Items items={closed.items} />
    </Page>
  )
}
