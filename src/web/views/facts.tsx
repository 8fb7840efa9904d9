// What is on record, a line each with its sources.
import type { Fact } from '../../dossier/dossier.ts'
import { Sources } from './link.tsx'

export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <ul class="facts">
    {facts.map(({ text, sources }) => (
      <li>
        {text} <Sources citations={sources} />
      </li>
    ))}
  </ul>
)
