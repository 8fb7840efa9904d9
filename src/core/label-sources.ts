// Where ownership labels come from: the sources that are cited for them, by how many outlets each labels.
import type { Citation, Dossier } from '../dossier/dossier.ts'

export type LabelSource = {
  readonly title: string
  readonly url?: string
  /** Where it stands; absent: it has no address, and its title says why. */
  readonly host?: string
  /** What it is, where the dossier says so. */
  readonly about?: string
  readonly outlets: number
}

/** Most outlets first, then by title. The entries of a collection are one source; any other goes by title and host. */
export const labelSourcesOf = ({
  outlets,
  collections = [],
}: Pick<Dossier, 'outlets' | 'collections'>): LabelSource[] => {
  const sourceOf = (citation: Citation): Omit<LabelSource, 'outlets'> => {
    const { title, url, about } = collections.find(({ url }) => url === citation.url) ?? {
      ...{ title: citation.title, url: citation.url, about: undefined },
    }
    if (url === undefined || !URL.canParse(url)) return { title }
    const host = new URL(url).hostname.replace(/^www\./, '')
    return { ...{ title, url, host }, ...(about !== undefined && { about }) }
  }
  const sources = outlets.flatMap(({ ownership }) => ownership.source ?? []).map(sourceOf)
  return [...Map.groupBy(sources, ({ title, host = '' }) => `${host} ${title}`).values()]
    .flatMap(([first, ...others]) => (first ? { ...first, outlets: 1 + others.length } : []))
    .sort((a, b) => b.outlets - a.outlets || (a.title < b.title ? -1 : 1))
}
