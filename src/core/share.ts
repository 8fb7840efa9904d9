// What the drawn images of shared pages say and show: one a kind of page, true of each of its pages, without a figure.

export type ShareImage = 'home' | 'event' | 'article' | 'outlet' | 'claims'

type Drawn = {
  /** Written on it, beside the site's name: a line an entry. */
  readonly lines: readonly string[]
  /** For those who cannot see it. */
  readonly alt: string
}

/** Drawn by scripts/draw-share-image.ts into public/share/: after a change here it is to be run again. */
export const SHARE_IMAGES: Readonly<Record<ShareImage, Drawn>> = {
  home: {
    lines: ['One event,', 'every vantage point'],
    alt: 'Parallax: one event, every vantage point. Lines from several places meet in one circle, beside one line of another colour: the reference.',
  },
  event: {
    lines: ['One event,', 'told side by side'],
    alt: 'Parallax: one event, told side by side. A sheet in one colour, the reference, and beside it sheets in another: the coverage.',
  },
  article: {
    lines: ['One article: who showed it,', 'where it stands, and why'],
    alt: 'Parallax: one article, who showed it, where it stands, and why. A single sheet, joined by a line to a circle: its event.',
  },
  outlet: {
    lines: ['Silent', 'is not unseen'],
    alt: 'Parallax: silent is not unseen. A ladder of cells by year: filled for covered, framed for silent, hatched where nothing could be seen.',
  },
  claims: {
    lines: ['What the reference asserts,', 'and what is on record'],
    alt: 'Parallax: what the reference asserts, and what is on record. Lines of one colour, each with shorter lines of another beside it.',
  },
}
