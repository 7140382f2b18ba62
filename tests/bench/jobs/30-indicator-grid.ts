import { performance } from 'node:perf_hooks'
import { GRID, openBare, openCounty, PARTIES, prepareCounty, YEARS } from '../county-workspace.ts'
import type { Job } from '../job.ts'
import { median } from '../tagging-workspace.ts'

const TIMES = 15

/** Floor: the sums behind the grid as one grouped query over a covering index, from the same tagged rows. */
async function floor(folder: string) {
  const db = openBare(folder)
  const sum = db.prepare(
    "SELECT party, year, item, sum(ore) FROM line WHERE kind = 'outcome' AND year IN (2024, 2025, 2026) GROUP BY year, party, item ORDER BY year, party, item",
  )
  const times: number[] = []
  let rows = 0
  for (let n = 0; n < TIMES; n += 1) {
    const started = performance.now()
    rows = sum.all().length
    times.push(performance.now() - started)
  }
  db.close()
  if (rows < PARTIES.length * YEARS.length * 30) throw new Error(`only ${rows} sums: the bench measures something else`)
  return { ms: median(times) }
}

/** Ours: twelve indicators, nine parties, three years, with medians, grades and remarks, asked for through the engine. */
async function ours(folder: string) {
  const { engine, call } = await openCounty(folder)
  const times: number[] = []
  for (let n = 0; n < TIMES; n += 1) {
    const started = performance.now()
    const { grid, also } = await call('indicators.grid', GRID)
    times.push(performance.now() - started)
    const values = [grid, ...also].flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ value }) => value.value ?? [])),
    )
    if (values.length < 100) throw new Error(`only ${values.length} figures: the bench measures something else`)
  }
  process.stderr.write(`  ${times.map((ms) => Math.round(ms)).join(', ')} ms\n`)
  await engine.close()
  return { ms: median(times) }
}

export const job: Job = {
  name: '12 indicators × 9 parties × 3 years, 1 000 000 tagged rows',
  goal: { ratio: 0.5 },
  prepare: prepareCounty,
  floor,
  ours,
}
