// How one article names the central act: a row of a description list.
import type { NamingLabel } from '../../core/naming.ts'

export const NamedAs = ({ naming }: { naming: readonly NamingLabel[] }) => (
  <div class="row">
    <dt>Naming words</dt>
    <dd>
      <NamingWords naming={naming} />
    </dd>
  </div>
)

export const NamingWords = ({ naming }: { naming: readonly NamingLabel[] }) =>
  naming.length === 0 ? (
    <span class="none">none of those that we look for</span>
  ) : (
    naming.map(({ label }) => label).join(' · ')
  )
