// Fields of a form that cannot be used: what was expected of each, and the outlets that may have been meant.
import type { NamedOutlet } from '../../core/outlet-names.ts'

export type FaultsProps = {
  readonly faults: readonly { readonly parameter: string; readonly expected: string }[]
  /** Outlets that may be meant where the field `outlet` names none; absent: it is not that. */
  readonly near?: readonly NamedOutlet[] | undefined
}

type Props = FaultsProps & {
  /** What the fields are called on the page, by the names of their parameters. */
  readonly labels: Readonly<Record<string, string>>
  /** Where the same is asked of another outlet. */
  readonly instead: (slug: string) => string
}

export const Faults = ({ faults, near, labels, instead }: Props) => (
  <ul>
    {faults.map(({ parameter, expected }) => (
      <li>
        {labels[parameter] ?? `“${parameter}”`}:{' '}
        {parameter === 'outlet' && near !== undefined ? (
          <NoOutlet near={near} instead={instead} />
        ) : (
          `${expected.replaceAll('`', '')}.`
        )}
      </li>
    ))}
  </ul>
)

const NoOutlet = ({ near, instead }: { near: readonly NamedOutlet[] } & Pick<Props, 'instead'>) => (
  <>
    we have no outlet of that name.
    {near.length > 0 && ' One of these may be meant: '}
    {near.map(({ slug, name }, i) => (
      <>
        {i > 0 && ', '}
        <a href={instead(slug)}>
          <bdi>{name}</bdi>
        </a>
      </>
    ))}
    {near.length > 0 && '.'}
  </>
)
