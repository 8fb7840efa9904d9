// Measures processor time: what a machine that is busy with other things does not distort much.

/** Milliseconds of processor time that this process has taken. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Megabytes of memory that this process has held at most. */
export const peakMb = (): number => process.resourceUsage().maxRSS / 1024

type Work = () => Promise<unknown>

/** Each work has so much processor time to be compiled, and as much again to be measured. */
const ENOUGH_MS = 2000
const ROUNDS = 12

/**
 * Milliseconds that each work takes once. They take turns, so that a machine that slows down slows all;
 * of the rounds the median counts. Before that each runs long enough to be compiled.
 */
export async function measure(works: readonly Work[]): Promise<number[]> {
  const counts: number[] = []
  for (const work of works) {
    const start = cpuMs()
    let runs = 0
    while (cpuMs() - start < ENOUGH_MS) {
      await work()
      runs++
    }
    counts.push(Math.max(1, Math.round(runs / ROUNDS)))
  }
  const rounds: number[][] = works.map(() => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [nth, work] of works.entries()) {
      rounds[nth]?.push(await average(work, counts[nth] ?? 1))
    }
  }
  return rounds.map(medianOf)
}

async function average(work: Work, runs: number): Promise<number> {
  const start = cpuMs()
  for (let run = 0; run < runs; run++) await work()
  return (cpuMs() - start) / runs
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
