// Breadcrumbs: what stands above a page, from the top down, and the page itself.
import type { Child } from 'hono/jsx'

export type Crumb = { readonly href: string; readonly text: Child }

/** The pattern of the ARIA Authoring Practices (breadcrumb): a named nav with an ordered list. */
export const Trail = ({ above, here }: { above: readonly Crumb[]; here: Child }) => (
  <nav class="trail" aria-label="Breadcrumb">
    <ol>
      {above.map(({ href, text }) => (
        <li>
          <a href={href}>{text}</a>
        </li>
      ))}
      <li aria-current="page">{here}</li>
    </ol>
  </nav>
)
