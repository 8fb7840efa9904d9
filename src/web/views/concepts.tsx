// Concepts as short labels in English, under a headline of whatever language.
import type { ConceptLabel } from '../../core/item.ts'
import type { Dossier } from '../../dossier/dossier.ts'

/** Concepts by their ids, labelled; one that the lexicon does not have stays an id. */
export const conceptLabels = (ids: readonly string[], { lexicon }: Dossier): ConceptLabel[] =>
  ids.map((id) => ({ id, label: lexicon.concepts.find((one) => one.id === id)?.label ?? id }))

type Props = {
  readonly term: string
  readonly concepts: readonly ConceptLabel[]
  readonly none: string
  /** Whose colour they wear. */
  readonly side: 'reference' | 'coverage'
}

/** One row of a description list: the term, then the labels. */
export const Concepts = ({ term, concepts, none, side }: Props) => (
  <div class="row">
    <dt>{term}</dt>
    <dd>
      {concepts.length === 0 ? (
        <span class="none">{none}</span>
      ) : (
        <Chips concepts={concepts} side={side} />
      )}
    </dd>
  </div>
)

export const Chips = ({ concepts, side }: Pick<Props, 'concepts' | 'side'>) => (
  <ul class={`chips ${side}`}>
    {concepts.map(({ label }) => (
      <li>{label}</li>
    ))}
  </ul>
)
