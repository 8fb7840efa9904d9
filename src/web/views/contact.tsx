// Whom to ask: an e-mail address, another address, or that there is none.
import { Out } from './link.tsx'

type Props = {
  readonly contact: string
  /** What a mail begins with. */
  readonly letter?: { readonly subject: string; readonly body: string }
  /** What the link says; absent: the address. */
  readonly text?: string
}

export const Contact = ({ contact, letter, text = contact }: Props) => {
  if (contact === '')
    return <>No contact is configured: whoever runs this copy has not given an address yet.</>
  if (!/^[^\s@/:]+@[^\s@/:]+$/.test(contact)) return <Out href={contact}>{text}</Out>
  const fields = Object.entries(letter ?? {})
    .map(([name, text]) => `${name}=${encodeURIComponent(text)}`)
    .join('&')
  return <a href={`mailto:${contact}${fields === '' ? '' : `?${fields}`}`}>{text}</a>
}
