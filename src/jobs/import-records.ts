// Takes bibliographic records in: the dossier's citations and what people import go the same path.
import { articleOf, type Checked, type ImportRecord, outletOfHost } from '../core/record.ts'
import type { Gate } from '../core/relevance.ts'
import { runBatch } from '../store/batch.ts'
import type { Db } from '../store/db.ts'
import { articleStatements } from '../store/save-articles.ts'
import { bareHost, findHosts, outletStatements } from '../store/save-dossier.ts'

export type ImportReport = {
  readonly taken: number
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
  const hosts = records.map(({ url }) => bareHost(URL.parse(url)?.hostname ?? ''))
  const known = await findHosts(db, hosts)
  const unknown = new Set<string>()
  const checked = records.map((record, i): Checked => {
    const host = hosts[i] ?? ''
    const outlet = record.outlet ?? known.get(host)
    const found = articleOf(record, outlet ?? outletOfHost(host).slug, gate)
    if (found.kind === 'article' && outlet === undefined) unknown.add(host)
    return found
  })
  const articles = checked.flatMap((found) => (found.kind === 'article' ? [found.article] : []))
  await runBatch(db, [
    ...(unknown.size > 0 ? outletStatements([...unknown].map(outletOfHost), 'host') : []),
    ...articleStatements({ source, at, articles }),
  ])
  const refused = checked.flatMap((found, i) =>
    found.kind === 'refused' ? [{ at: i, reason: found.reason }] : [],
  )
  return { taken: articles.length, refused }
}
