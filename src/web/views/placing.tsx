// Why an article stands in an event: what the machine went by, or the person who overruled it.
import { describeIsoDate } from '../../core/clock.ts'
import { describePlacing } from '../../core/explain.ts'
import type { Item } from '../../core/item.ts'
import type { Word } from '../../dossier/dossier.ts'
import { EventLabel, languageOfLabel } from './event-label.tsx'
import { eventPath } from './paths.ts'
import { Time } from './time.tsx'

export const Placing = ({ item: { article, evidence } }: { item: Item }) => {
  const { rule, from, correction } = evidence
  const machine = evidence.fromLabel ?? from ?? ''
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
            The machine has it in{' '}
            <a href={eventPath(from)}>
              <EventLabel label={machine} language={languageOfLabel(machine, article)} />
            </a>
            .
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
          The machine has it in “
          <EventLabel label={machine} language={languageOfLabel(machine, article)} />
          ”, which is this event, as a person says
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
      : <Signed word={word} />
    </>
  )

/** A person's reason, with whose it is and of when. */
export const Signed = ({ word }: { readonly word: Word }) => (
  <>
    {word.why}, according to <bdi>{word.by}</bdi> on <Time when={describeIsoDate(word.date)} />.
  </>
)
