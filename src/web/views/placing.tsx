// Why an article stands in an event: what the machine went by, or the person who overruled it.
import { describeIsoDate } from '../../core/clock.ts'
import type { Evidence } from '../../core/news-event.ts'
import type { Word } from '../../dossier/dossier.ts'
import { Time } from './time.tsx'

const RULES = {
  seed: 'It holds what the dossier says of this event, in the days on which reports of it are expected.',
  overlap: 'Its keywords overlap with those of the articles that stood here.',
  founder: 'It was the first: the event was founded on it.',
} as const

export const Placing = ({ evidence }: { evidence: Evidence }) => {
  const { rule, score, from, correction } = evidence
  if (rule === 'correction')
    return (
      <p>
        A person placed it here
        <Words word={correction} />
        {from === undefined ? (
          ' The machine has it in no event yet.'
        ) : (
          <>
            {' '}
            The machine has it in <a href={`/events/${encodeURIComponent(from)}`}>{from}</a>.
          </>
        )}
      </p>
    )
  return (
    <>
      <p>
        A machine grouped these by shared keywords. {RULES[rule]}
        {rule !== 'founder' && ` Score: ${score.toFixed(2)}.`}
      </p>
      {from !== undefined && (
        <p>
          The machine has it in {from}, which is this event, as a person says
          <Words word={correction} />
        </p>
      )}
    </>
  )
}

const Words = ({ word }: { word: Word | undefined }) =>
  word === undefined ? (
    <>.</>
  ) : (
    <>
      : {word.why}, <bdi>{word.by}</bdi>, <Time when={describeIsoDate(word.date)} />.
    </>
  )
