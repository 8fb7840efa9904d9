// A wide table on a narrow screen: it scrolls by itself, and the keyboard reaches it.
import type { PropsWithChildren } from 'hono/jsx'

export const Scroll = ({ label, children }: PropsWithChildren<{ label: string }>) => (
  <section class="scroll" aria-label={label} tabindex={0}>
    {children}
  </section>
)
