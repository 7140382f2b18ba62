import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import Database from 'better-sqlite3'
import Papa from 'papaparse'
import type { Job } from './job.ts'
import { writeLedgerFile } from './ledger-file.ts'

const scope = { party: '2309', year: 2026, kind: 'outcome' } as const

/** Floor: papaparse reads the file as a stream and every row goes raw into one table, in one transaction. */
async function floor(folder: string) {
  const db = new Database(join(folder, `floor-${process.pid}.db`))
  db.pragma('journal_mode = WAL')
  db.exec('CREATE TABLE line (a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, f TEXT, ore INTEGER) STRICT')
  const insert = db.prepare('INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?)')
  let items = 0
  db.exec('BEGIN')
  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(createReadStream(join(folder, 'ledger.csv')), {
      delimiter: ';',
      skipEmptyLines: true,
      step: ({ data: [a, b, c, d, e, f, amount] }) => {
        items += 1
        if (items > 1) insert.run(a, b, c, d, e, f, Math.round(Number(amount?.replace(',', '.')) * 100))
      },
      complete: () => resolve(),
      error: reject,
    })
  })
  db.exec('COMMIT')
  db.close()
  return { items: items - 1 }
}

/** Ours: choose the file, look at the plan, apply that plan; the workspace has been open for as long as choosing takes. */
async function ours(folder: string, rows: number) {
  const { openEngine, whileChoosing } = await import('./engine.ts')
  const { engine, call } = await openEngine(join(folder, `home-${process.pid}`))
  await call('workspace.create', { name: 'Mätning' })
  await whileChoosing()
  const started = performance.now()
  const file = await engine.fileHandle.grantOpen(join(folder, 'ledger.csv'))
  const { sourceId, guess } = await call('import.stage', { scope, from: { file } })
  const { planId } = await call('import.plan', {
    sourceId,
    scope,
    mapping: { ...guess.mapping, amountColumn: 6, unit: 'kr', sign: 'ledger', chart: 'KOMMUN_BAS' },
  })
  await call('import.apply', { planId })
  const ms = performance.now() - started
  await engine.close()
  return { ms, items: rows }
}

/** Importing so many rows of CSV, against papaparse and raw inserts. */
export const csvJob = (rows: number): Job => ({
  name: `import ${rows.toLocaleString('sv-SE')} rows of CSV`,
  goal: { ratio: 2, megabytes: 400 },
  prepare: (folder) => writeLedgerFile(join(folder, 'ledger.csv'), rows),
  floor,
  ours: (folder) => ours(folder, rows),
})
