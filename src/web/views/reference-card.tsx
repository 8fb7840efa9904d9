// The reference with its honest label: what kind of text it is, whose, and who published it again.
import type { PropsWithChildren } from 'hono/jsx'
import { languageName } from '../../core/display-names.ts'
import type { ReferenceCard as Card, Publisher } from '../../core/reference.ts'
import { Out } from './link.tsx'
import { OutletLabel, OwnershipNote } from './outlet-label.tsx'
import { Time } from './time.tsx'

export const ReferenceCard = ({ card }: { card: Card }) => (
  <section class="reference-card" aria-labelledby="reference">
    <p class="kind">The reference · {card.kind}</p>
    <h2 id="reference" lang={card.language}>
      {card.title}
    </h2>
    <p class="byline">
      by <bdi>{card.author}</bdi>
    </p>
    <p class="note">{card.authorNote}</p>
    <dl>
      <Published term="Published" by={card.outlet}>
        <Time when={card.published} />
      </Published>
      <Published term="Republished" by={card.republisher}>
        <Time when={card.republished} />
      </Published>
    </dl>
    <p>
      <Out href={card.url} lang={card.language}>
        Read it at {card.republisher.name}
      </Out>
    </p>
    <p class="note">
      One author's opinion, chosen as a fixed point to compare with. It is not a measure of what is
      true.
    </p>
    <Copies card={card} />
  </section>
)

const Published = (props: PropsWithChildren<{ term: string; by: Publisher }>) => (
  <div class="row">
    <dt>{props.term}</dt>
    <dd>
      <bdi>{props.by.name}</bdi>, {props.children}
      <br />
      <OutletLabel outlet={props.by} />
      <OwnershipNote ownership={props.by.ownership} />
    </dd>
  </div>
)

const Copies = ({ card: { copies } }: { card: Card }) => (
  <details>
    <summary>
      Known copies of it <span class="n">({copies.length})</span>
    </summary>
    <ul class="copies">
      {copies.map(({ url, publisher, relation, language, when, note }) => (
        <li>
          <Out href={url} lang={language}>
            <bdi>{publisher.name}</bdi>
          </Out>
          : {relation}, {languageName(language)}
          {when && [', ', <Time when={when} />]}. <span class="note">{note}</span>
        </li>
      ))}
    </ul>
  </details>
)
