import type { Job } from '../job.ts'
import { drafts, nestedLoop, prepareLedger, WORST } from '../tagging-workspace.ts'
import { editing } from './22-rule-edited.ts'

export const job: Job = {
  name: 'one edited rule, 1 000 000 rows, each its own code string',
  goal: { milliseconds: 300 },
  prepare: (folder) => prepareLedger(folder, WORST),
  floor: async () => ({ ms: nestedLoop(WORST, drafts(WORST.units).slice(0, 1)) }),
  ours: (folder) => editing(folder, WORST),
}
