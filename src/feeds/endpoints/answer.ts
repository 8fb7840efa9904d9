// Reads what an answer says besides what was asked for: refusals, and documents of another kind.
import type { Answer, Finding } from './endpoint.ts'

type Refused = Extract<Finding, { kind: 'refused' }>
type Broken = Extract<Finding, { kind: 'broken' }>

// RFC 9110 section 15.5.9, RFC 8470 and RFC 6585: later may be better.
const BUSY = new Set([408, 425, 429])

// Addresses get blocked and unblocked, and what is missing may come back.
const PASSING = new Set([403, 404])

/**
 * What a status that is none of success means; `who` begins the sentence. For good is what lies in
 * the question: the rest of the 4xx. Undefined for an answer that may be read.
 */
export function refusalOf({ status }: Answer, who: string): Refused | undefined {
  if (status >= 200 && status < 300) return undefined
  const isClient = status >= 400 && status < 500
  if (BUSY.has(status) || !isClient) {
    const what = BUSY.has(status) ? 'asks us to come back later' : 'fails to answer'
    return { kind: 'refused', reason: `${who} ${what} (HTTP ${status}).`, lasting: false }
  }
  const lasting = !PASSING.has(status)
  return { kind: 'refused', reason: `${who} refuses to answer us (HTTP ${status}).`, lasting }
}

export const broken = (reason: string): Broken => ({ kind: 'broken', reason })

/** A web page, or any markup, where text or JSON was asked for. */
export const isMarkup = (text: string): boolean => /^[\s\ufeff]*</.test(text)

/** The value of a JSON text; undefined where it is none (JSON has no undefined). */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
