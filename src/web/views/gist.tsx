// What is kept of an article's text: a sentence of its summary, and what its address is when it is not the outlet's own.
import type { Item } from '../../core/item.ts'

export const Gist = ({ item: { article, direction } }: { item: Item }) => (
  <>
    {article.summary !== undefined && (
      <p class="summary" lang={article.language} dir={direction}>
        {article.summary}
      </p>
    )}
    {article.note !== undefined && <p class="note">Note on the source: {article.note}.</p>}
  </>
)
