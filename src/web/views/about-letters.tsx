// Whom to write to, and about what: a removal, something that is missing; each letter begun.
import { Contact } from './contact.tsx'
import type { Concern } from './wrong.tsx'

type Props = { readonly contact: string; readonly concern: Concern }

export const Letters = ({ contact, concern }: Props) => (
  <section aria-labelledby="contact">
    <h2 id="contact">Removal, what is missing, and contact</h2>
    {contact === '' ? (
      <p>
        <Contact contact="" /> Until then nothing can be asked of this copy by mail.
      </p>
    ) : (
      <p>
        <Contact contact={contact} />
      </p>
    )}
    <h3 id="removal">Removal</h3>
    <p>
      Titles, bylines and sentences belong to their publishers. A publisher that wants its articles
      left out need only say so, from an address of its own: which articles, each by its address.
      Each becomes a row in the dossier, with the day. The next load takes out all that is held of
      the article, earlier headlines, search and digest included, and it is not taken in again; its
      page here says that it was removed, and when. What a feed reader fetched before stays there.{' '}
      {letter('Removal', contact, removalOf(concern))}
    </p>
    <h3 id="missing">An article or an outlet is missing</h3>
    <p>
      Say where it stands. An article is taken in when it passes the same rules as all others; an
      outlet, when its country and owner can be cited, or else as unknown.{' '}
      {letter('What is missing', contact, MISSING)}
    </p>
  </section>
)

const letter = (subject: string, contact: string, body: string) =>
  contact === '' ? null : (
    <Contact
      contact={contact}
      letter={{ subject, body }}
      text={`Write: ${subject.toLowerCase()}`}
    />
  )

const removalOf = ({ article }: Concern) =>
  [
    `Addresses of the articles: ${article ?? ''}`,
    'The publisher for whom I write: ',
    'Where this can be verified: ',
  ].join('\r\n')

const MISSING = [
  'Address of the article, or of the outlet: ',
  'Published on: ',
  'For an outlet: its country and owner, and who says so: ',
].join('\r\n')
