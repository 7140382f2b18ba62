import type { Job } from '../job.ts'
import { drafts, nestedLoop, openLedger, prepareLedger, REAL, takeRules } from '../tagging-workspace.ts'

/** 200 rules over a million rows in the real store: chosen between, split, written and summed, as one step. */
export const job: Job = {
  name: '200 rules × 1 000 000 rows, about 20 000 code strings',
  goal: { ratio: 0.25 },
  prepare: (folder) => prepareLedger(folder, REAL),
  floor: async () => ({ ms: nestedLoop(REAL, drafts(REAL.units)) }),
  ours: async (folder) => {
    const { engine, call } = await openLedger(folder, REAL)
    const ms = await takeRules(call, REAL.units)
    await call('history.undo', {})
    await engine.close()
    return { ms }
  },
}
