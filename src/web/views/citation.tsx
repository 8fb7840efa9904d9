// A citation as text to copy, in each of its forms; folded where a page is about something else.
import type { Citation } from '../../core/cite.ts'

export const Forms = ({ citation }: { readonly citation: Citation }) => (
  <>
    <Form id="cite-text" name="As text" text={citation.text} />
    <Form id="cite-bibtex" name="BibTeX" text={citation.bibtex} />
    <Form id="cite-csl" name="CSL-JSON" text={citation.csl} />
  </>
)

type CitePageProps = {
  readonly citation: Citation
  /** What of the page changes; absent: what changes of an event. */
  readonly changing?: string
}

/** How to cite a page of ours, at its end. */
export const CitePage = ({
  citation,
  changing = 'Its figures, and what it says of who is silent, change as more is read',
}: CitePageProps) => (
  <section class="citing" aria-labelledby="cite">
    <h2 id="cite">How to cite this page</h2>
    <p class="note">{changing}: a citation names the day on which the page was made, UTC.</p>
    <details>
      <summary>As text, BibTeX and CSL-JSON</summary>
      <Forms citation={citation} />
    </details>
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
