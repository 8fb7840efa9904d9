// The key to a blind sheet: who wrote which text, folded until somebody wants to know.
import type { Sheet } from '../../core/sheet.ts'
import { ArticleDetails } from './article-details.tsx'
import { Author } from './compare-known.tsx'
import { letterOf } from './compare-table.tsx'
import { EventOf } from './event-label.tsx'
import { Headline } from './headline.tsx'
import { OutletLabel, OutletName } from './outlet-label.tsx'

export const WhoWroteWhich = ({ sheet: { reference, columns } }: { sheet: Sheet }) => (
  <details class="key">
    <summary>Who wrote which</summary>
    <dl>
      <div class="row">
        <dt>The reference</dt>
        <dd>
          <bdi>{reference.author}</bdi>, <bdi>{reference.outlet.name}</bdi> (
          <a href="/">{reference.title}</a>)
          <br />
          <OutletLabel outlet={reference.outlet} />
        </dd>
      </div>
      {columns.map(({ article, outlet, opinion, event }, n) => (
        <div class="row">
          <dt>{letterOf(n)}</dt>
          <dd>
            <OutletName outlet={outlet} opinion={opinion} />
            <Headline article={article} /> (<ArticleDetails article={article} />)
            <br />
            <Author author={article.author} />
            {event && [' · ', <EventOf event={event} article={article} />]}
            <br />
            <OutletLabel outlet={outlet} />
          </dd>
        </div>
      ))}
    </dl>
  </details>
)
