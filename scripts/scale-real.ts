// Real articles pushed through the group job from an empty database, by date or in any order, and how well it did.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { datingOf } from '../src/core/dating.ts'
import { extractKeywords } from '../src/core/keywords.ts'
import { conceptMatcher } from '../src/core/lexicon.ts'
import { soleimani } from '../src/dossier/soleimani/index.ts'
import { recount } from '../src/jobs/recount.ts'
import { type GroupingScore, scoreGroups } from './grouping-score.ts'
import { type Waiting, wait } from './scale-corpus.ts'
import { type Cost, runGroup } from './scale-cost.ts'
import type { Scale } from './scale-database.ts'
import { randomFrom } from './scale-stories.ts'
import { ROOT } from './tool.ts'

const SHARED = join(ROOT, '../shared')
/** One subject within weeks, where nearly everything shares its commonest words: the hardest stream there is. */
export const LABELLED = join(SHARED, 'grouping/og2021')
/** The daily recount, in articles. */
const RECOUNTED = 500

type Line = {
  readonly id?: string
  readonly url?: string
  readonly title: string
  readonly excerpt?: string
  readonly published?: string | null
  readonly lang?: string
}

/** Labelled news and the subject's own coverage, oldest first. */
export function readReal(): Waiting[] {
  const concepts = conceptMatcher(soleimani.lexicon)
  const lines = [
    join(LABELLED, 'docs.jsonl'),
    join(SHARED, 'newsroom/data/coverage.jsonl'),
  ].flatMap((file) => readLines(file).map((line): Line => JSON.parse(line)))
  return lines
    .flatMap(({ id, url, title, excerpt, published, lang }) => {
      const { happenedAt } = datingOf(published ?? undefined)
      if (happenedAt === undefined) return []
      const text = { title, ...(excerpt && { summary: excerpt }), ...(lang && { language: lang }) }
      const keywords = extractKeywords(text, concepts)
      return { ...text, key: id ?? url ?? title, keywords, happenedAt: happenedAt.getTime() }
    })
    .sort((a, b) => a.happenedAt - b.happenedAt)
}

const readLines = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean)

/** The same in an order that a seed decides: as back-fill may bring them. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = randomFrom(seed)
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

/** The cost of each batch. Keywords are recounted on the way, as they are each day. */
export async function groupReal(scale: Scale, real: readonly Waiting[], batch: number) {
  const costs: Cost[] = []
  for (let at = 0; at < real.length; at += batch) {
    const part = real.slice(at, at + batch)
    await wait(scale.db, part)
    costs.push(await runGroup(scale, part.length))
    if ((at + batch) % RECOUNTED === 0) await recount(scale.db, soleimani, new Date(at))
  }
  return costs
}

/** What the job made of the labelled ones. */
export async function scoreReal({ db }: Scale): Promise<GroupingScore> {
  const { results } = await db.$client
    .prepare('SELECT key, event_id AS event FROM article')
    .all<{ key: string; event: number }>()
  const labels = readLines(join(LABELLED, 'gold-dev.tsv')).map((line) => line.split('\t'))
  return scoreGroups(
    new Map(labels.map(([id = '', label = '']) => [id, label])),
    new Map(results.map(({ key, event }) => [key, String(event)])),
  )
}
