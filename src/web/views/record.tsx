// What is on record about an event: facts with sources, open questions, figures on which sources disagree.
import { plural } from '../../core/counts.ts'
import type { DisputedNumber, SeededEvent } from '../../dossier/dossier.ts'
import { Facts } from './facts.tsx'
import { Source } from './link.tsx'
import { Scroll } from './scroll.tsx'

export const Record = ({ seed }: { seed: SeededEvent }) => (
  <section aria-labelledby="record">
    <h2 id="record">On record</h2>
    <p class="n">
      {seed.place.name}. Put in our words from the sources beside; not a judgement between them.
    </p>
    <Facts facts={seed.facts} />
    {seed.open.length > 0 && (
      <>
        <h3>Open questions</h3>
        <ul class="facts">
          {seed.open.map((question) => (
            <li>{question}</li>
          ))}
        </ul>
      </>
    )}
  </section>
)

/** Every value of a disputed quantity, with who gave it and when. */
export const NumberLadders = ({ numbers }: { numbers: readonly DisputedNumber[] }) =>
  numbers.length === 0 ? null : (
    <section aria-labelledby="numbers">
      <h2 id="numbers">Figures on which sources disagree</h2>
      {numbers.map((number) => (
        <Ladder number={number} />
      ))}
    </section>
  )

const Ladder = ({ number: { question, unit, values } }: { number: DisputedNumber }) => (
  <Scroll label={question}>
    <table class="ladder">
      <caption>
        {question} <span class="n">({plural(values.length, 'value', 'values')})</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Value ({unit})</th>
          <th scope="col">As said</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ value, wording, source }) => (
          <tr>
            <th scope="row">{value}</th>
            <td>{wording ?? ''}</td>
            <td>
              <Source citation={source} text={source.outlet ?? source.title} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
