// An outlet as the label of a text needs it: who publishes, where, and who owns it.
import type { Dossier, Outlet, Ownership } from '../dossier/dossier.ts'

export type Publisher = {
  readonly slug: string
  readonly name: string
  readonly country?: string
  readonly homepage?: string
  readonly ownership: Ownership
}

/** A dossier's outlet by its slug; one that it does not have is unknown in all but its slug. */
export const publisherOf = ({ outlets }: Dossier, slug: string): Publisher => {
  const outlet = outlets.find((outlet) => outlet.slug === slug)
  return outlet ? toPublisher(outlet) : { slug, name: slug, ownership: { type: 'unknown' } }
}

export const toPublisher = (
  outlet: Pick<Outlet, 'slug' | 'name' | 'country' | 'homepage' | 'ownership'>,
): Publisher => {
  const { slug, name, country, homepage, ownership } = outlet
  return {
    ...{ slug, name, ownership },
    ...(country !== undefined && { country }),
    ...(homepage !== undefined && { homepage }),
  }
}
