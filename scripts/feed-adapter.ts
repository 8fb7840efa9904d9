// The parser in the form that the conformance harness asks for: bytes in, drafts out.
import { MAX_BYTES } from '../src/feeds/bounds.ts'
import { decodeFeed } from '../src/feeds/decode.ts'
import type { Draft } from '../src/feeds/draft.ts'
import { draftFeed } from '../src/feeds/parse.ts'

type Item = {
  readonly title: string | null
  readonly link: string | null
  readonly id: string | null
  readonly published: string | null
  readonly summary: string | null
  readonly content: string | null
}

/** Every entry of a feed, whatever it lacks; throws one sentence where it is no feed. */
export async function parse(
  bytes: Uint8Array,
  contentType?: string,
  url?: string,
): Promise<{ title: string | null; items: readonly Item[] }> {
  if (bytes.length > MAX_BYTES) throw new Error(`It is larger than ${MAX_BYTES / 1_000_000} MB.`)
  const feed = await draftFeed(decodeFeed(bytes, contentType).text, url)
  if (feed.kind === 'failed') throw new Error(feed.reason)
  return { title: feed.title ?? null, items: feed.drafts.map(itemOf) }
}

function itemOf(draft: Draft): Item {
  return {
    title: draft.title ?? null,
    link: draft.link ?? null,
    id: draft.id ?? null,
    published: draft.published?.toISOString() ?? null,
    summary: draft.summary ?? null,
    content: draft.content ?? null,
  }
}
