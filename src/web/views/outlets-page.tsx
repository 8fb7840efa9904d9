// All outlets: the ladder whole, and how their families are spread.
import type { Balance } from '../../core/balance.ts'
import { plural } from '../../core/counts.ts'
import { BalanceMeter } from './balance.tsx'
import { Ladder, type LadderProps, Legend } from './ladder.tsx'
import { LADDER_ID } from './ladder-address.ts'
import { Page, type Site } from './layout.tsx'
import { apiPath } from './paths.ts'

type Props = { readonly site: Site; readonly balance: Balance } & LadderProps

export const OutletsPage = ({ site, balance, columns, groups, unfolded }: Props) => {
  const families = groups.flatMap((group) => group.families)
  const outlets = families.reduce((sum, { members }) => sum + members.length, 0)
  return (
    <Page
      site={site}
      title="Outlets"
      description={`Which outlets covered ${site.subject} on each occasion, which were silent, and of which nothing can be said.`}
      path="/outlets"
      data={apiPath('/silence')}
      image="outlet"
    >
      <header class="intro">
        <h1>Who marks the occasions</h1>
        <p class="lead">
          Silent is not unseen. An outlet is called silent only where listings of its feeds show
          enough of what it published on those days.
        </p>
        <p class="n">
          {plural(outlets, 'outlet', 'outlets')} of {plural(families.length, 'family', 'families')}.
        </p>
        <p class="note">
          A family is silent only where all its outlets are. The same as data:{' '}
          <a href="/api/v1/silence">JSON</a>, <a href="/api/v1/silence?format=csv">CSV</a>.
        </p>
      </header>
      <section id={LADDER_ID} aria-label="The anniversary ladder">
        <Legend />
        <p>
          {unfolded === undefined ? (
            <a href="/outlets?unfold=all">Unfold all families</a>
          ) : (
            <a href="/outlets">Fold all families</a>
          )}
        </p>
        <Ladder columns={columns} groups={groups} unfolded={unfolded} />
      </section>
      <BalanceMeter balance={balance} />
    </Page>
  )
}
