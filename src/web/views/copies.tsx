// Copies under what they copy, as a tree: whose, in which language, how much later, and what was changed.

import type { Child } from 'hono/jsx'
import type { Trace } from '../../core/copies.ts'
import {
  type CopyLabel,
  describeCopy,
  describeKind,
  describeLag,
  describeTrace,
} from '../../core/copy-label.ts'
import { plural } from '../../core/counts.ts'
import { directionOf } from '../../core/direction.ts'
import { languageName } from '../../core/display-names.ts'
import type { ReferenceCopy } from '../../core/reference-tree.ts'
import { ArticleDetails } from './article-details.tsx'
import { Out } from './link.tsx'
import { Time } from './time.tsx'
import { Wrong } from './wrong.tsx'

/** A copy as the tree shows it, of an event's coverage or of the reference. */
export type CopyNode = Pick<
  ReferenceCopy,
  'key' | 'of' | 'id' | 'url' | 'title' | 'language' | 'when' | 'found' | 'listed'
> & {
  readonly publisher: { readonly name: string }
  /** Why it stands in the event. */
  readonly why?: Child
}

const under = (of: string, nodes: readonly CopyNode[]): CopyNode[] =>
  nodes.filter((node) => node.of === of).flatMap((node) => [node, ...under(node.key, nodes)])

type Tree = { readonly of: string; readonly nodes: readonly CopyNode[] }

/** What is a copy of `of`, folded. */
export const FoldedCopies = ({ of, nodes }: Tree) => {
  const copies = under(of, nodes)
  if (copies.length === 0) return null
  const isGuess = copies.every(({ found }) => found !== undefined)
  return (
    <details class="copied">
      <summary>
        {plural(copies.length, 'copy', 'copies')} of it, by a machine's guess
        {!isGuess && " or the dossier's word"}
      </summary>
      <Branch of={of} nodes={nodes} />
    </details>
  )
}

/** The list of what is a copy of `of`, each with its own copies under it. */
export const Branch = ({ of, nodes }: Tree) => {
  const here = nodes.filter((node) => node.of === of)
  if (here.length === 0) return null
  return (
    <ul class="copies">
      {here.map((node) => (
        <li>
          <Node node={node} />
          <Branch of={node.key} nodes={nodes} />
        </li>
      ))}
    </ul>
  )
}

/** One copy: of what kind, whose, when, what was changed, and why a machine takes it for one. */
export const Node = ({ node }: { node: CopyNode }) => {
  const { id, url, title, language, publisher, when, found, listed, why } = node
  const lag = describeLag(found?.lagDays)
  const name = title ?? publisher.name
  return (
    <>
      <p class="copy">
        <strong>{found ? describeKind(found.kind) : wordOf(listed?.relation)}</strong>
        {': '}
        <Out href={url} {...(language !== undefined && { lang: language })}>
          <bdi>{publisher.name}</bdi>
        </Out>
        {language !== undefined && `, ${languageName(language)}`}
        {when && [', ', <Time when={when} />]}
        {lag !== undefined && ` (${lag})`}
        {id !== undefined && [' · ', <ArticleDetails article={{ id, title: name }} />]}
      </p>
      {title !== undefined && (
        <p class="copy-title" lang={language} dir={directionOf(title, language)}>
          {title}
        </p>
      )}
      {found ? (
        <Found found={found} url={url} name={name} />
      ) : (
        <p class="note">Listed in the dossier; the rules did not find it.</p>
      )}
      {listed && <p class="note">The dossier on it: {listed.note}</p>}
      {why}
    </>
  )
}

/** The dossier's word for a text in other words is `rewritten`. */
export const wordOf = (relation: string | undefined) =>
  relation === 'rewritten' ? 'reworded' : (relation ?? 'a copy')

type FoundProps = { readonly found: CopyLabel; readonly url: string; readonly name: string }

const Found = ({ found, url, name }: FoundProps) => (
  <>
    <Traces verb="Dropped" traces={found.dropped} />
    <Traces verb="Added" traces={found.added} />
    <details class="why">
      <summary>Why a machine takes it for a copy</summary>
      <p>A machine's guess, from what the feeds and the bibliography gave:</p>
      {describeCopy(found).map((sentence) => (
        <p>
          <bdi>{sentence}</bdi>
        </p>
      ))}
      <p>
        <Wrong article={url} of={`That “${name}” is a copy`} />
      </p>
    </details>
  </>
)

const Traces = ({ verb, traces }: { verb: string; traces: readonly Trace[] }) =>
  traces.length === 0 ? null : (
    <p class="note">
      {verb}: <bdi>{traces.map(describeTrace).join('; ')}</bdi>.
    </p>
  )
