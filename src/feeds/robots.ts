// Reads robots.txt by RFC 9309 and says whether a path may be asked for.
import { PRODUCT } from './agent.ts'
import type { Failure } from './state.ts'

type Rule = { readonly allow: boolean; readonly path: string }

/** Rules that apply to us; `unreachable` forbids everything (RFC 9309, section 2.3.1.4), and says why. */
export type Robots =
  | { readonly kind: 'rules'; readonly rules: readonly Rule[] }
  | { readonly kind: 'unreachable'; readonly failure: Failure }

export const ALLOW_ALL: Robots = { kind: 'rules', rules: [] }

/** RFC 9309, section 2.5: at least 500 KiB must be read; what lies beyond is ignored. */
export const ROBOTS_BYTES = 512_000

const MAX_RULES = 5000
const MAX_PATH = 2000

/** Rules of the groups that name us, else of the groups for everyone (RFC 9309, section 2.2.1). */
export function parseRobots(text: string): Robots {
  const ours: Rule[] = []
  const everyones: Rule[] = []
  let group: Rule[][] = []
  let inHeader = false
  let named = false
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [key, value] = fieldOf(line)
    if (key === 'user-agent') {
      if (!inHeader) group = []
      inHeader = true
      const isOurs = tokenOf(value) === PRODUCT.toLowerCase()
      if (isOurs) group.push(ours)
      else if (value === '*') group.push(everyones)
      named ||= isOurs
    } else if (key === 'allow' || key === 'disallow') {
      inHeader = false
      for (const rules of group) addRule(rules, key === 'allow', value)
    }
  }
  return { kind: 'rules', rules: named ? ours : everyones }
}

/** Whether `path` (with its query) may be asked for: the longest rule wins, allow wins a tie. */
export function allows(robots: Robots, path: string): boolean {
  if (robots.kind === 'unreachable') return false
  let best: Rule | undefined
  for (const rule of robots.rules) {
    if (!matches(rule.path, path)) continue
    const longer = rule.path.length - (best?.path.length ?? -1)
    if (longer > 0 || (longer === 0 && rule.allow)) best = rule
  }
  return best?.allow ?? true
}

function fieldOf(line: string): readonly [key: string, value: string] {
  const [content = ''] = line.split('#', 1)
  const colon = content.indexOf(':')
  if (colon < 0) return ['', '']
  return [content.slice(0, colon).trim().toLowerCase(), content.slice(colon + 1).trim()]
}

const tokenOf = (agent: string): string => /^[a-z_-]*/i.exec(agent)?.[0].toLowerCase() ?? ''

function addRule(rules: Rule[], allow: boolean, path: string): void {
  if (path === '' || path.length > MAX_PATH || rules.length >= MAX_RULES) return
  rules.push({ allow, path })
}

// "*" stands for any characters, "$" for the end. Greedy from the left: linear in pattern and path.
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$')
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  const first = parts[0] ?? ''
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const [index, part] of parts.slice(1).entries()) {
    if (anchored && index === parts.length - 2) {
      return path.length - part.length >= at && path.endsWith(part)
    }
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return !anchored || at === path.length
}
