// Cites the ownership list that most labels rest on: Kagi News, whose code is called Kite, by the name of its entry.

import type { Citation } from '../dossier.ts'

// The commit whose data file was last changed on the date below. A community file without references
// of its own: it is replaced by a primary source wherever one is at hand.
const mediaData =
  'https://github.com/kagisearch/kite-public/blob/c4fc3b579c3bbdcce5277d1956347131283170e5/media_data.json'

export const kite = (entry: string): Citation => ({
  title: `Kagi News list of media: ${entry}`,
  url: mediaData,
  date: '2026-03-17',
})
