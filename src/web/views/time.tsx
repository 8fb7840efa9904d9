// Times on a page: the place's own first where it is known, UTC beside it.
import type { When } from '../../core/clock.ts'

export const Time = ({ when }: { when: When }) =>
  when.datetime === undefined ? (
    <span class="when">{when.text}</span>
  ) : (
    <span class="when">
      <time datetime={when.datetime}>{when.local ?? when.text}</time>
      {when.local !== undefined && <span class="utc"> ({when.text})</span>}
    </span>
  )
