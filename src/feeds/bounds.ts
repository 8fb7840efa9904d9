// The limits that keep one feed from taking more than its share.

/** Bytes of a body after decompression; the largest real feed that was measured has 2.7 MB. */
export const MAX_BYTES = 3_000_000

/** Entries read of one feed, from its top. */
export const MAX_ENTRIES = 2000

/** Elements read of one entry, or of the feed itself, and of all together: real entries have some ten. */
export const MAX_FIELDS = 100
export const MAX_FIELDS_IN_ALL = 20 * MAX_ENTRIES

/** Characters kept of one field's source: several times a long article with its markup. */
export const MAX_FIELD = 200_000

/** RFC 9110, section 15.4: a client should detect and intervene in redirect loops. */
export const MAX_REDIRECTS = 5

/** For the first headers of each request, and for all of a feed with its redirects. */
export const HEADERS_MS = 10_000
export const TOTAL_MS = 20_000
