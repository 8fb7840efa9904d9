// Where ownership labels come from: the sites that are cited for them, by how many outlets each labels.
import type { Outlet } from '../dossier/dossier.ts'

export type LabelSource = { readonly site: string; readonly outlets: number }

/** Most outlets first. A source without an address goes by its title, which says why it has none. */
export const labelSourcesOf = (outlets: readonly Outlet[]): LabelSource[] => {
  const sources = outlets.flatMap(({ ownership }) => ownership.source ?? [])
  const siteOf = ({ url, title }: (typeof sources)[number]) =>
    url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : title
  return [...Map.groupBy(sources, siteOf)]
    .map(([site, cited]) => ({ site, outlets: cited.length }))
    .sort((a, b) => b.outlets - a.outlets || (a.site < b.site ? -1 : 1))
}
