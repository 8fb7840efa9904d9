// From core's copies to their shapes in the JSON API.
import type { z } from '@hono/zod-openapi'
import type { Copied } from '../core/copied.ts'
import { type CopyLabel, describeCopy } from '../core/copy-label.ts'
import type * as shapes from './api-copy-schema.ts'

/** Deep copies: core's lists are readonly, a schema's are not. */
export const copy = <T>(value: T) => structuredClone(value) as Mutable<T>
type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T

/** Evidence of a copy as numbers and as the sentences that the page shows. */
const copyJson = (found: CopyLabel): z.infer<typeof shapes.CopyEvidence> => {
  const { kind, rule, score, threshold, shared, origin, credit, agency, lagDays } = found
  return copy({
    ...{ kind, rule, score, threshold, origin, shared, evidence: describeCopy(found) },
    ...(credit && { credit }),
    ...(agency !== undefined && { agency }),
    ...(lagDays !== undefined && { lagDays }),
    ...{ dropped: found.dropped, added: found.added },
  })
}

/** What it is a copy of, on whose word. */
export const copiedJson = ({ key, of, found, listed }: Copied) => ({
  ...{ key, of },
  ...(found && { found: copyJson(found) }),
  ...(listed && { listed }),
})
