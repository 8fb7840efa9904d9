// "Is this wrong?": from an article or an event to how it is corrected.
import { createContext, useContext } from 'hono/jsx'
import { Contact } from './contact.tsx'
import { eventPath } from './paths.ts'

/** Where a reader came from: what is to be corrected. */
export type Concern = {
  /** Address of an article. */
  readonly article?: string | undefined
  /** Slug of the event that it stands in. */
  readonly event?: string | undefined
}

/** Slug of the event whose page is being written: every card on it names it; empty: of none. */
export const EventSlug = createContext('')

type WrongProps = Pick<Concern, 'article'> & {
  /** What may be wrong: many of these links stand on one page. */
  readonly of: string
}

/** For machines there is nothing to follow: it is one page for each article. */
export const Wrong = ({ article, of }: WrongProps) => {
  const event = useContext(EventSlug)
  const concern = new URLSearchParams({
    ...(article !== undefined && { article }),
    ...(event !== '' && { event }),
  })
  return (
    <a
      class="wrong"
      rel="nofollow"
      href={`/about?${concern}#corrections`}
      aria-label={`Is this wrong? ${of}`}
    >
      Is this wrong?
    </a>
  )
}

type Props = { readonly site: string; readonly contact: string; readonly concern: Concern }

export const HowToCorrect = ({ site, contact, concern }: Props) => (
  <section aria-labelledby="corrections">
    <h2 id="corrections">Is something wrong?</h2>
    <p>
      A machine puts articles into events and takes some of them for copies, and it errs. A person's
      word stands over it: the dossier keeps a list of corrections, each with its reason, a name and
      a day, and pages, data and digest follow it. Under “Why it stands here” an article that was
      moved says so, and where the machine has it. What the machine thought is kept.
    </p>
    <p>
      Tell us which article or event it is, by its address, and one of three things: in which event
      the article belongs, which other event this one is, or of what the article is no copy. Say
      why, in a sentence that can be published with a name beside it.
    </p>
    <Came concern={concern} />
    <p>
      <Contact contact={contact} letter={letterOn(concern, site)} />
    </p>
    <p>
      Whoever keeps the dossier adds one row to its file of corrections; docs/corrections.md, beside
      the code, shows the three forms.
    </p>
  </section>
)

const Came = ({ concern: { article, event } }: { concern: Concern }) =>
  article === undefined && event === undefined ? null : (
    <p class="note">
      You came from
      {article !== undefined && (
        <>
          {' '}
          the article <bdi>{article}</bdi>
        </>
      )}
      {article !== undefined && event !== undefined && ' in'}
      {event !== undefined && (
        <>
          {' '}
          the event <a href={eventPath(event)}>{event}</a>
        </>
      )}
      .
    </p>
  )

const letterOn = ({ article, event }: Concern, site: string) => ({
  subject: 'A correction',
  body: [
    ...(article === undefined ? [] : [`Article: ${article}`]),
    ...(event === undefined ? [] : [`Event: ${site}/events/${encodeURIComponent(event)}`]),
    'It belongs in this event, is this other event, or is no copy of this article: ',
    'Why, in a sentence that can be published: ',
    'Name to be published: ',
  ].join('\r\n'),
})
