// Lets the requests to one host go one after the other, while other hosts go their own way.

/** The end of each host's queue. */
export type Turns = Map<string, Promise<void>>

/** Waits for a host's turn. It lasts until the function that comes back is called: once is enough. */
export async function takeTurn(turns: Turns, host: string): Promise<() => void> {
  const before = turns.get(host)
  const { promise, resolve } = Promise.withResolvers<void>()
  turns.set(host, promise)
  await before
  return resolve
}
