// How a reader of an event chooses articles to set beside each other: a box on each card, and one form for all.
import type { Item } from '../../core/item.ts'
import { MOST_COMPARED } from '../../core/sheet.ts'

/** Boxes stand outside of the form, on the cards: they belong to it by this id. */
const FORM = 'compare'
const BUTTON = 'Set the chosen beside each other'

export const CompareForm = () => (
  <form id={FORM} class="choosing" method="get" action="/compare">
    <p class="note">
      Tick one to {MOST_COMPARED} articles to set them beside each other and the reference on one
      sheet.
    </p>
    <p>
      <button type="submit">{BUTTON}</button>
      <label>
        <input type="checkbox" name="blind" value="1" /> without who wrote them
      </label>
    </p>
  </form>
)

/** The same at the end of the list, where whoever has chosen is. */
export const CompareButton = () => (
  <p class="choosing">
    <button type="submit" form={FORM}>
      {BUTTON}
    </button>
  </p>
)

/** Many stand on one page: each is told by its outlet and date, the visible word first (WCAG 2.2, 2.5.3). */
export const Choose = ({ item: { article, outlet, when } }: { item: Item }) => (
  <label class="choose">
    <input type="checkbox" form={FORM} name="article" value={article.id} /> Choose
    <span class="aloud">
      {' '}
      the article of <bdi>{outlet.name}</bdi>, {when.text}
    </span>
  </label>
)
