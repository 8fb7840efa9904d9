// Links that leave the site. What came from a feed is checked again here: only http(s) becomes a link.
import type { PropsWithChildren } from 'hono/jsx'
import { isWeb } from '../../core/link.ts'
import type { Citation } from '../../dossier/dossier.ts'

export const Out = ({
  href,
  lang,
  children,
}: PropsWithChildren<{ href: string; lang?: string }>) =>
  isWeb(href) ? (
    <a href={href} rel="noopener" hreflang={lang}>
      {children}
    </a>
  ) : (
    <span>{children}</span>
  )

/** A source: its title as a link, and its date where it gives one. */
export const Source = ({ citation, text }: { citation: Citation; text?: string }) => {
  const words = text ?? citation.title
  const date = citation.date === undefined ? '' : `, ${citation.date}`
  return (
    <span class="source">
      {citation.url === undefined ? words : <Out href={citation.url}>{words}</Out>}
      {date}
    </span>
  )
}

/** Sources in a row, each by the name of who says it. */
export const Sources = ({ citations }: { citations: readonly Citation[] }) => (
  <span class="sources">
    {citations.length === 1 ? 'Source: ' : 'Sources: '}
    {citations.map((citation, i) => (
      <>
        {i > 0 && '; '}
        <Source citation={citation} text={citation.outlet ?? citation.title} />
      </>
    ))}
  </span>
)
