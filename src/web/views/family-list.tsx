// Families by name, each leading to where it is shown.
import type { FamilyRow } from '../../core/silence-ladder.ts'
import { addressOf } from './ladder-address.ts'

export const FamilyList = ({ rows }: { rows: readonly FamilyRow[] }) => (
  <ul>
    {rows.map((row) => (
      <li>
        <a href={addressOf(row)}>
          <bdi>{row.family.name}</bdi>
        </a>
      </li>
    ))}
  </ul>
)
