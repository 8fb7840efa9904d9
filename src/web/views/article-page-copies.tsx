// What an article is a copy of, and what is a copy of it.

import type { ArticleView } from '../../core/article-view.ts'
import { plural } from '../../core/counts.ts'
import { REFERENCE_KEY } from '../../core/readers.ts'
import { ArticleDetails } from './article-details.tsx'
import { Branch, Node } from './copies.tsx'
import { Headline } from './headline.tsx'

export const CopiesOf = ({ view: { item, copies } }: { view: ArticleView }) => {
  const { of, copies: own, compared } = copies
  const { key } = item.article
  return (
    <section aria-labelledby="copies">
      <h2 id="copies">Copies</h2>
      <p class="n">
        A machine’s guess: compared with the reference and with{' '}
        {plural(compared, 'article', 'articles')} of its event, those nearest to it in time.
      </p>
      {of === undefined && own.length === 0 && (
        <p class="none">It is not taken for a copy, and no article here for a copy of it.</p>
      )}
      {of && (
        <>
          <h3>{of.found ? 'Taken for a copy' : 'A copy, by the dossier’s word'}</h3>
          <p>
            Of{' '}
            {of.of === REFERENCE_KEY || of.origin === undefined ? (
              <a href="/">the reference</a>
            ) : (
              <>
                <Headline article={of.origin.article} />, <bdi>{of.origin.outlet.name}</bdi> (
                <ArticleDetails article={of.origin.article} />)
              </>
            )}
          </p>
          <div class="copies">
            <Node node={{ ...of, ...pieceOf(item) }} />
          </div>
        </>
      )}
      {own.length > 0 && (
        <>
          <h3>{plural(own.length, 'copy', 'copies')} of it</h3>
          <Branch of={key} nodes={own} />
        </>
      )}
    </section>
  )
}

const pieceOf = ({ article, outlet, when }: ArticleView['item']) => ({
  ...{ url: article.url, title: article.title, publisher: outlet, when },
  ...(article.language !== undefined && { language: article.language }),
})
