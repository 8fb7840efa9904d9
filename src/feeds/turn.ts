// Lets the feeds of one host go one after the other, while other hosts go their own way.

/** The end of each host's queue. */
export type Turns = Map<string, Promise<void>>

/** Runs `work` when all earlier work of the same host has ended, well or badly. */
export async function inTurn<T>(turns: Turns, host: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(host) ?? Promise.resolve()
  const mine = before.then(work)
  turns.set(
    host,
    mine.then(
      () => {},
      () => {},
    ),
  )
  return mine
}
