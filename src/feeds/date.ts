// Reads the dates of the wild, or says that it cannot: never the platform's guess.
import { type Day, dayOf, fullYear } from './day.ts'
import { zoneOffset } from './zone.ts'

// Longer is no date, and is not looked at.
const MAX_LENGTH = 100
const MAX_SOURCE = 400

/**
 * The moment that a date of a feed names: RFC 822 and 3339 and what is written for them, ten
 * languages' months, epoch seconds. Without a zone it is UTC, without a time midnight. Undefined
 * where a part is missing, out of range, or not understood.
 */
export function parseDate(source: string): Date | undefined {
  if (source.length > MAX_SOURCE) return undefined
  const text = plain(source)
  if (text === '' || text.length > MAX_LENGTH) return undefined
  return epochOf(text) ?? shortOf(text) ?? isoOf(text) ?? spokenOf(text)
}

// Lower case without accents; 2010年9月6日 and its Korean like as 2010-9-6; digits of any script.
function plain(source: string): string {
  return source
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .normalize('NFC')
    .replace(/(\d) ?[年년] ?(\d+) ?[月월] ?(\d+) ?[日일]/, '$1-$2-$3 ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

// Seconds or milliseconds since 1970, from September 2001 on.
function epochOf(text: string): Date | undefined {
  if (!/^(?:1\d{9}|1\d{12})(?:\.\d+)?$/.test(text)) return undefined
  const count = Number(text)
  return new Date(count < 1e11 ? count * 1000 : count)
}

// ISO 8601:1988, 5.2.1.3 and 5.2.2.2: a year of two digits with its month, and a day of the year.
function shortOf(text: string): Date | undefined {
  const short = /^(?:-(\d{2})-?(\d{2})|(\d{2})(-?)(\d{2})\4(\d{2}))$/.exec(text)
  if (short !== null) {
    const [, year = short[3] ?? '', month = short[5]] = short
    return momentOf(
      { year: fullYear(year), month: Number(month), day: Number(short[6] ?? 1) },
      MIDNIGHT,
      0,
    )
  }
  const ordinal = /^(?:(\d{4})-?|(\d{2})-)(\d{3})$/.exec(text)
  if (ordinal === null || Number(ordinal[3]) < 1 || Number(ordinal[3]) > 366) return undefined
  const year = fullYear(ordinal[1] ?? ordinal[2] ?? '')
  return new Date(Date.UTC(year, 0, Number(ordinal[3])))
}

type Clock = { readonly hour: number; readonly minute: number; readonly second: number }

const ISO_DAY = /^(\d{4})(?:-(\d{1,3})(?:-(\d{1,3}))?|(\d{2})(\d{2}))?/
const ISO_TIME = /^[t ]? ?(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?/

// W3C-DTF and ISO 8601: a year, a month, a day, or a moment, and what is left must be a zone.
function isoOf(text: string): Date | undefined {
  const day = ISO_DAY.exec(text)
  if (day === null) return undefined
  const [all, year, month = day[4] ?? '1', date = day[5] ?? '1'] = day
  const rest = text.slice(all.length)
  const named = { year: Number(year), month: Number(month), day: Number(date) }
  if (rest === '') return momentOf(named, MIDNIGHT, 0)
  const time = ISO_TIME.exec(rest)
  if (time === null || (day[3] === undefined && day[5] === undefined)) return undefined
  const offset = zoneOffset(rest.slice(time[0].length).trim(), named)
  return offset === undefined ? undefined : momentOf(named, clockOf(time.slice(1)), offset)
}

const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0 }

function clockOf([hour, minute, second]: readonly (string | undefined)[], half = ''): Clock {
  const read = Number(hour)
  const shift = half === 'p' && read < 12 ? 12 : half === 'a' && read === 12 ? -12 : 0
  return { hour: read + shift, minute: Number(minute), second: Number(second ?? 0) }
}

const TIME =
  /(?<![\d:.])(\d{1,2})[:h](\d{2})(?::(\d{1,2})(?:[.,]\d{1,9})?)?(?![\d:])(?: ?([ap])\.? ?m\b\.?)?/

// As in "Mon, 6 Sep 2010 01:20:00 +0300", in any order of its parts.
function spokenOf(text: string): Date | undefined {
  const time = TIME.exec(text)
  const before = time === null ? text : text.slice(0, time.index)
  const behind = time === null ? '' : text.slice(time.index + time[0].length)
  const clock = time === null ? MIDNIGHT : clockOf(time.slice(1, 4), time[4])
  const day = dayOf(before)
  if (day !== undefined) return withZone(day, clock, behind)
  // "Mon Sep 6 01:20:00 UTC 2010" has its year, and some have their day, behind the time.
  const year = / (\d{4})$/.exec(behind)?.[1]
  if (year !== undefined) {
    const lateDay = dayOf(`${before} ${year}`)
    if (lateDay !== undefined) return withZone(lateDay, clock, behind.slice(0, -5))
  }
  const whole = dayOf(behind)
  return whole !== undefined && before.replace(/[^a-z]/g, '') === ''
    ? momentOf(whole, clock, 0)
    : undefined
}

function withZone(day: Day, clock: Clock, zone: string): Date | undefined {
  const offset = zoneOffset(zone.trim(), day)
  return offset === undefined ? undefined : momentOf(day, clock, offset)
}

const MINUTE = 60_000

// What is no date at all must not become one by carrying over: 31 June, 25:00.
function momentOf({ year, month, day }: Day, clock: Clock, offset: number): Date | undefined {
  const { hour, minute, second } = clock
  const isClock = hour < 24 && minute < 60 && second < 60
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  const isDay = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1
  if (!isClock || !isDay || date.getUTCDate() !== day || year < 1970 || year > 2200)
    return undefined
  return new Date(date.getTime() - offset * MINUTE)
}
