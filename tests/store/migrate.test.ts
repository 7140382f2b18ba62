import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { APPLICATION_ID, connect } from '../../electron/store/connection.ts'
import { openUpToDate } from '../../electron/store/migrate.ts'
import { itemSums, scopeTotals } from '../../electron/store/sums.ts'
import { partsOfCodes } from '../../electron/store/tagged-parts.ts'
import { handTagsOf } from '../../electron/store/tags.ts'
import { migration as start } from '../../electron/store/migrations/0010-start.ts'

const NEWEST = Math.max(
  ...readdirSync(fileURLToPath(new URL('../../electron/store/migrations', import.meta.url))).map((name) =>
    Number(name.slice(0, 4)),
  ),
)

/** A workspace as the first version made it, with something in it. */
function firstVersion(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'samsyn-migrering-')), 'Gammal.samsyn')
  const connection = connect(path, { readonly: false })
  start.up(connection.write)
  connection.write.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${start.version}`)
  connection.write.run(
    "INSERT INTO tagging_rule (id, name, chart, party, conditions, item_id, origin) VALUES ('r', 'Regel', NULL, NULL, '[]', 'A1', 'own')",
  )
  connection.write.script('PRAGMA wal_checkpoint(TRUNCATE)')
  connection.close()
  return path
}
const fingerprint = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

describe('a workspace of an older version', () => {
  it('is copied first, brought up to the newest, and keeps what was in it', () => {
    const path = firstVersion()
    const before = fingerprint(path)
    const copy = join(path, '..', 'kopia.samsyn')
    const opened = openUpToDate(path, () => copy)
    if (!opened.ok) throw new Error(opened.problem.code)
    expect(opened.value.read.get('PRAGMA user_version')?.user_version).toBe(NEWEST)
    expect(opened.value.read.all('SELECT id FROM tagging_rule ORDER BY id')).toEqual([{ id: 'r' }])
    opened.value.close()
    expect(fingerprint(copy)).toBe(before)
  })

  it('opened again is not copied again', () => {
    const path = firstVersion()
    const first = openUpToDate(path, () => join(path, '..', 'kopia.samsyn'))
    if (first.ok) first.value.close()
    const second = openUpToDate(path, () => join(path, '..', 'andra.samsyn'))
    if (second.ok) second.value.close()
    expect([second.ok, existsSync(join(path, '..', 'andra.samsyn'))]).toEqual([true, false])
  })

  it('that cannot be brought up is left as it was', () => {
    const path = firstVersion()
    const spoil = connect(path, { readonly: false })
    spoil.write.script('CREATE TABLE import_recipe (something TEXT) STRICT; PRAGMA wal_checkpoint(TRUNCATE)')
    spoil.close()
    expect(() => openUpToDate(path, () => join(path, '..', 'kopia.samsyn'))).toThrow(/import_recipe/)
    const after = connect(path, { readonly: true })
    expect(after.read.get('PRAGMA user_version')?.user_version).toBe(start.version)
    expect(after.read.all('SELECT id FROM tagging_rule ORDER BY id')).toEqual([{ id: 'r' }])
    after.close()
  })
})

describe('tags from before there were splits', () => {
  it('are whole items, and their sums are what they were', () => {
    const path = firstVersion()
    const old = connect(path, { readonly: false })
    old.write.script(`
      INSERT INTO import_batch (no, id, party, year, kind, file_name, sheet, sha256, bytes, chart, unit, amount_header, amount_column, rows, ore,
        skipped_rows, rejected_rows, control_ore, status, imported_at, origin, mapping)
        VALUES (1, 'u', '2309', 2026, 'budget', 'b.csv', '', '', 0, 'KOMMUN_BAS', 'kr', 'Budget', 1, 2, 300, 0, 0, 300, 'active', '', 'file', '{}');
      INSERT INTO code_string VALUES (1, 'KOMMUN_BAS', 'k', '5020', '', '', '', '', '', '', '', '', '', '', '', '', '', '');
      INSERT INTO batch_group VALUES (1, 1, 2, 300, 500);
      INSERT INTO allocation VALUES (1, 1, 'A1', 'cost', 300, 500, 2, 'r', NULL);
      INSERT INTO item_sum VALUES ('2309', 2026, 'budget', 'A1', 'cost', 300, 500, 2, 1);
      INSERT INTO hand_tag VALUES ('2309', 2026, 'budget', 'k', 'A1', '2026-01-01');
      PRAGMA wal_checkpoint(TRUNCATE)`)
    old.close()
    const opened = openUpToDate(path, () => join(path, '..', 'kopia.samsyn'))
    if (!opened.ok) throw new Error(opened.problem.code)
    const db = opened.value.read
    expect(itemSums(db, 2026, 'budget')).toEqual([
      {
        party: '2309',
        itemId: 'A1',
        axes: {},
        role: 'cost',
        means: 'item',
        keyId: null,
        ore: 300,
        absoluteOre: 500,
        rows: 2,
        wholeRows: 2,
        reconciled: true,
      },
    ])
    expect(scopeTotals(db, 2026, 'budget')).toMatchObject([{ rows: 2, ore: 300, absoluteOre: 500 }])
    const scope = { party: '2309', year: 2026, kind: 'budget' } as const
    expect(partsOfCodes(db, scope, [1]).get(1)).toMatchObject([{ itemId: 'A1', means: 'item', ruleId: 'r', ore: 300 }])
    expect(handTagsOf(db, scope)).toMatchObject([{ codeKey: 'k', target: { by: 'item', itemId: 'A1' } }])
    opened.value.close()
  })
})

it('migrations are numbered in order, and the newest is what a new workspace gets', () => {
  const numbers = readdirSync(fileURLToPath(new URL('../../electron/store/migrations', import.meta.url))).map((name) =>
    Number(name.slice(0, 4)),
  )
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  expect(new Set(numbers).size).toBe(numbers.length)
})
