// How far reaching back is: a line an occasion, then the outlets' occasions that moved last.
import {
  describeProgress,
  type OccasionProgress,
  type OutletProgress,
} from '../../core/back-fill-progress.ts'
import { describeMoment } from '../../core/clock.ts'
import { Scroll } from './scroll.tsx'
import { Time } from './time.tsx'

export type BackFillProps = {
  readonly sums: readonly OccasionProgress[]
  /** Outlets' occasions, the newest answer first. */
  readonly moved: readonly OutletProgress[]
  /** Of occasions, by slug. */
  readonly labels: ReadonlyMap<string, string>
}

export const BackFill = ({ sums, moved, labels }: BackFillProps) => (
  <section aria-labelledby="back-fill">
    <h2 id="back-fill">Reaching back</h2>
    {sums.length === 0 ? (
      <p>Nothing has been planned yet.</p>
    ) : (
      <>
        <p class="note">
          A step is one outlet’s occasion, asked of one endpoint at one host or feed. A step that
          failed, or waits, says nothing about what the outlet published.
        </p>
        <ul>
          {sums.map((sum) => (
            <li>
              {labels.get(sum.occasion) ?? sum.occasion}: {describeProgress(sum)};{' '}
              {sum.entries.toLocaleString('en')} entries seen, {sum.admitted.toLocaleString('en')}{' '}
              on the subject.
            </li>
          ))}
        </ul>
        <Moved moved={moved} labels={labels} />
        <p class="n">
          All of them as data: <a href="/api/v1/back-fill">/api/v1/back-fill</a>
        </p>
      </>
    )}
  </section>
)

const Moved = ({ moved, labels }: Pick<BackFillProps, 'moved' | 'labels'>) => (
  <Scroll label="Reaching back, by outlet and occasion">
    <table class="feeds">
      <caption>The {moved.length} outlets’ occasions that were answered last</caption>
      <thead>
        <tr>
          <th scope="col">Outlet</th>
          <th scope="col">Occasion</th>
          <th scope="col">Steps</th>
          <th scope="col">Entries seen</th>
          <th scope="col">On the subject</th>
          <th scope="col">Last answer</th>
          <th scope="col">What is in the way</th>
        </tr>
      </thead>
      <tbody>
        {moved.map((row) => (
          <tr>
            <th scope="row">
              <bdi>{row.outlet.name}</bdi>
            </th>
            <td>{labels.get(row.occasion) ?? row.occasion}</td>
            <td>{describeProgress(row)}</td>
            <td>{row.entries.toLocaleString('en')}</td>
            <td>{row.admitted.toLocaleString('en')}</td>
            <td>{row.answeredAt ? <Time when={describeMoment(row.answeredAt)} /> : 'none yet'}</td>
            <td>{row.reason ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
