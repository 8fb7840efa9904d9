// The way from an article's headline, which leads to its publisher, to the page of all that is held on it.
import { articlePath } from './paths.ts'

export const ArticleDetails = ({ id }: { readonly id: number }) => (
  <a href={articlePath(id)}>
    details<span class="aloud"> of this article</span>
  </a>
)
