import { performance } from 'node:perf_hooks'
import { GRID, openBare, openCounty } from '../county-workspace.ts'
import type { Job } from '../job.ts'
import { median } from '../tagging-workspace.ts'

const TIMES = 15
const SCOPE = { party: '2309', year: 2026, kind: 'outcome' as const }

/** Floor: one party's year summed again from its rows. */
async function floor(folder: string) {
  const db = openBare(folder)
  const sum = db.prepare(
    "SELECT item, sum(ore) FROM line WHERE kind = 'outcome' AND year = 2026 AND party = '2309' GROUP BY item",
  )
  const times: number[] = []
  for (let n = 0; n < TIMES; n += 1) {
    const started = performance.now()
    sum.all()
    times.push(performance.now() - started)
  }
  db.close()
  return { ms: median(times) }
}

/** Ours: one code string tagged otherwise by hand, until the whole grid of three years has been answered again. */
async function ours(folder: string) {
  const { engine, call } = await openCounty(folder)
  const figure = async () => {
    const { grid } = await call('indicators.grid', GRID)
    return grid.rows.find(({ indicatorId }) => indicatorId === 'I8')?.own?.value.numeratorOre ?? null
  }
  const { groups } = await call('tagging.groups', { scope: SCOPE, show: 'all', limit: 200 })
  const times: number[] = []
  let before = await figure()
  for (const { codeId } of groups.slice(0, TIMES)) {
    const started = performance.now()
    await call('tagging.tag', { scope: SCOPE, codeIds: [codeId], itemId: 'A2' })
    const after = await figure()
    times.push(performance.now() - started)
    if (after === before) throw new Error('the tag is not in the grid: the bench measures something else')
    before = after
  }
  process.stderr.write(`  ${times.map((ms) => Math.round(ms)).join(', ')} ms\n`)
  for (let n = 0; n < times.length; n += 1) await call('history.undo', {})
  await engine.close()
  return { ms: median(times) }
}

export const job: Job = {
  name: 'a changed tag until it is in the grid, 1 000 000 rows',
  goal: { milliseconds: 100 },
  floor,
  ours,
}
