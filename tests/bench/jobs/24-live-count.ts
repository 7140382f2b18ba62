import type { Job } from '../job.ts'
import { drafts, median, nestedLoop, openLedger, prepareLedger, SCOPE, SMALL, takeRules } from '../tagging-workspace.ts'

/** What a rule would take, and from whom, while it is written: every row is in question. */
export const job: Job = {
  name: 'live count of a rule, 100 000 rows, nearly as many code strings',
  goal: { milliseconds: 300 },
  prepare: (folder) => prepareLedger(folder, SMALL),
  floor: async () => ({ ms: nestedLoop(SMALL, drafts(SMALL.units).slice(0, 1)) }),
  ours: async (folder) => {
    const { engine, call } = await openLedger(folder, SMALL)
    await takeRules(call, SMALL.units)
    const times: number[] = []
    for (const value of ['5', '51', '510', '5', '4']) {
      const started = performance.now()
      await call('tagging.previewRule', {
        scope: SCOPE,
        rule: {
          name: 'Ny',
          chart: null,
          party: null,
          conditions: [
            {
              any: [
                { dimension: 'activityArea', match: 'prefix', value },
                { dimension: 'account', match: 'contains', value: 'a' },
              ],
            },
          ],
          itemId: 'A1',
        },
      })
      times.push(performance.now() - started)
    }
    await call('history.undo', {})
    await engine.close()
    return { ms: median(times) }
  },
}
