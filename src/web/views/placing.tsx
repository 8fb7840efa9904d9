// Why an article stands in an event: what the machine went by, or the person who overruled it.
import { describeIsoDate } from '../../core/clock.ts'
import { describePlacing } from '../../core/explain.ts'
import type { Item } from '../../core/item.ts'
import type { Word } from '../../dossier/dossier.ts'
import { eventPath } from './paths.ts'
import { Time } from './time.tsx'

export const Placing = ({ item: { article, evidence } }: { item: Item }) => {
  const { rule, from, correction } = evidence
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
            The machine has it in <a href={eventPath(from)}>{from}</a>.
          </>
        )}
      </p>
    )
  return (
    <>
      <p>
        A machine grouped these by shared keywords. {describePlacing(evidence, article).join(' ')}
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
