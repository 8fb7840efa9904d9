// The way from an article's headline, which leads to its publisher, to the page of all that is held on it.
import type { Article } from '../../core/article.ts'
import { articlePath } from './paths.ts'

type Props = { readonly article: Pick<Article, 'id' | 'title'> }

/** Many stand on one page: each is told by its article, the visible word first (WCAG 2.2, 2.5.3). */
export const ArticleDetails = ({ article: { id, title } }: Props) => (
  <a href={articlePath(id)} aria-label={`details of “${title}”`}>
    details
  </a>
)
