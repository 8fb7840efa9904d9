// Leaves out what is undefined: absent fields are absent, not there with nothing in them.

type Present<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> }

/** The same record without its undefined fields. */
export function present<T extends object>(fields: T): Present<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Present<T>
}
