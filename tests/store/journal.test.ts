import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect, type Connection } from '../../electron/store/connection.ts'
import { contentHash } from '../../electron/store/content-hash.ts'
import { closeEntry, firstUndone, lastDone, mark, openEntry } from '../../electron/store/history.ts'
import { openJournal, replay, revert } from '../../electron/store/journal.ts'
import { createSchema } from '../../electron/store/migrate.ts'

let connection: Connection
beforeEach(() => {
  connection = connect(join(mkdtempSync(join(tmpdir(), 'samsyn-journal-')), 'a.samsyn'), { readonly: false })
  createSchema(connection)
})
afterEach(() => connection.close())

const volume = (party: string, body: string) => ({ volume_id: 'inv', party, year: 2026, kind: '', body })

function step(work: (journal: ReturnType<typeof openJournal>) => void): number {
  const entry = openEntry(connection.write, 'volumes.put', '2026-01-01T00:00:00Z')
  const journal = openJournal(connection.write, entry)
  work(journal)
  closeEntry(connection.write, entry, { label: 'sparade', rows: null, ore: null }, journal.changes)
  return entry
}

describe('the journal', () => {
  it('puts, changes and removes, and takes all of it back in reverse order', () => {
    const before = contentHash(connection.read)
    const entry = step((journal) => {
      journal.put('volume_value', volume('2309', '1'))
      journal.put('volume_value', volume('2309', '2'))
      journal.put('volume_value', volume('2303', '3'))
      journal.remove('volume_value', volume('2303', '3'))
    })
    const after = contentHash(connection.read)
    expect(after).not.toBe(before)
    revert(connection.write, entry)
    expect(contentHash(connection.read)).toBe(before)
    replay(connection.write, entry)
    expect(contentHash(connection.read)).toBe(after)
  })

  it('says nothing of a put that changes nothing, and keeps no empty step', () => {
    step((journal) => journal.put('volume_value', volume('2309', '1')))
    const first = lastDone(connection.read)?.id
    step((journal) => journal.put('volume_value', volume('2309', '1')))
    expect(lastDone(connection.read)?.id).toBe(first)
  })

  it('a new step after an undo ends what could be redone, but keeps it readable', () => {
    const entry = step((journal) => journal.put('volume_value', volume('2309', '1')))
    revert(connection.write, entry)
    mark(connection.write, entry, 'undone')
    expect(firstUndone(connection.read)?.id).toBe(entry)
    step((journal) => journal.put('volume_value', volume('2303', '9')))
    expect(firstUndone(connection.read)).toBeNull()
  })

  it('what takes a ReadDb cannot write, even by mistake', () => {
    expect(() => connection.read.all('DELETE FROM volume_value RETURNING *')).toThrow('ReadDb')
  })

  it('a name that is not an identifier never reaches SQL', () => {
    const entry = openEntry(connection.write, 'x', 'då')
    expect(() => openJournal(connection.write, entry).put('volume_value; DROP TABLE setting', {})).toThrow('identifier')
  })
})
