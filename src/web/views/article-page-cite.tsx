// How to cite an article: text to copy, with the day on which the page was read.
import type { ArticleView } from '../../core/article-view.ts'

export const Cite = ({ view: { citation } }: { view: ArticleView }) => (
  <section aria-labelledby="cite">
    <h2 id="cite">How to cite it</h2>
    <p class="note">
      Cite what you read at the publisher; the address here says where it is listed, and stays. The
      day of access is that on which this page was made, UTC.
    </p>
    <Form id="cite-text" name="As text" text={citation.text} />
    <Form id="cite-bibtex" name="BibTeX" text={citation.bibtex} />
    <Form id="cite-csl" name="CSL-JSON" text={citation.csl} />
  </section>
)

/** Read-only text fields: one key selects all of it, without a script. */
const Form = ({ id, name, text }: { id: string; name: string; text: string }) => (
  <p class="cite">
    <label for={id}>{name}</label>
    <textarea id={id} readonly rows={Math.min(14, text.split('\n').length + 1)}>
      {text}
    </textarea>
  </p>
)
