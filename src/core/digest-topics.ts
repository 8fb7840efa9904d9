// The digests whose readers a WebSub hub tells of news: unfiltered, as it happens. Others are asked by their readers.

export const DIGEST_FORMATS = ['rss', 'atom', 'json'] as const

export type DigestFormat = (typeof DIGEST_FORMATS)[number]

export const HUB_TOPICS: readonly string[] = DIGEST_FORMATS.map((format) => `/digest.${format}`)
