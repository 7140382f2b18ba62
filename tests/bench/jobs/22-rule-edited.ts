import type { Job } from '../job.ts'
import {
  drafts,
  type LedgerSize,
  median,
  nestedLoop,
  openLedger,
  prepareLedger,
  REAL,
  ruleDraft,
  SCOPE,
  takeRules,
} from '../tagging-workspace.ts'

const TIMES = 7

/** One of the 200 rules edited and saved, to another item and to other codes in turn: the middle time. */
export const editing = async (folder: string, size: LedgerSize): Promise<{ ms: number }> => {
  const { engine, call } = await openLedger(folder, size)
  await takeRules(call, size.units)
  // The code strings are read once per opened workspace; the screen has done so before anybody edits.
  await call('tagging.previewRule', { scope: SCOPE, rule: ruleDraft(1, size.units) })
  const times: number[] = []
  for (let n = 0; n < TIMES; n += 1) {
    const rule = {
      ...ruleDraft(3 + 2 * n, size.units),
      id: `m${1 + 2 * n}`,
      target: { by: 'item' as const, itemId: 'D3' },
    }
    const [centre, account] = rule.conditions
    const started = performance.now()
    await call('tagging.saveRule', {
      rule: {
        ...rule,
        conditions: [centre, account, { dimension: 'activityArea', match: 'prefix', value: '51' }].flatMap((one) =>
          one ? [one] : [],
        ),
      },
    })
    times.push(performance.now() - started)
  }
  for (let n = 0; n <= TIMES; n += 1) await call('history.undo', {})
  await engine.close()
  return { ms: median(times) }
}

export const job: Job = {
  name: 'one edited rule, 1 000 000 rows',
  goal: { milliseconds: 300 },
  prepare: (folder) => prepareLedger(folder, REAL),
  floor: async () => ({ ms: nestedLoop(REAL, drafts(REAL.units).slice(0, 1)) }),
  ours: (folder) => editing(folder, REAL),
}
