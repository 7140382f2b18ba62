import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import Database from 'better-sqlite3'
import type { Job } from '../job.ts'

const PARTIES = 9
const YEARS = 5
const ITEMS = 42
const ROWS = 500_000
const TIMES = 20

/** Floor: the sums behind a grid as one grouped query over a covering index, from the rows themselves. */
async function floor(folder: string) {
  const db = new Database(join(folder, `grid-${process.pid}.db`))
  db.exec('CREATE TABLE line (party INTEGER, year INTEGER, item INTEGER, ore INTEGER) STRICT')
  db.exec('BEGIN')
  const insert = db.prepare('INSERT INTO line VALUES (?, ?, ?, ?)')
  for (let n = 0; n < ROWS; n += 1)
    insert.run(n % PARTIES, 2023 + (n % YEARS), (n * 31) % ITEMS, (n * 104_729) % 1_000_000)
  db.exec('COMMIT')
  db.exec('CREATE INDEX line_sum ON line (year, party, item, ore)')
  const sum = db.prepare(
    'SELECT party, item, sum(ore) FROM line WHERE year = ? GROUP BY party, item ORDER BY party, item',
  )
  const started = performance.now()
  for (let n = 0; n < TIMES; n += 1) sum.all(2023 + (n % YEARS))
  const ms = (performance.now() - started) / TIMES
  db.close()
  return { ms }
}

/** Ours: the whole grid with medians and grades, asked for through the engine, once the sample workspace is open. */
async function ours(folder: string) {
  const { openEngine } = await import('../engine.ts')
  const { engine, call } = await openEngine(join(folder, `home-${process.pid}`))
  await call('workspace.create', { name: 'Exempel', sample: true })
  const ask = { lens: { year: 2026, kind: 'outcome' as const }, own: '2309' }
  await call('indicators.grid', ask)
  const started = performance.now()
  for (let n = 0; n < TIMES; n += 1) await call('indicators.grid', ask)
  const ms = (performance.now() - started) / TIMES
  await engine.close()
  return { ms }
}

export const job: Job = { name: 'indicator grid, nine parties', goal: { ratio: 1 }, floor, ours }
