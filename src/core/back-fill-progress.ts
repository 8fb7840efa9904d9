// How far reaching back is: steps by state, and what their answers brought.
import { plural } from './counts.ts'

export type Progress = {
  /** Steps by state. */
  readonly open: number
  readonly done: number
  readonly failed: number
  readonly skipped: number
  /** Answers that they had, entries that those showed, and the ones of them that are on the subject. */
  readonly answers: number
  readonly entries: number
  readonly admitted: number
  readonly answeredAt?: Date
}

/** Of one outlet's occasion. */
export type OutletProgress = Progress & {
  /** The lowest number of its steps: what its place in a list goes by. */
  readonly id: number
  readonly outlet: { readonly slug: string; readonly name: string }
  readonly occasion: string
  /** Why a step of it failed, was skipped or saw only a part; the endpoint stands before it. */
  readonly reason?: string
}

export type OccasionProgress = Progress & { readonly occasion: string }

export const countSteps = ({ open, done, failed, skipped }: Progress): number =>
  open + done + failed + skipped

/** `3 of 5 steps done, 1 open, 1 failed`. */
export const describeProgress = (progress: Progress): string => {
  const { done, open, failed, skipped } = progress
  const rest = Object.entries({ open, failed, skipped }).filter(([, n]) => n > 0)
  const steps = plural(countSteps(progress), 'step', 'steps')
  return [`${done} of ${steps} done`, ...rest.map(([state, n]) => `${n} ${state}`)].join(', ')
}
