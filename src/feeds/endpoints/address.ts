// Writes the address of a question: a place on the web and named parameters, encoded.

/** `base` with its parameters, in their order. */
export function addressOf(base: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(base)
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url.href
}
