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

/** Signs that a row of a field holds on a desk. */
const ROW = 80

/** Rows that a text fills, where the browser does not fit the field to it. */
const rowsOf = (text: string) =>
  text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / ROW)), 0)

/** Read-only text fields: one key selects all of it, without a script. */
const Form = ({ id, name, text }: { id: string; name: string; text: string }) => (
  <p class="cite">
    <label for={id}>{name}</label>
    <textarea id={id} readonly rows={rowsOf(text)}>
      {text}
    </textarea>
  </p>
)
