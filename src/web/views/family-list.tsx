// Families by name, each leading to where it is shown.
import type { FamilyRow } from '../../core/silence-ladder.ts'
import { evidenceOf } from './ladder-address.ts'

type Props = {
  readonly rows: readonly FamilyRow[]
  /** Slug of the occasion of which something is said: an outlet's own page begins there. */
  readonly occasion: string
}

export const FamilyList = ({ rows, occasion }: Props) => (
  <ul>
    {rows.map((row) => (
      <li>
        <a href={evidenceOf(row, occasion)}>
          <bdi>{row.family.name}</bdi>
        </a>
      </li>
    ))}
  </ul>
)
