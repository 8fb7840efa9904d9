// Which outlet a person asks the search, the digest's pages or its feeds for, however they call it.
import * as z from 'zod'
import {
  type NamedOutlet,
  outletsCalled,
  outletsNear,
  slugOfUnlisted,
} from '../core/outlet-names.ts'
import { publisherOf } from '../core/publisher.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Db } from '../store/db.ts'
import { findOutletName } from '../store/read-digest.ts'

/** More are no help. */
const NEAR = 5
/** Longer than any name or address of an outlet's front page. */
const LONGEST = 200

export type AskedOutlet =
  | { readonly kind: 'held'; readonly slug: string; readonly name: string }
  /** None, or several, are called so: those that may be meant. */
  | { readonly kind: 'unknown'; readonly near: readonly NamedOutlet[] }

/** What may stand in the field. */
export const outletCalled = z.string().max(LONGEST, `a name of at most ${LONGEST} characters`)

/** Said to whom its name is unknown. */
export const HELD_OUTLET = 'an outlet that is held, by its name, host or slug'

/**
 * The outlet by its slug, name or host. The dossier's are known without a look by their slugs, and by names that are no
 * slug; one that only its articles have made known is looked up: one statement.
 */
export async function findAskedOutlet(
  db: Db,
  dossier: Dossier,
  called: string,
): Promise<AskedOutlet> {
  const [slug, another] = outletsCalled(called, dossier)
  const unlisted = slugOfUnlisted(called)
  // An address of ours carries a slug: one that is held stands before a name that is written alike.
  const isLooked = slug === undefined || (slug !== called && unlisted === called)
  const held = isLooked ? await findOutletName(db, unlisted) : undefined
  if (held !== undefined) return { kind: 'held', slug: unlisted, name: held.name }
  if (slug !== undefined && another === undefined)
    return { kind: 'held', slug, name: publisherOf(dossier, slug).name }
  return { kind: 'unknown', near: outletsNear(called, dossier, NEAR) }
}
