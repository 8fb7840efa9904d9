// The reference with its honest label: what kind of text it is, whose, and who published it again.
import type { PropsWithChildren } from 'hono/jsx'
import type { Publisher } from '../../core/publisher.ts'
import { REFERENCE_KEY } from '../../core/readers.ts'
import type { ReferenceCard as Card } from '../../core/reference.ts'
import { Branch } from './copies.tsx'
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
    <details class="imprint">
      <summary>Who wrote and published it, and where to read it</summary>
      <Imprint card={card} />
    </details>
  </section>
)

/** Folded on a narrow screen, where it would stand between a reader and the coverage. */
const Imprint = ({ card }: { card: Card }) => (
  <>
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
  </>
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

const Copies = ({ card: { copies } }: { card: Card }) =>
  copies.length === 0 ? null : (
    <details class="copied">
      <summary>
        Its copies, as a tree <span class="n">({copies.length})</span>
      </summary>
      <p class="note">
        Found by a machine among the articles that we hold, or listed in the dossier by a person. A
        copy counts with the reference and adds nothing to the figures of events.
      </p>
      <Branch of={REFERENCE_KEY} nodes={copies} />
    </details>
  )
