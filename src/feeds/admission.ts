// Lets those drafts through that are entries: with a title, a link, and a date that can be.
import type { Entry } from '../core/entry.ts'
import type { Draft } from './draft.ts'
import { present } from './present.ts'
import { clipped, textOfHtml } from './text.ts'

// A queue hands a message over late, and clocks differ: an hour covers both. Whatever lies further
// ahead is a wrong zone or a planned date, and the time of first sight says more.
const FUTURE_MS = 60 * 60_000

// Before the web had feeds: an unset clock.
const EARLIEST = Date.UTC(1990, 0, 1)

const TITLE_FROM_SUMMARY = 80

// In characters, several times what real feeds have: a row must not be filled by one entry.
const LONGEST = { title: 500, author: 200, id: 2000 }

export type Admission = {
  readonly entries: readonly Entry[]
  /** Without title and summary, without a link, or the same as one above. */
  readonly dropped: number
}

/** The entries among some drafts, in their order, each once. */
export function admit(drafts: readonly Draft[], now: Date): Admission {
  const shared = sharedIds(drafts)
  const entries = new Map<string, Entry>()
  for (const draft of drafts) {
    const entry = entryOf(draft, shared, now)
    if (entry === undefined) continue
    const key = `${entry.id}\n${entry.link}`
    if (!entries.has(key)) entries.set(key, entry)
  }
  return { entries: [...entries.values()], dropped: drafts.length - entries.size }
}

function entryOf(draft: Draft, shared: ReadonlySet<string>, now: Date): Entry | undefined {
  const { link, author, language, source } = draft
  const summary = draft.summary ?? (textOfHtml(draft.content ?? '') || undefined)
  const title = draft.title ?? (summary && clipped(summary, TITLE_FROM_SUMMARY))
  if (title === undefined || title === '' || link === undefined) return undefined
  const isUsable = draft.id !== undefined && draft.id.length <= LONGEST.id && !shared.has(draft.id)
  const id = isUsable ? (draft.id ?? link) : link
  const published = credible(draft.published, now)
  return {
    title: clipped(title, LONGEST.title),
    link,
    id,
    ...present({
      published,
      author: author && clipped(author, LONGEST.author),
      summary,
      language,
      source,
    }),
  }
}

function credible(date: Date | undefined, now: Date): Date | undefined {
  if (date === undefined || date.getTime() < EARLIEST) return undefined
  return date.getTime() > now.getTime() + FUTURE_MS ? undefined : date
}

// An id that entries with different links share identifies none of them.
function sharedIds(drafts: readonly Draft[]): ReadonlySet<string> {
  const links = new Map<string, string>()
  const shared = new Set<string>()
  for (const { id, link } of drafts) {
    if (id === undefined || link === undefined) continue
    if ((links.get(id) ?? link) !== link) shared.add(id)
    links.set(id, link)
  }
  return shared
}
