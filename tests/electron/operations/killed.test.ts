import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { connect } from '../../../electron/store/connection.ts'
import { contentHash } from '../../../electron/store/content-hash.ts'
import { BUDGET, importAll, openTestHost, SCOPE } from '../../support/open-host.ts'

const CLI = fileURLToPath(new URL('../../../electron/cli.ts', import.meta.url))
const ROWS = 60_000

/** What is in a workspace file, opened as the program would open it (which is also what recovers it). */
function contentOf(path: string): { hash: string; rows: number; orphans: number; steps: number } {
  const connection = connect(path, { readonly: false })
  try {
    expect(connection.read.get('PRAGMA integrity_check')?.integrity_check).toBe('ok')
    const count = (sql: string) => Number(connection.read.get(sql)?.n)
    return {
      hash: contentHash(connection.read),
      rows: count("SELECT coalesce(sum(rows), 0) AS n FROM import_batch WHERE status = 'active'"),
      orphans: count(
        "SELECT count(*) AS n FROM ledger_row r JOIN import_batch b ON b.no = r.batch_no WHERE b.status = 'withdrawn'",
      ),
      steps: count('SELECT count(*) AS n FROM history_entry'),
    }
  } finally {
    connection.close()
  }
}

/** Starts an import of the file and, unless `after` is null, kills the whole process group without warning after so many milliseconds. */
function importThenKill(
  workspace: string,
  file: string,
  after: number | null,
): Promise<{ killed: boolean; ms: number }> {
  const started = performance.now()
  const child = spawn(
    process.execPath,
    [
      CLI,
      'importera',
      file,
      '--workspace',
      workspace,
      '--part',
      '2303',
      '--ar',
      '2026',
      '--slag',
      'utfall',
      '--enhet',
      'kr',
      '--tecken',
      'bokföring',
      '--kontoplan',
      'KOMMUN_BAS',
    ],
    {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, SAMSYN_HEM: join(workspace, '..', 'hem') },
    },
  )
  return new Promise((resolve) => {
    const timer = after === null ? undefined : setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), after)
    child.on('exit', (_code, signal) => {
      clearTimeout(timer)
      resolve({ killed: signal === 'SIGKILL', ms: performance.now() - started })
    })
  })
}

describe('killing the program in the middle of an import', () => {
  it('leaves the workspace exactly as before, at ten moments spread over the import', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'samsyn-dödad-'))
    const test = openTestHost(folder)
    await test.call('workspace.create', { name: 'Prov' })
    await importAll(test, SCOPE, { text: BUDGET })
    await test.close()
    const clean = join(folder, 'Prov.samsyn')
    const before = contentOf(clean)

    const file = join(folder, 'stor.csv')
    const rows = Array.from(
      { length: ROWS },
      (_, at) =>
        `${4000 + (at % 400)};${5020 + (at % 30)};Löner;${createHash('md5').update(String(at)).digest().readUInt16BE(0)},${10 + (at % 90)}`,
    )
    writeFileSync(file, `Ansvar;Konto;Kontotext;Utfall 2026 kr\r\n${rows.join('\r\n')}\r\n`)

    const whole = join(folder, 'hel.samsyn')
    cpSync(clean, whole)
    const { ms } = await importThenKill(whole, file, null)
    expect(contentOf(whole)).toMatchObject({ rows: before.rows + ROWS, orphans: 0, steps: before.steps + 1 })

    let killed = 0
    let untouched = 0
    for (let moment = 1; moment <= 10; moment += 1) {
      const copy = join(folder, `kopia-${moment}.samsyn`)
      cpSync(clean, copy)
      // The last moments fall in the write itself; the spread is over the measured time of a whole import.
      const ended = await importThenKill(copy, file, (ms * (moment + 1)) / 13)
      if (!existsSync(copy)) throw new Error('the workspace file is gone')
      killed += ended.killed ? 1 : 0
      const now = contentOf(copy)
      // The import is one transaction: killed before its commit nothing of it is there, killed after it all of it is.
      if (now.steps === before.steps) expect(now).toEqual(before)
      else expect(now).toMatchObject({ rows: before.rows + ROWS, orphans: 0 })
      untouched += now.steps === before.steps ? 1 : 0
    }
    expect(killed).toBeGreaterThanOrEqual(5)
    expect(untouched).toBeGreaterThanOrEqual(3)
  }, 120_000)
})
