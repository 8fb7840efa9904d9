// Finds an outlet by what a person calls it.
import type { Dossier, Outlet } from '../dossier/dossier.ts'
import { nearFinder } from './near-slugs.ts'
import { fold, wordsOf } from './normalise.ts'
import { oncePer } from './once.ts'
import { outletOfHost } from './record.ts'

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

export type OutletNames = ReadonlyMap<string, readonly string[]>

/** Slugs by what outlets are called, as folded words; with and without the article that many bear. Made once. */
export const outletNamesOf = oncePer((dossier: Dossier): OutletNames => {
  const called = dossier.outlets.flatMap(({ slug, name, nativeName = name, hosts }) => {
    const spelt = [name, nativeName].map(asWords)
    const bare = spelt.map(withoutThe)
    const addresses = hosts.map(({ host }) => asWords(outletOfHost(host).name))
    return [...new Set([...spelt, ...bare, ...addresses])].map((name) => ({ slug, name }))
  })
  return new Map(
    [...Map.groupBy(called, ({ name }) => name)].map(([name, all]) => [
      name,
      all.map(({ slug }) => slug),
    ]),
  )
})

const asWords = (text: string): string => wordsOf(fold(text)).join(' ')
const withoutThe = (words: string): string => words.replace(/^the /, '')

const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i

/** The outlet that is made of a host that nobody described; undefined: the text is no host. */
export const outletOfHostName = (text: string): ReturnType<typeof outletOfHost> | undefined =>
  HOST.test(text) ? outletOfHost(text.toLowerCase()) : undefined

/** An address without all that is not its host; any other text as it is. */
const hostIn = (text: string): string =>
  text
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/(?<=\.[a-z]{2,})[/?#].*$/i, '')

/**
 * The dossier's outlets that are called so: by slug, by name or native name, folded, with `the` or without it, or by
 * host or address. More than one: the name is that of several.
 */
export function outletsCalled(called: string, dossier: Dossier): readonly string[] {
  const slug = called.trim().toLowerCase()
  if (dossier.outlets.some((outlet) => outlet.slug === slug)) return [slug]
  const names = outletNamesOf(dossier)
  const host = hostIn(called)
  const words = asWords(outletOfHostName(host)?.name ?? host)
  return names.get(words) ?? names.get(withoutThe(words)) ?? []
}

/** The slug of an outlet that the dossier does not have, as `outletOfHost` gives it: for its host, its name or its slug. */
export const slugOfUnlisted = (called: string): string =>
  outletOfHost(hostIn(called).toLowerCase()).slug

/** At most `limit` outlets of the dossier that may have been meant: who is called so and more, then who is spelt nearly so. */
export function outletsNear(called: string, dossier: Dossier, limit: number): NamedOutlet[] {
  const names = outletNamesOf(dossier)
  const asked = asWords(called)
  const words = asked.split(' ').filter(Boolean)
  const fuller = [...names.keys()].filter((name) => {
    const own = name.split(' ')
    return words.length > 0 && words.every((word) => own.includes(word))
  })
  const near = [
    ...fuller.toSorted((a, b) => a.length - b.length),
    ...nearNames(dossier)(asked, limit),
  ]
  const slugs = [...new Set(near.flatMap((name) => names.get(name) ?? []))]
  return slugs
    .slice(0, limit)
    .flatMap((slug) => dossier.outlets.find((one) => one.slug === slug) ?? [])
}

const nearNames = oncePer((dossier: Dossier) => nearFinder([...outletNamesOf(dossier).keys()]))
