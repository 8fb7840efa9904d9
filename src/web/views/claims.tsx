// What the reference asserts that bears on an event, with what is on record.
import { plural } from '../../core/counts.ts'
import type { RelevantClaim } from '../../core/reference.ts'
import { Facts } from './facts.tsx'
import { claimPath } from './paths.ts'

export const Claims = ({ claims }: { claims: readonly RelevantClaim[] }) => (
  <section aria-labelledby="claims">
    <h2 id="claims">What the reference says on it</h2>
    {claims.length === 0 ? (
      <p class="none">None of its claims that we list shares two concepts with this event.</p>
    ) : (
      <p class="n">
        {plural(claims.length, 'claim', 'claims')}, in our words: each shares at least two concepts
        with this event. The machine that chose them knows keywords, not meaning.
      </p>
    )}
    {claims.map((claim) => (
      <details class="claim">
        <summary>
          <span class="claim-id">{claim.id}</span> {claim.text}
        </summary>
        <p>
          <a href={claimPath(claim.slug)}>All on this claim</a>
        </p>
        <Facts facts={claim.record} />
      </details>
    ))}
  </section>
)
