import type { Job } from '../job.ts'
import { drafts, nestedLoop, prepareLedger, WORST } from '../tagging-workspace.ts'
import { seeing } from './25-tag-seen.ts'

export const job: Job = {
  name: 'the same, each row its own code string',
  goal: { milliseconds: 100 },
  prepare: (folder) => prepareLedger(folder, WORST),
  floor: async () => ({ ms: nestedLoop(WORST, drafts(WORST.units).slice(0, 1)) }),
  ours: (folder) => seeing(folder, WORST),
}
