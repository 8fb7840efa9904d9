// Keeps wrangler's own talk and the Worker's log lines off the screen: only errors of ours come through.

/** Lines that begin something new: wrangler's marks, or a JSON line of the Worker. */
const MARK = /^(\[wrangler:\w+\]|[✘▲⎔🪵✨🌀]|\{")/u
const ERROR = /^(?:✘ \[ERROR\]|\[wrangler:error\])\s*/u
// workerd writes every host that it cannot reach as an error of its own; the feed's row says it better.
const WORKERD = /^(?:e = |stack: |internal error; reference)|jsgInternalError|workerd@/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with one.
const COLOUR = /\u001b\[[0-9;]*m/gu

/** How much of an error's stack helps a reader. */
const STACK_LINES = 3

/** A log line may hold a whole query; all of it stands in the log file. */
const LONGEST = 300

const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text)

/** Returns a function that is given one line at a time and says what of it to show. */
export function createNoiseFilter(): (line: string) => string | undefined {
  let left = 0
  return (raw) => {
    const line = raw.replace(COLOUR, '').trimEnd()
    if (MARK.test(line)) {
      const text = line.replace(ERROR, '')
      left = ERROR.test(line) && !WORKERD.test(text) ? STACK_LINES : 0
      return left > 0 ? shorten(text) : undefined
    }
    if (left === 0 || line === '' || WORKERD.test(line.trim())) return undefined
    left--
    return shorten(line)
  }
}
