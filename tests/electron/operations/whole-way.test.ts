import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../../electron/store/connection.ts'
import { contentHash } from '../../../electron/store/content-hash.ts'
import { BUDGET, BUDGET_ORE, importAll, openTestHost, SCOPE, type TestHost } from '../../support/open-host.ts'

const LENS = { year: 2026, kind: 'budget' } as const
let test: TestHost
beforeEach(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
})
afterEach(() => test.close())

/** What the workspace holds, read from the file itself once the program has let go of it. */
async function hashNow(): Promise<string> {
  await test.call('workspace.close', {})
  const connection = connect(join(test.home, 'Prov.samsyn'), { readonly: false })
  const hash = contentHash(connection.read)
  connection.close()
  await test.call('workspace.open', { id: 'Prov' })
  return hash
}

const RULE = {
  name: 'HSL-enheten',
  chart: null,
  party: null,
  conditions: [{ dimension: 'activityArea' as const, match: 'prefix' as const, value: '51015' }],
  itemId: 'A1',
}
const INV65 = {
  volumeId: 'inv65',
  party: '2309',
  year: 2026,
  kind: null,
  hundredths: 355_000,
  state: 'value' as const,
  source: 'EXEMPEL',
  sourceDate: null,
  grade: 'B' as const,
}

describe('from a pasted budget to a figure that can be followed back', () => {
  it('every krona of the paste is in the workspace, with its cell', async () => {
    const { batch } = await importAll(test, SCOPE, { text: BUDGET }, {}, BUDGET_ORE)
    expect(batch).toMatchObject({ rows: 6, ore: BUDGET_ORE, reconciled: true })
    const { rows, ore } = await test.call('rows.list', { scope: SCOPE })
    expect(ore).toBe(BUDGET_ORE)
    const lines = BUDGET.split('\r\n')
    for (const row of rows) expect(lines[row.row - 1]?.split('\t')[row.column]).toBe(row.amountText)
  })

  it('the leaves behind a figure sum to its part to the öre, and each text is the original’s cell', async () => {
    const { batch } = await importAll(test, SCOPE, { text: BUDGET })
    await test.call('tagging.saveRule', { rule: RULE })
    await test.call('volumes.put', { values: [INV65] })
    const asked = { lens: LENS, indicatorId: 'I1', party: '2309' }
    const { explanation } = await test.call('indicators.explain', asked)
    expect(explanation.cell.value).toMatchObject({ state: 'value', denominator: 3550 })
    const parts = explanation.parts.filter(({ side }) => side === 'numerator')
    expect(parts.reduce((sum, part) => sum + part.ore, 0)).toBe(explanation.numeratorOre)
    for (const part of parts) {
      const { ore, leaves } = await test.call('indicators.leaves', { ...asked, itemId: part.itemId })
      expect([ore, leaves.reduce((sum, leaf) => sum + leaf.ore, 0)]).toEqual([part.ore, part.ore])
      for (const leaf of leaves) {
        const { rows, column } = await test.call('import.cells', {
          batchId: batch.id,
          sheet: leaf.sheet,
          row: leaf.row,
          around: 0,
        })
        expect(rows[0]?.cells[column]).toBe(leaf.amountText)
      }
    }
  })

  it('the fee is no cost: it is in net cost and not in cost', async () => {
    await importAll(test, SCOPE, { text: BUDGET })
    await test.call('tagging.saveRule', { rule: RULE })
    await test.call('volumes.put', { values: [INV65] })
    const sum = async (concept: 'cost' | 'netCost') =>
      (await test.call('indicators.explain', { lens: { ...LENS, concept }, indicatorId: 'I1', party: '2309' }))
        .explanation.numeratorOre
    expect([await sum('cost'), await sum('netCost')]).toEqual([
      BUDGET_ORE - 3_104_400_000 + 41_200_000,
      BUDGET_ORE - 3_104_400_000,
    ])
  })

  it('a missing volume makes the figure missing and says which', async () => {
    await importAll(test, SCOPE, { text: BUDGET })
    await test.call('tagging.saveRule', { rule: RULE })
    const { grid } = await test.call('indicators.grid', { lens: LENS, own: '2309', ids: ['I1'] })
    expect(grid.rows[0]?.own?.value).toMatchObject({ state: 'missing', value: null, missing: ['volym(inv65)'] })
    expect(grid.rows[0]?.cells.find(({ party }) => party === '0023')?.value.state).toBe('not-applicable')
  })
})

describe('undo and redo', () => {
  it('take back and give back every step, across a restart', async () => {
    const hashes = [await hashNow()]
    await importAll(test, SCOPE, { text: BUDGET })
    hashes.push(await hashNow())
    const { groups } = await test.call('tagging.groups', { scope: SCOPE })
    await test.call('tagging.tag', {
      scope: SCOPE,
      codeIds: groups.slice(0, 2).map(({ codeId }) => codeId),
      itemId: 'B1',
    })
    hashes.push(await hashNow())
    await test.call('tagging.saveRule', { rule: RULE })
    hashes.push(await hashNow())
    await test.call('volumes.put', { values: [INV65] })
    hashes.push(await hashNow())
    const [{ batches }] = [await test.call('import.batches', {})]
    await test.call('import.withdraw', { batchId: batches[0]?.id ?? '' })
    hashes.push(await hashNow())
    for (const expected of hashes.toReversed().slice(1)) {
      await test.call('history.undo', {})
      expect(await hashNow()).toBe(expected)
    }
    expect((await test.refused('history.undo', {})).code).toBe('nothing-to-undo')
    for (const expected of hashes.slice(1)) {
      await test.call('history.redo', {})
      expect(await hashNow()).toBe(expected)
    }
    expect((await test.refused('history.redo', {})).code).toBe('nothing-to-redo')
  })

  it('sums follow the undo', async () => {
    await importAll(test, SCOPE, { text: BUDGET })
    await test.call('tagging.saveRule', { rule: RULE })
    await test.call('history.undo', {})
    expect((await test.call('tagging.coverage', { scope: SCOPE })).coverage.share).toBe(0)
    await test.call('history.undo', {})
    expect((await test.call('rows.list', { scope: SCOPE })).total).toBe(0)
    await test.call('history.redo', {})
    await test.call('history.redo', {})
    expect((await test.call('tagging.coverage', { scope: SCOPE })).coverage.taggedRows).toBe(5)
  })
})

describe('a plan', () => {
  it('that was not the last one shown for its file is refused', async () => {
    const staged = await test.call('import.stage', { scope: SCOPE, from: { text: BUDGET } })
    const mapping = {
      ...staged.guess.mapping,
      unit: 'kr' as const,
      sign: 'ledger' as const,
      chart: 'KOMMUN_BAS' as const,
      amountColumn: 5,
    }
    const first = await test.call('import.plan', { sourceId: staged.sourceId, scope: SCOPE, mapping })
    await test.call('import.plan', { sourceId: staged.sourceId, scope: SCOPE, mapping: { ...mapping, unit: 'tkr' } })
    expect((await test.refused('import.apply', { planId: first.planId })).code).toBe('plan-unknown')
  })

  it('of a file that is already in must be meant', async () => {
    const { planned } = await importAll(test, SCOPE, { text: BUDGET })
    expect((await test.refused('import.apply', { planId: planned.planId })).code).toBe('batch-already-imported')
    await test.call('import.apply', { planId: planned.planId, again: true })
    expect((await test.call('rows.list', { scope: SCOPE })).total).toBe(12)
  })
})
