// Finds an outlet by what a person calls it.
import type { Outlet } from '../dossier/dossier.ts'
import { fold } from './normalise.ts'

export type NamedOutlet = Pick<Outlet, 'slug' | 'name' | 'nativeName'>

/**
 * A function from a slug or a name, in any case and script of its own, to the slug. A name that several
 * outlets have finds none of them.
 */
export function outletFinder(
  outlets: readonly NamedOutlet[],
): (called: string) => string | undefined {
  const slugs = new Set(outlets.map(({ slug }) => slug))
  const byName = Map.groupBy(
    outlets.flatMap(({ slug, name, nativeName }) =>
      [...new Set([fold(name), fold(nativeName ?? name)])].map((name) => ({ slug, name })),
    ),
    ({ name }) => name,
  )
  return (called) => {
    if (slugs.has(called)) return called
    const [first, another] = byName.get(fold(called)) ?? []
    return another === undefined ? first?.slug : undefined
  }
}
