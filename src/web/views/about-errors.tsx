// How often grouping errs: what was measured on labelled texts, and what the figures mean.
import type { Dossier } from '../../dossier/dossier.ts'
import { Scroll } from './scroll.tsx'

export const Errors = ({ dossier: { measured = [] } }: { dossier: Dossier }) => (
  <section aria-labelledby="errors">
    <h2 id="errors">How often grouping errs</h2>
    {measured.length === 0 ? (
      <p>It errs; how often was not measured on this subject.</p>
    ) : (
      <>
        <p>
          It was measured on texts that are labelled with their events. Precision asks of each text
          which share of its group belongs to its event, recall which share of its event stands in
          its group; each is the mean over all texts (B-cubed), and F1 is the harmonic mean of the
          two. Of pairs that stand in one group, the last column says how many belong together. 1 is
          without error.
        </p>
        <Scroll label="Measured on labelled texts">
          <table>
            <caption>Measured on labelled texts</caption>
            <thead>
              <tr>
                {['Texts', 'Precision', 'Recall', 'F1', 'Pairs'].map((name) => (
                  <th scope="col">{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {measured.map(({ set, n, precision, recall, f1, pairs }) => (
                <tr>
                  <th scope="row">
                    {set} <span class="n">{n}</span>
                  </th>
                  {[precision, recall, f1, pairs].map((share) => (
                    <td>{share.toFixed(3)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        <p>
          One reader’s labels are one reader’s judgement: another would draw some events wider or
          narrower. What is measured, how, and where it fails stands in docs/grouping.md, beside the
          code.
        </p>
      </>
    )}
  </section>
)
