// An article of which we hold a pointer only: it gives way to the same headline from a better source.

/** What stands beside such an article: its address leads elsewhere first. */
export const POINTER = 'found through Google News, address not the publisher’s own'

/** Milliseconds between two dates of one headline that are taken for one piece: an index dates it late. */
export const POINTER_SPAN = 3 * 24 * 60 * 60 * 1000
