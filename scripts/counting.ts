// A D1 that tells of each statement what it cost, whoever asks it: a script, or a Worker that is measured.

/** What D1 says of one statement; those of a batch each. */
export type Statement = {
  readonly sql: string
  readonly rowsRead: number
  readonly rowsWritten: number
  /** That it answered with. */
  readonly returned: number
  /** Bytes of the database after it. */
  readonly size: number
}

/** The part of D1 that the store uses, in front of the real one. */
export function count(d1: D1Database, tell: (statement: Statement) => void): D1Database {
  const real = new WeakMap<object, { sql: string; statement: D1PreparedStatement }>()
  const note = <Result extends D1Result>(sql: string, result: Result): Result => {
    const { rows_read, rows_written, size_after } = result.meta
    const returned = result.results?.length ?? 0
    tell({ sql, rowsRead: rows_read, rowsWritten: rows_written, returned, size: size_after })
    return result
  }
  const stand = (sql: string, statement: D1PreparedStatement): D1PreparedStatement => {
    const own = {
      bind: (...values: unknown[]) => stand(sql, statement.bind(...values)),
      all: async () => note(sql, await statement.all()),
      run: async () => note(sql, await statement.run()),
      // Of rows as lists D1 tells no cost: they are asked for once more, as objects.
      raw: async () => {
        note(sql, await statement.all())
        return await statement.raw()
      },
    }
    real.set(own, { sql, statement })
    return own as unknown as D1PreparedStatement
  }
  const batch = async (stands: D1PreparedStatement[]) => {
    const asked = stands.flatMap((one) => real.get(one) ?? [])
    const results = await d1.batch(asked.map(({ statement }) => statement))
    return results.map((result, i) => note(asked[i]?.sql ?? '', result))
  }
  return { prepare: (sql: string) => stand(sql, d1.prepare(sql)), batch } as unknown as D1Database
}
