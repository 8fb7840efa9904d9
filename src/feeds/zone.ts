// Reads a time zone as feeds write it, into minutes east of Greenwich.
import type { Day } from './day.ts'

// Hours east of Greenwich. RFC 822 section 5.1, RFC 1123, and abbreviations that one zone owns
// (IANA tz database); BST is Britain's, IST is India's, CST North America's, as feeds mean them.
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    west: 1,
    bst: 1,
    cet: 1,
    met: 1,
    mez: 1,
    cest: 2,
    mest: 2,
    mesz: 2,
    eet: 2,
    eest: 3,
    sast: 2,
    msk: 3,
    msd: 4,
    trt: 3,
    ast: -4,
    adt: -3,
    at: -4,
    est: -5,
    edt: -4,
    et: -5,
    cst: -6,
    cdt: -5,
    ct: -6,
    mst: -7,
    mdt: -6,
    mt: -7,
    pst: -8,
    pdt: -7,
    pt: -8,
    akst: -9,
    akdt: -8,
    hst: -10,
    nst: -3.5,
    ndt: -2.5,
    irst: 3.5,
    irdt: 4.5,
    gst: 4,
    pkt: 5,
    ist: 5.5,
    npt: 5.75,
    ict: 7,
    wib: 7,
    hkt: 8,
    sgt: 8,
    awst: 8,
    jst: 9,
    kst: 9,
    acst: 9.5,
    acdt: 10.5,
    aest: 10,
    aedt: 11,
    nzst: 12,
    nzdt: 13,
    brt: -3,
    art: -3,
  }),
)

/**
 * Minutes east of Greenwich of what stands behind a time; 0 where nothing does. Undefined where it is
 * no zone. A place (`America/New_York`) has its offset of that day.
 */
export function zoneOffset(source: string, day: Day): number | undefined {
  const text = source.replace(/^\((.*)\)$/, '$1').trim()
  if (text === '') return 0
  const numeric =
    /^(?:gmt|utc)? ?([+-])(\d{1,2}):?(\d{2})?(?: ?z| ?\([a-z ]*\)| [a-z]{1,5})?$/.exec(text)
  if (numeric !== null) return numericOffset(numeric)
  const known = ZONES.get(text.replace(/[.]$/, ''))
  if (known !== undefined) return known * 60
  return /^[a-z_]+\/[a-z_+\-0-9]+(?:\/[a-z_]+)?$/.test(text) ? placeOffset(text, day) : undefined
}

// The wild goes beyond RFC 3339; beyond 15 hours there is no place on earth.
function numericOffset([, sign, hours, minutes = '0']: RegExpExecArray): number | undefined {
  const offset = Number(hours) * 60 + Number(minutes)
  if (offset > 15 * 60 || Number(minutes) > 59) return undefined
  return sign === '-' ? -offset : offset
}

function placeOffset(zone: string, { year, month, day }: Day): number | undefined {
  try {
    const noon = new Date(Date.UTC(year, month - 1, day, 12))
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    const name = format.formatToParts(noon).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const match = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(name)
    if (match === null) return undefined
    const offset = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0)
    return match[1] === '-' ? -offset : offset
  } catch {
    return undefined
  }
}
