// An article laid out whole, as its page and its JSON show it. Computed on reading.
import type { Correction, Dossier } from '../dossier/dossier.ts'
import { type Archived, archivedAt } from './archive.ts'
import { type ArticleCopies, copiesAround } from './article-copies.ts'
import type { ArticleHistory, Membership, Sighting, Wording } from './article-history.ts'
import { type Citation, citeArticle } from './cite.ts'
import { correctionsOn, explainMembers } from './corrections.ts'
import { type Item, itemOf, worldOf } from './item.ts'
import { describeKeyword, type KeywordLabel } from './keyword-label.ts'
import type { Evidence, Listed } from './news-event.ts'
import { readersOf } from './readers.ts'
import { describeSource } from './source-words.ts'

export type ArticleView = {
  /** The article beside the reference; `own`: its concepts that the reference has not. */
  readonly item: Item
  /** The event where it stands once corrections are followed; absent: in none yet. */
  readonly event?: NonNullable<ArticleHistory['stands']>['event']
  readonly wordings: readonly Wording[]
  readonly sightings: readonly (Sighting & { readonly words: string })[]
  /** The machine's, each with its keywords in words. */
  readonly memberships: readonly (Membership & { readonly why: readonly KeywordLabel[] })[]
  /** A person's words that bear on it. */
  readonly corrections: readonly Correction[]
  readonly copies: ArticleCopies
  /** Absent: its address is no http(s). */
  readonly archived?: Archived
  readonly citation: Citation
}

/** What the article is shown at, and when: for its citation. */
type Showing = { readonly page: string; readonly site: string; readonly now: Date }

const IN_NO_EVENT: Evidence = { rule: 'founder', score: 0, shared: [] }

/** `nearby`: the articles among which copies are looked for, itself among them; `corrections`: all that count. */
export const viewArticle = (
  history: ArticleHistory,
  nearby: readonly Listed[],
  dossier: Dossier,
  { corrections, ...showing }: Showing & { readonly corrections: readonly Correction[] },
): ArticleView => {
  const { article, outlet, stands, memberships } = history
  const member = { article, outlet, evidence: stands?.evidence ?? IN_NO_EVENT }
  const [explained = member] = explainMembers([member], corrections)
  const seed = dossier.events.find(({ slug }) => slug === stands?.event.seed)
  const { naming } = readersOf(dossier)
  const counted = article.relevance === 'about' ? [member] : []
  const world = worldOf(counted, { dossier, naming, seed, copies: new Map() })
  const archived = archivedAt(article)
  return {
    item: itemOf(explained, world),
    ...(stands && { event: stands.event }),
    wordings: history.wordings,
    sightings: history.sightings.map((one) => ({ ...one, words: describeSource(one) })),
    memberships: memberships.map((one) => ({
      ...one,
      why: one.evidence.shared.map((keyword) => describeKeyword(keyword, world.labels)),
    })),
    corrections: correctionsOn(
      article.key,
      memberships.map(({ event }) => event.slug),
      corrections,
    ),
    copies: copiesAround(history, nearby, dossier),
    ...(archived && { archived }),
    citation: citeArticle({ article, outlet, ...showing }),
  }
}
