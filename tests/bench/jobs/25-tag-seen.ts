import type { Job } from '../job.ts'
import {
  drafts,
  type LedgerSize,
  median,
  nestedLoop,
  openLedger,
  prepareLedger,
  REAL,
  SCOPE,
  takeRules,
} from '../tagging-workspace.ts'

/** A tag by hand until it, the page of code strings it is in and the coverage have been answered again: the middle time. */
export const seeing = async (folder: string, size: LedgerSize): Promise<{ ms: number }> => {
  const { engine, call } = await openLedger(folder, size)
  await takeRules(call, size.units)
  const page = () => call('tagging.groups', { scope: SCOPE, show: 'all', limit: 200 })
  const { groups } = await page()
  const times: number[] = []
  for (const { codeId } of groups.slice(0, 15)) {
    const started = performance.now()
    await call('tagging.tag', { scope: SCOPE, codeIds: [codeId], itemId: 'B1' })
    await Promise.all([page(), call('tagging.coverage', { scope: SCOPE })])
    times.push(performance.now() - started)
  }
  for (let n = 0; n <= times.length; n += 1) await call('history.undo', {})
  await engine.close()
  return { ms: median(times) }
}

export const job: Job = {
  name: 'a tag by hand, its page and coverage, 1 000 000 rows',
  goal: { milliseconds: 100 },
  prepare: (folder) => prepareLedger(folder, REAL),
  floor: async () => ({ ms: nestedLoop(REAL, drafts(REAL.units).slice(0, 1)) }),
  ours: (folder) => seeing(folder, REAL),
}
