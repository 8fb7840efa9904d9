// npm run sweep:grouping: precision against recall over the threshold, drawn to docs/grouping-sweep.svg.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SETTING } from '../src/core/grouping.ts'
import type { GroupingScore } from './grouping-score.ts'
import { haveSets, meanOf, readSix, scoreSets } from './labelled-sets.ts'
import { type Curve, drawSweep, type Point } from './sweep-chart.ts'
import { ROOT } from './tool.ts'

// From where events chain to where they fall apart.
const THRESHOLDS = [0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.22, 0.26, 0.3]
const TITLE = 'Precision against recall over the threshold'

const pointOf = ({ bcubed }: Pick<GroupingScore, 'bcubed'>, threshold: number): Point => ({
  recall: bcubed.recall,
  precision: bcubed.precision,
  label: threshold.toFixed(2),
})

function sweep(): Curve[] {
  const sets = readSix()
  const scored = THRESHOLDS.map((threshold) => {
    const scores = scoreSets(sets, { ...SETTING, threshold })
    const [precision, recall, f1] = (['precision', 'recall', 'f1'] as const).map((part) =>
      meanOf(scores, ({ bcubed }) => bcubed[part]),
    ) as [number, number, number]
    console.log([threshold, precision, recall, f1].map((value) => value.toFixed(3)).join('  '))
    return { threshold, scores, mean: { precision, recall, f1 } }
  })
  const own = sets.map(({ name }, at) => ({
    name,
    points: scored.map(({ scores, threshold }) => pointOf(scores[at] as GroupingScore, threshold)),
  }))
  const mean = scored.map(({ mean, threshold }) => pointOf({ bcubed: mean }, threshold))
  return [...own, { name: 'Mean', points: mean, chosen: SETTING.threshold.toFixed(2) }]
}

function describe(curves: readonly Curve[]): string {
  const mean = curves.at(-1)?.points ?? []
  const told = mean.map(
    ({ label, precision, recall }) =>
      `${label}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  )
  return `B-cubed, development halves of six labelled sets. Mean at threshold ${told.join('; ')}.`
}

if (haveSets()) {
  console.log('threshold  precision  recall  F1 (mean of the six)')
  const curves = sweep()
  writeFileSync(join(ROOT, 'docs/grouping-sweep.svg'), drawSweep(TITLE, describe(curves), curves))
} else console.log('sweep-grouping: skipped, ../shared/grouping is not there.')
