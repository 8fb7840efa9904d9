// npm run bench:order [-- --shuffles 10]: how much the grouping depends on the order in which articles come.
// Each set is shuffled whole, dates kept. It is taken as it comes then, later and more mixed than back-fill ever
// is, or by date, as `npm run group` takes it: then only what has one date or none changes places.
import { SETTING } from '../src/core/grouping.ts'
import type { Arrival } from '../src/core/stream.ts'
import type { GroupingScore } from './grouping-score.ts'
import {
  haveSets,
  type Labelled,
  meanOf,
  readHeadlines,
  readSix,
  scoreSets,
} from './labelled-sets.ts'

const SHUFFLES = 10

/** A random number from 0 to 1 at each call, the same ones for the same seed (Mulberry32 by Tommy Ettinger). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The set in another order (Fisher and Yates), the same one for the same seed. */
function shuffle(set: Labelled, seed: number): Labelled {
  const random = randomOf(seed)
  const order = [...set.ids.keys()]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[order[last], order[other]] = [order[other] as number, order[last] as number]
  }
  const ids = order.map((at) => set.ids[at] as string)
  return { ...set, ids, documents: order.map((at) => set.documents[at] ?? { title: '' }) }
}

const f1 = ({ bcubed }: GroupingScore) => bcubed.f1

/** Mean, least, most and their difference. */
function tell(name: string, values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const three = [mean, least, most].map((value) => value.toFixed(4))
  return [name.padEnd(20), ...three, (most - least).toFixed(4)].join('  ')
}

function report(arrival: Arrival, sets: readonly Labelled[], shuffles: number): void {
  const runs: GroupingScore[][] = []
  for (let seed = 1; seed <= shuffles; seed++) {
    const shuffled = sets.map((set) => shuffle(set, seed))
    runs.push(scoreSets(shuffled, SETTING, arrival))
  }
  console.log(`${`B-cubed F1, ${arrival}`.padEnd(20)}   mean   least    most  spread`)
  for (const [at, { name }] of sets.entries()) {
    const values = runs.map((scores) => f1(scores[at] as GroupingScore))
    console.log(tell(name, values))
  }
  const means = runs.map((scores) => meanOf(scores.slice(1), f1))
  if (sets.length > 1) console.log(`${tell('mean of the six', means)}\n`)
}

const shuffles = Number(process.argv.at(-1)) || SHUFFLES
const sets = [readHeadlines(), ...(haveSets() ? readSix() : [])]
for (const arrival of ['as given', 'by date'] as const) report(arrival, sets, shuffles)
if (!haveSets())
  console.log('bench-order: skipped the other sets, ../shared/grouping is not there.')
