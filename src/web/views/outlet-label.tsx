// Who publishes: country and ownership, each label with the source that gives it.
import { countryName } from '../../core/display-names.ts'
import type { OutletLabel as Outlet } from '../../core/news-event.ts'
import type { Ownership } from '../../dossier/dossier.ts'
import { Source } from './link.tsx'
import { outletPath } from './paths.ts'

type Labelled = { readonly country?: string; readonly ownership: Ownership }

type Named = { readonly outlet: Outlet; readonly opinion: boolean }

/** Whose article it is, in our letters and in its own, and whether it stands among opinions. */
export const OutletName = ({ outlet: { slug, name, nativeName }, opinion }: Named) => (
  <p class="outlet">
    <a href={outletPath(slug)}>
      <bdi>{name}</bdi>
    </a>
    {nativeName !== undefined && (
      <>
        {' '}
        <bdi class="native">{nativeName}</bdi>
      </>
    )}
    {opinion && <span class="lane">opinion</span>}
  </p>
)

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
