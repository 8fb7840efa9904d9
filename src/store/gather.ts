// A D1 that sends what is asked at the same time as one request: each takes as long as a page of its own.

type Asked = {
  readonly statement: D1PreparedStatement
  readonly answer: (result: D1Result) => void
  readonly fail: (reason: unknown) => void
}

/**
 * Stands before `d1` for reading: statements whose rows are asked for before the caller waits for any go out as one
 * batch, in order. They succeed or fail together. Statements that do anything else go to `d1` as they are.
 * Ten at once took 18 ms one by one and 7.5 ms as a batch (local workerd).
 */
export function gather(d1: D1Database): D1Database {
  let waiting: Asked[] = []
  const send = async () => {
    const asked = waiting
    waiting = []
    try {
      const [only, ...more] = asked.map(({ statement }) => statement)
      if (only === undefined) return
      const results = more.length === 0 ? [await only.all()] : await d1.batch([only, ...more])
      for (const [i, result] of results.entries()) asked[i]?.answer(result)
    } catch (reason) {
      for (const { fail } of asked) fail(reason)
    }
  }
  const ask = (statement: D1PreparedStatement) =>
    new Promise<D1Result>((answer, fail) => {
      // A macrotask: drizzle waits a few microtasks between the call and the asking.
      if (waiting.length === 0) setTimeout(send)
      waiting.push({ statement, answer, fail })
    })
  const stand = (sql: string, statement: D1PreparedStatement): D1PreparedStatement =>
    ({
      bind: (...values: unknown[]) => stand(sql, statement.bind(...values)),
      all: () => ask(statement),
      raw: async () =>
        hasDistinctNames(sql)
          ? (await ask(statement)).results.map((row) => Object.values(row as object))
          : statement.raw(),
      run: () => statement.run(),
    }) as unknown as D1PreparedStatement
  const batch = (some: readonly D1PreparedStatement[]) => Promise.all(some.map((one) => one.all()))
  const prepare = (sql: string) => stand(sql, d1.prepare(sql))
  return { prepare, batch } as unknown as D1Database
}

/**
 * Whether the columns of a statement as drizzle writes it have names that differ. A batch answers with objects, in
 * which a second column of one name would be lost; what is not plain to see counts as such.
 */
export function hasDistinctNames(sql: string): boolean {
  const columns = columnsOf(sql)
  const names = columns.map((column) => /(?:^|\.|\bas )"(\w+)"$/.exec(column)?.[1])
  return columns.length > 0 && !names.includes(undefined) && new Set(names).size === names.length
}

/** What stands between the outermost `select` and its `from`, parted at its own commas. */
function columnsOf(sql: string): string[] {
  // What parentheses hold is nobody's column.
  let [depth, flat] = [0, '']
  for (const part of sql.replaceAll(/'[^']*'/g, '').split(/([()])/)) {
    if (part === '(') depth++
    else if (part === ')') depth--
    else if (depth === 0) flat += part
  }
  return /\bselect (.*?) from /s.exec(flat)?.[1]?.split(', ') ?? []
}
