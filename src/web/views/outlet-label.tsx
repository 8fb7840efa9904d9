// Who publishes: country and ownership, each label with the source that gives it.
import { countryName } from '../../core/display-names.ts'
import type { Ownership } from '../../dossier/dossier.ts'
import { Source } from './link.tsx'

type Labelled = { readonly country?: string; readonly ownership: Ownership }

/** `Portugal · ownership: private, the owner (source, 2024)`; what is unknown says so. */
export const OutletLabel = ({ outlet: { country, ownership } }: { outlet: Labelled }) => {
  const { type, owner, source } = ownership
  return (
    <span class="label">
      {country === undefined ? 'Country not established' : countryName(country)}
      {' · '}
      ownership: <strong>{type}</strong>
      {owner !== undefined && (
        <>
          , <bdi>{owner}</bdi>
        </>
      )}
      {source === undefined
        ? type !== 'unknown' && ' (no source cited)'
        : [' (', <Source citation={source} text={source.outlet ?? source.title} />, ')']}
    </span>
  )
}

export const OwnershipNote = ({ ownership: { note } }: { ownership: Ownership }) =>
  note === undefined ? null : (
    <details class="note">
      <summary>On this label</summary>
      <p>{note}</p>
    </details>
  )
