// What placing and reviewing share: articles weighed as of now, names for founded events, rows of the keyword index.
import { withoutBoilerplate } from '../core/boilerplate.ts'
import { labelOf, slugOf, takeSlug } from '../core/event-name.ts'
import type { EventState } from '../core/event-state.ts'
import { gateOf } from '../core/gate.ts'
import { frequenciesOf, weigh } from '../core/keywords.ts'
import { occasionOf } from '../core/occasion.ts'
import type { Held } from '../core/review.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { readBoilerplate } from '../store/boilerplate.ts'
import type { Db } from '../store/db.ts'
import type { FrequencyReader } from '../store/frequencies.ts'
import { type Groupable, takenSlugs } from '../store/read-groups.ts'
import type { FoundedEvent, Grouping } from '../store/save-groups.ts'
import { dayOf } from './find-events.ts'

export type Prepared = Groupable & Held

/** Weighed by the frequencies of this moment, less boilerplate; oldest first, undated last. Two statements. */
export async function prepare(
  db: Db,
  dossier: Dossier,
  articles: readonly Groupable[],
  readFrequencies: FrequencyReader,
): Promise<Prepared[]> {
  const segments = await readBoilerplate(db, [...new Set(articles.map(({ outlet }) => outlet))])
  const { concepts } = gateOf(dossier)
  const cleared = articles.map((article) => ({
    ...article,
    keywords: withoutBoilerplate(article, segments.get(article.outlet) ?? [], concepts),
  }))
  const keywords = new Set(cleared.flatMap((article) => article.keywords.map(([word]) => word)))
  const { documents, counts } = await readFrequencies([...keywords])
  const frequencies = frequenciesOf(dossier.prior, documents, counts)
  const time = ({ happenedAt }: Groupable) => happenedAt ?? Number.MAX_SAFE_INTEGER
  return cleared
    .sort((a, b) => time(a) - time(b) || a.id - b.id)
    .map((article) => ({
      ...article,
      vector: weigh(article.keywords, frequencies),
      ...(article.happenedAt !== undefined && { at: article.happenedAt }),
    }))
}

export type Founder = { readonly id: number; readonly article: Prepared }

/** Names the events that these articles founded: one statement. */
export async function nameEvents(
  db: Db,
  dossier: Dossier,
  founded: readonly Founder[],
  now: Date,
): Promise<FoundedEvent[]> {
  if (founded.length === 0) return []
  // A clock that was set back knows no occasion of the articles' own time.
  const latest = Math.max(now.getTime(), ...founded.map(({ article }) => article.at ?? 0))
  const occasions = dossier.occasions(new Date(latest))
  const wanted = founded.map(({ id, article }) => {
    const at = article.at === undefined ? undefined : new Date(article.at)
    const slug = slugOf(article.title, article.vector, at)
    return { id, slug, label: labelOf(article.title), occasion: occasionOf(at, occasions).slug }
  })
  const slugs = wanted.map(({ slug }) => slug)
  const taken = await takenSlugs(db, slugs)
  return wanted.map((event) => ({ ...event, slug: takeSlug(event.slug, taken) }))
}

// An event is found under its own heaviest keywords.
const ANCHORS = 12

/** Each event is found under its anchors on every day on which it took one of the articles; seeded ones always are. */
export function indexRows(
  placed: readonly { readonly article: Held; readonly event: EventState }[],
): Grouping['index'] {
  const rows = new Map<string, [string, number, number]>()
  for (const { article, event } of placed) {
    if (event.seed !== undefined) continue
    const day = dayOf(article.at)
    for (const [keyword] of [...event.vector].sort(([, a], [, b]) => b - a).slice(0, ANCHORS))
      rows.set(`${keyword} ${day} ${event.id}`, [keyword, day, event.id])
  }
  return [...rows.values()]
}
