// Loads the dossier into D1 when it differs from the one that is loaded.
import { faultsOf } from '../core/corrections.ts'
import { frequenciesOf } from '../core/keywords.ts'
import { oncePer } from '../core/once.ts'
import { buildGate } from '../core/relevance.ts'
import { removalFaultsOf, removedOf } from '../core/removals.ts'
import { seedEvent, spanOf } from '../core/seed.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { hashOf } from '../feeds/validator.ts'
import { runBatch } from '../store/batch.ts'
import type { Db } from '../store/db.ts'
import { type ImportReport, importRecords } from '../store/import-records.ts'
import { MOST_REMOVED, type Removals, removeArticles } from '../store/removals.ts'
import {
  correctionRows,
  correctionStatements,
  dossierStatement,
  feedListStatements,
  loadedHash,
  outletStatements,
  type SeedRow,
  seedStatement,
} from '../store/save-dossier.ts'
import { isOvertaken } from '../store/save-groups.ts'

/** `removed`: articles that were taken out; absent: none was. */
export type LoadReport = { readonly removed?: number } & (
  | { readonly loaded: false }
  | ({ readonly loaded: true } & ImportReport)
)

/**
 * Takes out what is to be removed, then rewrites outlets, feeds, seeded events, corrections and citations; stopped
 * half-way, it runs again from the start. Rejects, before it writes anything, where corrections or removals cannot
 * be followed.
 */
export async function loadDossier(db: Db, dossier: Dossier, now: Date): Promise<LoadReport> {
  const hash = await dossierHash(dossier)
  const isLoaded = (await loadedHash(db, dossier.slug)) === hash
  if (!isLoaded) refuseFaults(dossier)
  const removed = await remove(db, dossier)
  if (isLoaded) return { loaded: false, ...removed }
  const gate = buildGate(dossier)
  await runBatch(db, [
    ...outletStatements(dossier.outlets, 'dossier'),
    ...feedListStatements(dossier.outlets, now),
    seedStatement(seedRows(dossier, gate.concepts), now),
    ...correctionStatements(correctionRows(dossier)),
  ])
  const report = await importRecords(db, gate, dossier.citations, { source: 'dossier', at: now })
  // Last: what was interrupted is not loaded.
  await runBatch(db, [dossierStatement(dossier.slug, hash, now)])
  return { loaded: true, ...removed, ...report }
}

function refuseFaults(dossier: Dossier): void {
  const [corrections, removals] = [faultsOf(dossier), removalFaultsOf(dossier)]
  if (corrections.length > 0)
    throw new Error(`Corrections cannot be followed: ${corrections.join(' ')}`)
  if (removals.length > 0) throw new Error(`Removals cannot be followed: ${removals.join(' ')}`)
}

/** Times that it is tried when articles are grouped meanwhile. */
const TRIES = 5

/** At each run: while a new version is deployed, one of before may still take such an article in. */
async function remove(db: Db, dossier: Dossier): Promise<Pick<LoadReport, 'removed'>> {
  const removals = removedOf(dossier)
  if (removals.size === 0) return {}
  let removed = 0
  for (let last = MOST_REMOVED; last === MOST_REMOVED; removed += last)
    last = await removeSome(db, removals)
  return removed > 0 ? { removed } : {}
}

async function removeSome(db: Db, removals: Removals): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await removeArticles(db, removals)
    } catch (error) {
      if (attempt === TRIES || !isOvertaken(error)) throw error
    }
  }
}

function seedRows(dossier: Dossier, concepts: ReturnType<typeof buildGate>['concepts']): SeedRow[] {
  const start = { concepts, frequencies: frequenciesOf(dossier.prior) }
  return dossier.events.map((seed) => {
    const { vector } = seedEvent(0, seed, undefined, start)
    const { slug, label, occasion } = seed
    return { slug, label, occasion, ...spanOf(seed), keywords: [...vector] }
  })
}

// Once an isolate: the dossier is part of the code.
const dossierHash = oncePer((dossier: Dossier) =>
  hashOf(new TextEncoder().encode(JSON.stringify(dossier))),
)
