// Keeps the whole items of a JSON Feed that was cut off.

const BACKSLASH = 92
const QUOTE = 34
const OPEN = new Set([91, 123])
const CLOSE = new Set([93, 125])

// The document and its array of items: an item's own brackets lie deeper.
const ITEM_DEPTH = 2

/** The document closed behind its last whole item; undefined where there is none. */
export function mendedTail(source: string): string | undefined {
  const items = /"items"\s*:\s*\[/.exec(source)
  if (items === null) return undefined
  let depth = ITEM_DEPTH
  let end = -1
  let isText = false
  for (let at = items.index + items[0].length; at < source.length && depth >= ITEM_DEPTH; at++) {
    const code = source.charCodeAt(at)
    if (isText && code === BACKSLASH) at++
    else if (code === QUOTE) isText = !isText
    else if (!isText && OPEN.has(code)) depth++
    else if (!isText && CLOSE.has(code) && --depth === ITEM_DEPTH) end = at + 1
  }
  return end < 0 ? undefined : `${source.slice(0, end)}]}`
}
