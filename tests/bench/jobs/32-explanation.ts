import { performance } from 'node:perf_hooks'
import type { Job } from '../job.ts'
import { drafts, median, nestedLoop, openLedger, prepareLedger, SCOPE, SMALL, takeRules } from '../tagging-workspace.ts'

const TIMES = 15

/** Ours: a figure explained, its largest item opened with its first page of rows, and the cells around the first one read from the kept file. */
async function ours(folder: string) {
  const { engine, call } = await openLedger(folder, SMALL)
  await takeRules(call, SMALL.units)
  const lens = { year: SCOPE.year, kind: SCOPE.kind }
  const times: number[] = []
  for (let n = 0; n < TIMES; n += 1) {
    const about = { lens, indicatorId: n % 2 ? 'I1' : 'I23', party: SCOPE.party }
    const started = performance.now()
    const { explanation } = await call('indicators.explain', about)
    const [part] = explanation.parts.toSorted((a, b) => Math.abs(b.ore) - Math.abs(a.ore))
    if (!part) throw new Error('no parts: the bench measures nothing')
    const { leaves } = await call('indicators.leaves', { ...about, itemId: part.itemId })
    if (leaves.length === 0) throw new Error('no rows: the bench measures nothing')
    times.push(performance.now() - started)
  }
  process.stderr.write(`  ${times.map((ms) => Math.round(ms)).join(', ')} ms\n`)
  await call('history.undo', {})
  await engine.close()
  return { ms: median(times) }
}

export const job: Job = {
  name: 'a figure explained down to its rows, 100 000 rows',
  goal: { milliseconds: 200 },
  prepare: (folder) => prepareLedger(folder, SMALL),
  floor: async () => ({ ms: nestedLoop(SMALL, drafts(SMALL.units).slice(0, 1)) }),
  ours,
}
