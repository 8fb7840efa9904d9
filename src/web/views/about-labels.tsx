// Where ownership labels come from: what most of them rest on, and each source by its title.
import { plural } from '../../core/counts.ts'
import { type LabelSource, labelSourcesOf } from '../../core/label-sources.ts'
import type { Dossier } from '../../dossier/dossier.ts'
import { Out } from './link.tsx'

export const Labels = ({ dossier }: { dossier: Dossier }) => {
  const sources = labelSourcesOf(dossier)
  const sourced = sources.reduce((sum, source) => sum + source.outlets, 0)
  return (
    <section aria-labelledby="labels">
      <h2 id="labels">Where the labels come from</h2>
      <p>
        {sourced} of {plural(dossier.outlets.length, 'outlet has', 'outlets have')} an ownership
        label with a source, linked wherever the label stands; of the others we say “unknown”. A
        country is that of the outlet's seat, by the same source or the outlet's own page. There are
        no labels of left and right: they mean different things in different countries.
      </p>
      {sources.map((source) => source.about !== undefined && <Leaning {...{ source, sourced }} />)}
      {sources.length > 0 && (
        <details>
          <summary>{plural(sources.length, 'source', 'sources')} cited for them</summary>
          <ul class="columns">
            {sources.map((source) => (
              <li>
                <Titled source={source} />
                {source.host !== undefined && `, ${source.host}`}{' '}
                <span class="n">{plural(source.outlets, 'outlet', 'outlets')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <a href="/outlets">All outlets</a>, each with its labels, what it covered and what could be
        seen of it.
      </p>
    </section>
  )
}

/** Whoever reads the labels should know how many of them one source gave. */
const Leaning = ({ source, sourced }: { source: LabelSource; sourced: number }) => (
  <p>
    {source.outlets} of these {sourced} rest on one source, the <Titled source={source} />:{' '}
    {source.about}
  </p>
)

const Titled = ({ source: { title, url } }: { source: LabelSource }) =>
  url === undefined ? title : <Out href={url}>{title}</Out>
