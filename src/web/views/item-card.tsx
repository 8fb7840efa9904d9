// One article of an event: who says it, how it heads it, when, and what it shares with the reference.

import { languageName } from '../../core/display-names.ts'
import type { Item } from '../../core/item.ts'
import { Concepts } from './concepts.tsx'
import { Out } from './link.tsx'
import { OutletLabel, OwnershipNote } from './outlet-label.tsx'
import { Placing } from './placing.tsx'
import { Time } from './time.tsx'
import { Wrong } from './wrong.tsx'

export const ItemCard = ({ item }: { item: Item }) => {
  const { article, outlet, direction, opinion, copy } = item
  const lang = article.language
  return (
    <article class="item">
      <header>
        <p class="outlet">
          <bdi>{outlet.name}</bdi>
          {outlet.nativeName !== undefined && (
            <>
              {' '}
              <bdi class="native">{outlet.nativeName}</bdi>
            </>
          )}
          {opinion && <span class="lane">opinion</span>}
          {copy !== undefined && <span class="lane">copy of the reference: {copy}</span>}
        </p>
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
      </p>
      {article.summary !== undefined && (
        <p class="summary" lang={lang} dir={direction}>
          {article.summary}
        </p>
      )}
      {article.note !== undefined && <p class="note">Of this address: {article.note}.</p>}
      <Compared item={item} />
      <Why item={item} />
    </article>
  )
}

const Compared = ({ item: { naming, shared, own } }: { item: Item }) => (
  <dl>
    <div class="row">
      <dt>Names it</dt>
      <dd>
        {naming.length === 0 ? (
          <span class="none">with none of the terms we look for</span>
        ) : (
          naming.map(({ label }) => label).join(', ')
        )}
      </dd>
    </div>
    <Concepts term="Shares with the reference" concepts={shared} none="none" side="reference" />
    {own.length > 0 && <Concepts term="Only here" concepts={own} none="" side="coverage" />}
  </dl>
)

const Why = ({ item: { article, evidence, why } }: { item: Item }) => (
  <details class="why">
    <summary>Why it stands here</summary>
    <Placing evidence={evidence} />
    <p>Why it counts as coverage: {article.admittedBy}</p>
    {why.length > 0 && (
      <table>
        <caption>Shared keywords and their share of the score</caption>
        <tbody>
          {why.map(({ text, share }) => (
            <tr>
              <th scope="row">
                <bdi>{text}</bdi>
              </th>
              <td>{share.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <p>
      <Wrong article={article.url} />
    </p>
  </details>
)
