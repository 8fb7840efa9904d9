// What the query of a digest's address asks for, checked: filters and a rhythm, or what is wrong with it.
import type { Context } from 'hono'
import * as z from 'zod'
import { DIGEST_KINDS, type DigestKind } from '../core/digest-item.ts'
import { RHYTHMS } from '../core/digest-periods.ts'
import { languageName } from '../core/display-names.ts'
import { mainLanguageOf } from '../core/language.ts'
import { isCampaign } from '../core/link.ts'
import type { NamedOutlet } from '../core/outlet-names.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Db } from '../store/db.ts'
import { findEventName } from '../store/read-digest.ts'
import { badParametersOf } from './api-route.ts'
import { findAskedOutlet, HELD_OUTLET, outletCalled } from './asked-outlet.ts'
import type { BadParameter } from './problem.ts'
import type { Wish } from './views/digest-address.ts'

/** A wish, and what it is called: plain words in the order of its filters. */
export type Named = { readonly wish: Wish; readonly words: readonly string[] }

export type Asked =
  | ({ readonly kind: 'good' } & Named)
  /** The event that it names is another one now. */
  | { readonly kind: 'moved'; readonly wish: Wish }
  | {
      readonly kind: 'bad'
      readonly errors: readonly BadParameter[]
      /** Where no outlet is called so: those that may be meant. */
      readonly near?: readonly NamedOutlet[]
    }

const SLUG = /^[\w.~-]{1,200}$/
const HELD_EVENT = 'an event that is held, by its slug: the end of its address'
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i

const oneOf = <Name extends string>(names: readonly Name[]) =>
  z.enum(names as [Name, ...Name[]], `one of ${names.join(', ')}`)

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  // A form sends what was left open as empty.
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const queryOf = (dossier: Dossier) =>
  z
    .strictObject({
      event: optional(z.string().regex(SLUG, HELD_EVENT)),
      occasion: optional(oneOf(dossier.occasions(new Date()).map(({ slug }) => slug))),
      outlet: optional(outletCalled),
      language: optional(
        z.string().regex(LANGUAGE, 'a language tag such as en or pt-BR').transform(mainLanguageOf),
      ),
      kind: optional(oneOf(Object.keys(DIGEST_KINDS) as DigestKind[])),
      rhythm: optional(oneOf(RHYTHMS)),
    })
    .refine(({ event, occasion }) => event === undefined || occasion === undefined, {
      path: ['occasion'],
      message: 'left out beside an event, which has its own occasion',
    })
    .refine(({ outlet, language }) => outlet === undefined || language === undefined, {
      path: ['language'],
      message: 'left out beside an outlet: one of the two can be asked for',
    })

/**
 * What a newsletter or a network adds to an address on its way (`utm_source`, `fbclid`) asks for nothing; of any other
 * unknown parameter it is said that it is unknown. At most two statements: whether there are such an event and outlet, and what they are called.
 */
export async function readWish(c: Context, db: Db, dossier: Dossier): Promise<Asked> {
  const asked = Object.entries(c.req.query()).filter(([name]) => !isCampaign(name))
  const query = queryOf(dossier).safeParse(Object.fromEntries(asked))
  if (!query.success) return { kind: 'bad', errors: badParametersOf(query.error) }
  const { rhythm, outlet: called, ...rest } = query.data
  const [event, outlet] = await Promise.all([
    rest.event === undefined ? undefined : findEventName(db, rest.event),
    called === undefined ? undefined : findAskedOutlet(db, dossier, called),
  ])
  const errors = [
    ...(rest.event !== undefined && event === undefined
      ? [{ parameter: 'event', expected: HELD_EVENT }]
      : []),
    ...(outlet?.kind === 'unknown' ? [{ parameter: 'outlet', expected: HELD_OUTLET }] : []),
  ]
  if (outlet?.kind === 'unknown') return { kind: 'bad', errors, near: outlet.near }
  if (errors.length > 0) return { kind: 'bad', errors }
  const filter = { ...rest, ...(outlet && { outlet: outlet.slug }) }
  const wish: Wish = { filter, rhythm }
  if (event !== undefined && event.slug !== filter.event) {
    return { kind: 'moved', wish: { ...wish, filter: { ...filter, event: event.slug } } }
  }
  const occasion = dossier.occasions(new Date()).find(({ slug }) => slug === filter.occasion)
  const words = [
    event?.label,
    occasion?.label,
    outlet?.name,
    filter.language && `in ${languageName(filter.language)}`,
    filter.kind && DIGEST_KINDS[filter.kind],
    rhythm,
  ].filter((word) => word !== undefined && word !== '')
  return { kind: 'good', wish, words: words as string[] }
}
