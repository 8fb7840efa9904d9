// The copies around one article: what it is a copy of, and what is a copy of it.
import type { Dossier } from '../dossier/dossier.ts'
import { type Copied, copiedAmong } from './copied.ts'
import type { Listed } from './news-event.ts'
import { type ReferenceCopy, toNode } from './reference-tree.ts'

export type ArticleCopies = {
  /** What it is a copy of; `origin` is absent where that is the reference. */
  readonly of?: Copied & { readonly origin?: Listed }
  /** Its own copies and theirs, the earliest first. */
  readonly copies: readonly ReferenceCopy[]
  /** Articles that it was compared with, itself not counted; the reference always is. */
  readonly compared: number
}

/** `nearby`: the articles among which copies are looked for, itself among them. */
export const copiesAround = (
  { article }: Listed,
  nearby: readonly Listed[],
  dossier: Dossier,
): ArticleCopies => {
  const copied = copiedAmong(nearby, dossier)
  const own = copied.get(article.key)
  const origin = nearby.find((listed) => listed.article.key === own?.of)
  const isUnder = (key: string): boolean => {
    const of = copied.get(key)?.of
    return of !== undefined && (of === article.key || isUnder(of))
  }
  const copies = nearby.flatMap((listed) => {
    const copy = copied.get(listed.article.key)
    return copy && isUnder(copy.key) ? [{ listed, copy }] : []
  })
  return {
    ...(own && { of: { ...own, ...(origin && { origin }) } }),
    copies: copies
      .sort((a, b) => timeOf(a.listed) - timeOf(b.listed))
      .map(({ copy, listed }) => toNode(copy, listed)),
    compared: nearby.filter((listed) => listed.article.key !== article.key).length,
  }
}

const timeOf = ({ article: { published } }: Listed) =>
  published?.getTime() ?? Number.MAX_SAFE_INTEGER
