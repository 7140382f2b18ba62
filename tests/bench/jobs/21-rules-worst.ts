import type { Job } from '../job.ts'
import { drafts, nestedLoop, openLedger, prepareLedger, takeRules, WORST } from '../tagging-workspace.ts'

/** The same where nothing can be grouped: shown, not a goal anybody has set. */
export const job: Job = {
  name: '200 rules × 1 000 000 rows, each its own code string',
  goal: { ratio: 2 },
  prepare: (folder) => prepareLedger(folder, WORST),
  floor: async () => ({ ms: nestedLoop(WORST, drafts(WORST.units)) }),
  ours: async (folder) => {
    const { engine, call } = await openLedger(folder, WORST)
    const ms = await takeRules(call, WORST.units)
    await call('history.undo', {})
    await engine.close()
    return { ms }
  },
}
