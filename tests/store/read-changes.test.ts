// Reading the record: lines of one kind, or of several, cost what they show.
import { expect, test } from 'vitest'
import { listChanges } from '../../src/store/read-changes.ts'
import { counted } from '../counted.ts'
import { addChange, bindings, foundTower } from '../web/tower.ts'

const fill = async () => {
  await foundTower()
  await addChange(1, { kind: 'headline changed' })
  const ids = JSON.stringify(Array.from({ length: 900 }, (_, n) => n + 2))
  await bindings.DB.prepare(
    "INSERT INTO change (id, at, kind, detail) SELECT value, 0, 'joined', '{}' FROM json_each(?)",
  )
    .bind(ids)
    .run()
}

test('a rare kind is found without reading the others, and several kinds without reading them all', async () => {
  await fill()
  for (const [filter, ids] of [
    [{ kinds: ['headline changed'] }, [1]],
    [{ kinds: ['joined'], before: 4 }, [3, 2]],
    [{ kinds: ['headline changed', 'joined'] }, [901, 900]],
    [{ kinds: ['headline changed', 'joined'], after: 0 }, [1, 2]],
  ] as const) {
    const { db, cost } = counted()
    const lines = await listChanges(db, { limit: 2, ...filter })
    expect(lines.map(({ id }) => id)).toEqual(ids)
    expect(cost.rowsRead, JSON.stringify(filter)).toBeLessThan(20)
  }
})
