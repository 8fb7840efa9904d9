// One article of an event: who says it, how it heads it, when, and what it shares with the reference.

import { languageName } from '../../core/display-names.ts'
import type { Item } from '../../core/item.ts'
import { ArticleDetails } from './article-details.tsx'
import { Choose } from './compare-form.tsx'
import { Concepts } from './concepts.tsx'
import { type CopyNode, FoldedCopies } from './copies.tsx'
import { Gist } from './gist.tsx'
import { Out } from './link.tsx'
import { NamedAs } from './naming-list.tsx'
import { OutletLabel, OutletName, OwnershipNote } from './outlet-label.tsx'
import { Placing } from './placing.tsx'
import { SharedKeywords } from './shared-keywords.tsx'
import { Time } from './time.tsx'
import { Wrong } from './wrong.tsx'

type Props = {
  readonly item: Item
  /** The event's copies: those of this article are folded under it. */
  readonly copies?: readonly CopyNode[]
}

export const ItemCard = ({ item, copies = [] }: Props) => {
  const { article, outlet, direction, opinion } = item
  const lang = article.language
  return (
    <article class="item">
      <header>
        <OutletName outlet={outlet} opinion={opinion} />
        <OutletLabel outlet={outlet} />
        <OwnershipNote ownership={outlet.ownership} />
      </header>
      <h3 class="headline" lang={lang} dir={direction}>
        <Out href={article.url} {...(lang !== undefined && { lang })}>
          {article.title}
        </Out>
      </h3>
      <p class="byline">
        {article.author !== undefined && (
          <>
            <bdi>{article.author}</bdi>
            {' · '}
          </>
        )}
        <Time when={item.when} />
        {' · '}
        {lang === undefined ? 'language unknown' : languageName(lang)}
        {' · '}
        <ArticleDetails article={article} />
      </p>
      <Gist item={item} />
      <Compared item={item} />
      <Choose item={item} />
      <FoldedCopies of={article.key} nodes={copies} />
      <Why item={item} />
    </article>
  )
}

const Compared = ({ item: { naming, shared, own } }: { item: Item }) => (
  <dl>
    <NamedAs naming={naming} />
    <Concepts term="Shares with the reference" concepts={shared} none="none" side="reference" />
    {own.length > 0 && <Concepts term="Only here" concepts={own} none="" side="coverage" />}
  </dl>
)

/** Why a machine, or a person, put it there. */
export const Why = ({ item }: { item: Item }) => (
  <details class="why">
    <summary>Why it stands here</summary>
    <Placing item={item} />
    <p>Why it counts as coverage: {item.admitted}</p>
    <SharedKeywords why={item.why} />
    <p>
      <Wrong article={item.article.url} of={`That “${item.article.title}” stands here`} />
    </p>
  </details>
)
