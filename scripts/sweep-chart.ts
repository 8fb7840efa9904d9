// A chart of precision against recall as SVG: thin curves, one thick one, and the point that was chosen.

export type Point = { readonly recall: number; readonly precision: number; readonly label: string }

export type Curve = {
  readonly name: string
  readonly points: readonly Point[]
  /** The point to mark; a curve that has one is drawn thick, with labels. */
  readonly chosen?: string
}

const WIDTH = 720
const HEIGHT = 560
const EDGE = { left: 64, right: 150, top: 56, bottom: 52 }
// As wide as a label of four signs.
const LABEL = 28
// Nothing that is measured lies below; a chart from 0 would leave most of it empty.
const FROM = { recall: 0.6, precision: 0.7 }
// Told apart without red and green, and on white (Okabe and Ito 2008).
const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00']

const x = (recall: number) => place(recall, FROM.recall, EDGE.left, WIDTH - EDGE.left - EDGE.right)
const y = (precision: number) => {
  const height = HEIGHT - EDGE.top - EDGE.bottom
  return EDGE.top + height - place(precision, FROM.precision, 0, height)
}
const place = (share: number, from: number, start: number, length: number) =>
  Math.round((start + ((share - from) / (1 - from)) * length) * 10) / 10

/** The chart as a document of its own: white behind, so that it reads on dark pages too. */
export function drawSweep(title: string, description: string, curves: readonly Curve[]): string {
  const thin = curves.filter(({ chosen }) => chosen === undefined)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="12" fill="#222">`,
    `<title id="title">${title}</title>`,
    `<desc id="desc">${description}</desc>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(EDGE.left, 28, title, 'font-size="16" font-weight="600"'),
    ...drawAxes(),
    ...spread(thin).flatMap(([curve, at], i) => drawThin(curve, COLOURS[i] ?? '#777', at)),
    ...curves.filter(({ chosen }) => chosen !== undefined).flatMap(drawThick),
    '</svg>',
    '',
  ].join('\n')
}

function drawAxes(): string[] {
  const [right, bottom] = [WIDTH - EDGE.right, HEIGHT - EDGE.bottom]
  const grid = (path: string) => `<path d="${path}" stroke="#ddd" fill="none"/>`
  return [
    ...ticks(FROM.recall).flatMap((tick) => [
      grid(`M${x(tick)} ${EDGE.top}V${bottom}`),
      text(x(tick), bottom + 18, tick.toFixed(2), 'text-anchor="middle"'),
    ]),
    ...ticks(FROM.precision).flatMap((tick) => [
      grid(`M${EDGE.left} ${y(tick)}H${right}`),
      text(EDGE.left - 8, y(tick) + 4, tick.toFixed(2), 'text-anchor="end"'),
    ]),
    text((EDGE.left + right) / 2, bottom + 40, 'B-cubed recall', 'text-anchor="middle"'),
    text(
      0,
      0,
      'B-cubed precision',
      `text-anchor="middle" transform="translate(18 ${(EDGE.top + bottom) / 2}) rotate(-90)"`,
    ),
  ]
}

const ticks = (from: number) =>
  Array.from({ length: Math.round((1 - from) / 0.05) + 1 }, (_, i) => from + i * 0.05)

const pathOf = (points: readonly Point[]) =>
  `M${points.map(({ recall, precision }) => `${x(recall)} ${y(precision)}`).join('L')}`

function drawThin({ name, points }: Curve, colour: string, at: number): string[] {
  const first = points[0] as Point
  const right = WIDTH - EDGE.right + 8
  return [
    `<path d="${pathOf(points)}" stroke="${colour}" stroke-width="1.5" fill="none"/>`,
    `<path d="M${x(first.recall)} ${y(first.precision)}L${right - 3} ${at - 4}" stroke="${colour}" stroke-width=".5" stroke-dasharray="2 3"/>`,
    text(right, at, name, `fill="#222"`),
    `<circle cx="${x(first.recall)}" cy="${y(first.precision)}" r="2.5" fill="${colour}"/>`,
  ]
}

// Names stand beside the right edge, as near to the beginning of their curves as others leave room.
function spread(curves: readonly Curve[]): [Curve, number][] {
  let free = EDGE.top
  return curves
    .map((curve): [Curve, number] => [curve, y(curve.points[0]?.precision ?? 1) + 4])
    .sort((a, b) => a[1] - b[1])
    .map(([curve, wish]) => {
      const at = Math.max(wish, free)
      free = at + 16
      return [curve, at]
    })
}

function drawThick({ name, points, chosen }: Curve): string[] {
  const mark = points.find(({ label }) => label === chosen)
  const dots = points.map(
    ({ recall, precision }) => `<circle cx="${x(recall)}" cy="${y(precision)}" r="3" fill="#222"/>`,
  )
  const labels = apart(points).map(({ recall, precision, label }) =>
    text(x(recall) - 7, y(precision) + 15, label, 'text-anchor="end" font-size="10"'),
  )
  const ring =
    mark === undefined
      ? []
      : [
          `<circle cx="${x(mark.recall)}" cy="${y(mark.precision)}" r="8" fill="none" stroke="#222" stroke-width="2"/>`,
          text(
            x(mark.recall) + 12,
            y(mark.precision) - 8,
            `${name}: ${chosen} chosen`,
            'font-weight="600" paint-order="stroke" stroke="#fff" stroke-width="4"',
          ),
        ]
  return [
    `<path d="${pathOf(points)}" stroke="#222" stroke-width="3" fill="none"/>`,
    ...dots,
    ...labels,
    ...ring,
  ]
}

// A label that would stand on the one before it is left out.
function apart(points: readonly Point[]): Point[] {
  const shown: Point[] = []
  for (const point of points) {
    const last = shown.at(-1)
    const far = (to: Point) =>
      Math.hypot(x(point.recall) - x(to.recall), y(point.precision) - y(to.precision))
    if (last === undefined || far(last) > LABEL) shown.push(point)
  }
  return shown
}

const text = (at: number, down: number, words: string, more = '') =>
  `<text x="${at}" y="${Math.round(down * 10) / 10}" ${more}>${words}</text>`
