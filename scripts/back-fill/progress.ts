// How far a back-fill is, as one line that is written over, and what came of it at its end.
import type { Progress as Steps } from '../../src/core/back-fill-progress.ts'

/** As the API tells it: with the reasons for which steps failed, were skipped or saw only a part. */
export type Progress = Omit<Steps, 'answeredAt'> & {
  readonly reasons: readonly { readonly reason: string; readonly steps: number }[]
}

/** Characters of the bar: with its words it fits a terminal of 80. */
const WIDTH = 20

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`

/** `█████·····  12/48 steps, 31 answers, 4 articles, 2 min`. */
export function progressBar(progress: Progress, ms: number): string {
  const { open, done, failed, skipped, answers, admitted } = progress
  const ended = done + failed + skipped
  const all = ended + open
  const filled = all === 0 ? WIDTH : Math.floor((WIDTH * ended) / all)
  const bar = '█'.repeat(filled) + '·'.repeat(WIDTH - filled)
  const time = ms < 60_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`
  return `${bar} ${ended}/${all} steps, ${count(answers, 'answer')}, ${count(admitted, 'article')}, ${time}`
}

/** The end in a few lines: counts, then every reason with how many steps it stopped. */
export function summarise(progress: Progress): string[] {
  const { done, failed, skipped, entries, admitted, reasons } = progress
  return [
    `${count(done, 'step')} done, ${failed} failed, ${skipped} skipped; ${count(entries, 'entry', 'entries')} seen, ${admitted} on the subject.`,
    ...reasons.map(({ reason, steps }) => `  ${String(steps).padStart(4)} × ${reason}`),
  ]
}
