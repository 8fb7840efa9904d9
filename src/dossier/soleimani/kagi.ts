// Cites the ownership list that most labels rest on, that of Kagi News, by the name of its entry; and says what it is.

import type { Citation, Collection } from '../dossier.ts'

/**
 * The commit whose data file was last changed on the date below. A community file without references of its own: it is
 * replaced by a primary source wherever one is at hand.
 */
export const kagiList: Collection = {
  title: 'Kagi News list of media',
  url: 'https://github.com/kagisearch/kite-public/blob/c4fc3b579c3bbdcce5277d1956347131283170e5/media_data.json',
  about:
    'a file on GitHub with which Kagi, a search company, tells the readers of its news pages who owns an outlet. It was begun from State Media Monitor, anybody may propose a change, and its entries give no sources.',
}

export const kagi = (entry: string): Citation => ({
  title: `${kagiList.title}: ${entry}`,
  url: kagiList.url,
  date: '2026-03-17',
})
