import { type Rule, within } from '../rule.ts'
import type { SourceFile } from '../source-file.ts'

const SQL =
  /\b(?:SELECT\s(?:\s*$|[\s\S]*\sFROM\s)|INSERT\s+(?:OR\s+\w+\s+)?INTO\s|REPLACE\s+INTO\s|UPDATE\s(?:\s*$|\s*\S+\s+SET\s)|DELETE\s+FROM\s|(?:CREATE|DROP|ALTER)\s+(?:TEMP\s+)?(?:TABLE|INDEX|VIEW|TRIGGER)\s|PRAGMA\s+\w+)/
const WRITE = /\b(?:INSERT\s+(?:OR\s+\w+\s+)?INTO\s|REPLACE\s+INTO\s|UPDATE\s(?:\s*$|\s*\S+\s+SET\s)|DELETE\s+FROM\s)/i

/** The doors through which anything is written; each says at its top why it is one. */
const WRITERS = /^electron\/store\/(?:journal|history|bulk-load|derived|staging|migrations|migrate)(?:[-./]|$)/

const saying =
  (of: (path: string) => boolean, pattern: RegExp) =>
  (files: SourceFile[]): string[] =>
    files
      .filter((file) => of(file.path))
      .flatMap((file) =>
        file.literals
          .filter((found) => pattern.test(`${found.text} `))
          .map((found) => `${file.path}:${found.line}: ${short(found.text)}`),
      )

const short = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, 60)

export const sql: Rule[] = [
  {
    says: 'there is no SQL text outside electron/store',
    broken: saying(
      (path) => within('electron', 'renderer', 'shared')(path) && !path.startsWith('electron/store/'),
      SQL,
    ),
    bad: [
      { 'electron/operations/rows.ts': "db.prepare('SELECT id FROM row')" },
      { 'shared/domain/tag/tag.ts': 'const text = `UPDATE ${table} SET x = 1`' },
      { 'electron/host.ts': "db.exec('PRAGMA journal_mode = wal')" },
    ],
    good: [
      { 'electron/store/rows.ts': "db.prepare('SELECT id FROM row')" },
      { 'shared/text/en.ts': "// SELECT x FROM y\nconst words = 'select a file from the list'" },
    ],
  },
  {
    says: 'nothing is written outside journal (and its history), bulk-load, derived, staging and migrations',
    broken: saying((path) => path.startsWith('electron/store/') && !WRITERS.test(path), WRITE),
    bad: [
      { 'electron/store/rows.ts': "db.prepare('insert into row (id) values (?)')" },
      { 'electron/store/rows.ts': 'db.exec(`DELETE FROM row`)' },
      { 'electron/store/journals.ts': 'db.exec(`INSERT OR REPLACE INTO entry VALUES (1)`)' },
    ],
    good: [
      { 'electron/store/journal.ts': "db.prepare('INSERT INTO entry VALUES (?)')" },
      { 'electron/store/bulk-load-rows.ts': "db.prepare('INSERT INTO row VALUES (?)')" },
      { 'electron/store/migrations/0010-start.ts': "db.exec('INSERT INTO setting VALUES (1)')" },
    ],
  },
]
