// An article beside the reference: how it names the act, and which concepts both have.
import type { ArticleView } from '../../core/article-view.ts'
import { plural } from '../../core/counts.ts'
import { Concepts } from './concepts.tsx'
import { NamedAs } from './naming-list.tsx'
import { comparePath } from './paths.ts'

export const Beside = ({ view: { item } }: { view: ArticleView }) => (
  <section aria-labelledby="beside">
    <h2 id="beside">Beside the reference</h2>
    <p class="n">
      {plural(item.shared.length, 'concept', 'concepts')} of the reference found in the title, one
      sentence of the publisher’s summary, or the terms that the bibliography records: less than the
      article. Sharing a concept is not agreement.
    </p>
    <dl>
      <NamedAs naming={item.naming} />
      <Concepts
        term="Shares with the reference"
        concepts={item.shared}
        none="none"
        side="reference"
      />
      {item.own.length > 0 && (
        <Concepts term="The reference has not" concepts={item.own} none="" side="coverage" />
      )}
    </dl>
    <p>
      <a href={comparePath([item.article.id])}>Beside the reference on one sheet</a>, concept by
      concept. <a href="/claims">What the reference asserts</a>, claim by claim.
    </p>
  </section>
)
