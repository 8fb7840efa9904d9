// An export of D1 in an order that can be loaded, tried on SQLite itself.
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { orderBackup } from '../../scripts/order-backup.ts'

const EXPORT = `PRAGMA defer_foreign_keys=TRUE;
CREATE TABLE \`article\` (
	\`id\` integer PRIMARY KEY,
	\`outlet\` text NOT NULL REFERENCES \`outlet\`(\`slug\`),
	\`title\` text
);
INSERT INTO "article" ("id","outlet","title") VALUES(1,'gazette','It''s here;
CREATE TABLE trap (a);');
CREATE TABLE \`outlet\` (
	\`slug\` text PRIMARY KEY NOT NULL
) WITHOUT ROWID;
INSERT INTO "outlet" ("slug") VALUES('gazette');
CREATE TABLE \`seen\` (\`id\` integer);
CREATE INDEX \`by_outlet\` ON \`article\` (\`outlet\`);
CREATE TRIGGER \`arrives\` AFTER INSERT ON \`article\` BEGIN
  -- Not the outlet's; its article's.
  INSERT INTO seen (id) VALUES (NEW.id);
  UPDATE seen SET id = id;
END;
`

const load = (sql: string) => {
  const database = new DatabaseSync(':memory:')
  database.exec(`BEGIN; ${sql} COMMIT;`)
  return database
}

test('an export as it is cannot be loaded, since a row speaks of a table that comes later', () => {
  expect(() => load(EXPORT)).toThrow('no such table: main.outlet')
})

test('ordered, it loads with every row as it was, and triggers begin when all is there', () => {
  const database = load(orderBackup(EXPORT))
  expect(database.prepare('SELECT title FROM article').get()).toEqual({
    title: "It's here;\nCREATE TABLE trap (a);",
  })
  expect(database.prepare('SELECT count(*) AS n FROM seen').get()).toEqual({ n: 0 })
  database.exec("INSERT INTO article VALUES (2, 'gazette', 'x')")
  expect(database.prepare('SELECT id FROM seen').all()).toEqual([{ id: 2 }])
  expect(orderBackup(orderBackup(EXPORT)).match(/CREATE TABLE `/g)).toHaveLength(3)
})

test('an export that was cut off is refused, so that nobody takes its beginning for all of it', () => {
  expect(() => orderBackup(EXPORT.slice(0, EXPORT.indexOf("'gazette');")))).toThrow('not whole')
  expect(() => orderBackup(EXPORT.slice(0, EXPORT.indexOf('here;')))).toThrow('not whole')
  expect(() => orderBackup('')).toThrow('not whole')
})
