// Where an archived copy of a page may stand: an address of the Internet Archive, made and never asked.
import type { Article } from './article.ts'
import { isWeb } from './link.ts'

/** `dated`: it leads to the capture nearest to that time; else to the list of all captures. */
export type Archived = { readonly url: string; readonly dated: boolean }

/** Digits of a capture's time that the precision of a date gives: year, month, day, hour, minute, second. */
const DIGITS: Readonly<Record<Article['precision'], number>> = {
  moment: 14,
  day: 8,
  month: 6,
  none: 0,
}

/**
 * `https://web.archive.org/web/<yyyymmddhhmmss>/<url>`, UTC, as many digits as the date is known to: the
 * archive then answers with its nearest capture (the Wayback Machine's replay addresses take 1 to 14 digits). Without a date
 * `*`, its list of captures. Undefined where the address is no http(s).
 */
export function archivedAt({
  url,
  published,
  precision,
}: Pick<Article, 'url' | 'published' | 'precision'>): Archived | undefined {
  if (!isWeb(url)) return undefined
  const digits = published?.toISOString().replaceAll(/\D/g, '').slice(0, DIGITS[precision]) ?? ''
  return { url: `https://web.archive.org/web/${digits || '*'}/${url}`, dated: digits !== '' }
}
