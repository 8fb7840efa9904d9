// The images of shared pages as SVG, 1200 by 630: the site's mark and words on the left, a drawing on the right.
import { SHARE_IMAGES, type ShareImage } from '../src/core/share.ts'

export const WIDTH = 1200
export const HEIGHT = 630

// The two inks of public/style.css, on its paper.
const PAPER = '#fbfaf7'
const INK = '#1f1d1a'
const SOFT = '#59554d'
const RULE = '#d9d4c9'
const REFERENCE = '#8a3b12'
const REFERENCE_WASH = '#f8ece4'
const COVERAGE = '#0d5566'
const COVERAGE_WASH = '#e5f0f2'

/** The image of a kind of page, as a document of its own. */
export function drawShare(kind: ShareImage): string {
  const { lines } = SHARE_IMAGES[kind]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<defs><pattern id="hatch" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect width="10" height="10" fill="${PAPER}"/><rect width="2" height="10" fill="${SOFT}"/></pattern></defs>
<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>
<rect width="${WIDTH}" height="14" fill="${REFERENCE}"/><rect y="14" width="${WIDTH}" height="6" fill="${COVERAGE}"/>
${mark(100, 124)}
<text x="164" y="140" font-family="Georgia, 'DejaVu Serif', serif" font-size="46" font-weight="700" fill="${INK}">Parallax</text>
${lines.map((line, n) => `<text x="72" y="${330 + n * 66}" font-family="Georgia, 'DejaVu Serif', serif" font-size="${sizeOf(lines)}" fill="${INK}">${line}</text>`).join('\n')}
<g transform="translate(760 130)">${DRAWINGS[kind]()}</g>
</svg>`
}

/** As large as the longest line leaves room for: a sign is about half as wide as it is high. */
const sizeOf = (lines: readonly string[]) =>
  Math.min(58, Math.floor(640 / (Math.max(...lines.map(({ length }) => length)) * 0.56)))

const mark = (x: number, y: number) =>
  `<g fill="none" stroke-width="8"><circle cx="${x}" cy="${y}" r="24" stroke="${REFERENCE}"/><circle cx="${x + 20}" cy="${y}" r="24" stroke="${COVERAGE}"/></g>`

const sheet = (x: number, y: number, height: number, ink: string, wash: string) => {
  const rows = Array.from({ length: Math.floor((height - 56) / 24) }, (_, n) => n)
  return `<rect x="${x}" y="${y}" width="108" height="${height}" fill="${wash}"/>
<rect x="${x}" y="${y}" width="108" height="8" fill="${ink}"/>
<rect x="${x + 14}" y="${y + 24}" width="80" height="9" fill="${ink}"/>
${rows.map((n) => `<rect x="${x + 14}" y="${y + 46 + n * 24}" width="${n % 3 === 2 ? 52 : 80}" height="5" fill="${RULE}"/>`).join('')}`
}

const DRAWINGS: Readonly<Record<ShareImage, () => string>> = {
  home: () => {
    const places = [20, 110, 200, 290, 380]
    return `<g stroke-width="4">${places.map((y, n) => `<line x1="20" y1="${y}" x2="300" y2="200" stroke="${n === 2 ? REFERENCE : COVERAGE}"/>`).join('')}</g>
${places.map((y, n) => `<circle cx="20" cy="${y}" r="15" fill="${n === 2 ? REFERENCE : COVERAGE}"/>`).join('')}
<circle cx="300" cy="200" r="62" fill="${PAPER}" stroke="${INK}" stroke-width="5"/><circle cx="300" cy="200" r="14" fill="${INK}"/>`
  },
  event: () =>
    [
      sheet(0, 20, 360, REFERENCE, REFERENCE_WASH),
      sheet(150, 20, 300, COVERAGE, COVERAGE_WASH),
      sheet(276, 20, 228, COVERAGE, COVERAGE_WASH),
    ].join(''),
  article: () =>
    `<line x1="108" y1="180" x2="280" y2="180" stroke="${INK}" stroke-width="4"/>
${sheet(0, 40, 300, COVERAGE, COVERAGE_WASH)}
<circle cx="310" cy="180" r="62" fill="${PAPER}" stroke="${INK}" stroke-width="5"/>
<circle cx="292" cy="168" r="12" fill="${COVERAGE}"/><circle cx="332" cy="162" r="12" fill="${COVERAGE}"/><circle cx="314" cy="206" r="12" fill="${COVERAGE}"/>`,
  outlet: () => {
    const states = ['cccsu', 'csuuu', 'ccucc', 'usssu', 'cuuuu']
    const look: Readonly<Record<string, string>> = {
      c: `fill="${COVERAGE}"`,
      s: `fill="${PAPER}" stroke="${INK}" stroke-width="4"`,
      u: 'fill="url(#hatch)"',
    }
    return states
      .flatMap((row, y) =>
        [...row].map(
          (state, x) =>
            `<rect x="${x * 76}" y="${20 + y * 72}" width="62" height="54" ${look[state]}/>`,
        ),
      )
      .join('')
  },
  claims: () =>
    [0, 1, 2, 3]
      .map((n) => {
        const y = 30 + n * 92
        return `<rect x="0" y="${y}" width="150" height="12" fill="${REFERENCE}"/><rect x="0" y="${y + 24}" width="104" height="12" fill="${REFERENCE}"/>
<line x1="176" y1="${y - 6}" x2="176" y2="${y + 50}" stroke="${INK}" stroke-width="3"/>
${[160, 120, 142].map((width, k) => `<rect x="200" y="${y + k * 18}" width="${width}" height="7" fill="${COVERAGE}"/>`).join('')}`
      })
      .join(''),
}
