// How to cite an article: text to copy, with the day on which the page was read.
import type { ArticleView } from '../../core/article-view.ts'
import { Forms } from './citation.tsx'

export const Cite = ({ view: { citation } }: { view: ArticleView }) => (
  <section aria-labelledby="cite">
    <h2 id="cite">How to cite it</h2>
    <p class="note">
      Cite what you read at the publisher; the address here says where it is listed, and stays. The
      day of access is that on which this page was made, UTC.
    </p>
    <Forms citation={citation} />
  </section>
)
