// Takes bibliographic records in: the dossier's citations and what people import go the same path.
import type { NewArticle } from '../core/article.ts'
import { outletFinder } from '../core/outlet-names.ts'
import { articleOf, type ImportRecord, outletOfHost } from '../core/record.ts'
import type { Gate } from '../core/relevance.ts'
import { runBatch } from './batch.ts'
import type { Db } from './db.ts'
import { articleStatements, findKnown } from './save-articles.ts'
import { bareHost, findHosts, listNamedOutlets, outletStatements } from './save-dossier.ts'

export type ImportReport = {
  /** Articles that were not held before. */
  readonly taken: number
  /** Records of articles that were held already, or that stand further up in the same input. */
  readonly known: number
  /** What was not taken: its place in the input, from 0, and why. */
  readonly refused: readonly { readonly at: number; readonly reason: string }[]
}

/** Stores records under `source`, in one batch; importing the same twice changes nothing. */
export async function importRecords(
  db: Db,
  gate: Gate,
  records: readonly ImportRecord[],
  { source, at }: { readonly source: string; readonly at: Date },
): Promise<ImportReport> {
  const outletOf = await findOutlets(db, records)
  const articles: NewArticle[] = []
  const refused: ImportReport['refused'][number][] = []
  const unknown = new Set<string>()
  for (const [i, record] of records.entries()) {
    const host = hostOf(record)
    const outlet = outletOf(record)
    const found = articleOf(record, outlet ?? outletOfHost(host).slug, gate)
    if (found.kind === 'refused') refused.push({ at: i, reason: found.reason })
    else articles.push(found.article)
    if (found.kind === 'article' && outlet === undefined) unknown.add(host)
  }
  const keys = new Set(articles.map(({ key }) => key))
  const held = await findKnown(db, [...keys])
  await runBatch(db, [
    ...(unknown.size > 0 ? outletStatements([...unknown].map(outletOfHost), 'host') : []),
    ...articleStatements({ source, at, articles }),
  ])
  const taken = keys.size - held.size
  return { taken, known: articles.length - taken, refused }
}

/** By slug or name, then by the host that it was called by, then by the host of the address. */
async function findOutlets(db: Db, records: readonly ImportRecord[]) {
  const find = outletFinder(await listNamedOutlets(db))
  const calledBy = ({ outlet = '' }: ImportRecord) => bareHost(outlet.toLowerCase())
  const wanted = records.flatMap((record) => [hostOf(record), calledBy(record)])
  const hosts = await findHosts(db, [...new Set(wanted)])
  return (record: ImportRecord): string | undefined =>
    find(record.outlet ?? '') ?? hosts.get(calledBy(record)) ?? hosts.get(hostOf(record))
}

const hostOf = ({ url }: ImportRecord) => bareHost(URL.parse(url)?.hostname ?? '')
