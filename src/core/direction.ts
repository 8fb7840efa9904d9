// Which way a text runs: by its language, and by its letters where they say otherwise.
export type Direction = 'ltr' | 'rtl'

const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'fa', 'he', 'ps', 'ug', 'ur', 'yi'])
const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu
const LETTER = /\p{L}/gu

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** A Persian title that begins with a Latin word still runs right to left; an English one filed as Persian does not. */
export const directionOf = (text: string, language?: string): Direction => {
  const rtl = count(text, RTL_LETTER)
  if (rtl === 0) return 'ltr'
  const [primary] = language?.toLowerCase().split('-') ?? []
  if (primary !== undefined && RIGHT_TO_LEFT.has(primary)) return 'rtl'
  return rtl * 2 > count(text, LETTER) ? 'rtl' : 'ltr'
}
