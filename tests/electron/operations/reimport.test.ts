import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BUDGET, BUDGET_ORE, importAll, openTestHost, SCOPE, settle, type TestHost } from '../../support/open-host.ts'

let test: TestHost
beforeEach(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
})
afterEach(() => test.close())

const CHANGED = BUDGET.replace('640 000,00', '700 000,00')

async function plan(text: string) {
  const staged = await test.call('import.stage', { scope: SCOPE, from: { text } })
  const planned = await test.call('import.plan', {
    sourceId: staged.sourceId,
    scope: SCOPE,
    mapping: settle(staged.guess),
  })
  return { staged, planned }
}

describe('reading a source again', () => {
  it('a file with three identical rows imported twice gives three rows', async () => {
    const three = `Konto\tKontotext\tBelopp kr\r\n${'5020\tLöner\t100,00\r\n'.repeat(3)}`
    const { planned } = await importAll(test, SCOPE, { text: three }, { sign: 'ledger', chart: 'KOMMUN_BAS' })
    expect((await test.call('rows.list', { scope: SCOPE })).total).toBe(3)
    expect((await test.refused('import.apply', { planId: planned.planId })).code).toBe('batch-already-imported')
    expect((await test.call('rows.list', { scope: SCOPE })).total).toBe(3)
  })

  it('a corrected file shows which rows are in already, and replaces the old batch in one step', async () => {
    const { batch } = await importAll(test, SCOPE, { text: BUDGET })
    const { planned } = await plan(CHANGED)
    expect(planned.overlaps).toMatchObject([{ batch: { id: batch.id }, rows: 5, ore: BUDGET_ORE - 64_000_000 }])
    const steps = (await test.call('history.list', {})).total
    await test.call('import.apply', { planId: planned.planId, replaces: [batch.id] })
    expect(await test.call('rows.list', { scope: SCOPE })).toMatchObject({ total: 6, ore: BUDGET_ORE + 6_000_000 })
    expect((await test.call('history.list', {})).total).toBe(steps + 1)
    await test.call('history.undo', {})
    expect(await test.call('rows.list', { scope: SCOPE })).toMatchObject({ total: 6, ore: BUDGET_ORE })
  })

  it('tags set by hand stay on the rows that are the same code string', async () => {
    const { batch } = await importAll(test, SCOPE, { text: BUDGET })
    const { groups } = await test.call('tagging.groups', { scope: SCOPE })
    await test.call('tagging.tag', { scope: SCOPE, codeIds: groups.map(({ codeId }) => codeId), itemId: 'A1' })
    const { planned } = await plan(CHANGED.replace('6420\tSjukvårdsmaterial', '6430\tAnnat material'))
    await test.call('import.apply', { planId: planned.planId, replaces: [batch.id] })
    const after = (await test.call('tagging.groups', { scope: SCOPE })).groups
    expect(after.filter(({ itemId }) => itemId === null).map(({ account }) => account.code)).toEqual(['6430'])
  })

  it('cannot replace a batch of another scope', async () => {
    const other = await importAll(test, { ...SCOPE, party: '2303' }, { text: BUDGET })
    const { planned } = await plan(BUDGET)
    expect((await test.refused('import.apply', { planId: planned.planId, replaces: [other.batch.id] })).code).toBe(
      'batch-unknown',
    )
  })
})

describe('a recipe', () => {
  it('is kept at import and answers the same questions next time, with nothing left to ask', async () => {
    const text = 'Ansvar\tKonto\tText\tA\tB\r\n1\t5020\tLöner\t10,00\t20,00\r\n1\t5610\tAvgifter\t30,00\t40,00\r\n'
    const first = await test.call('import.stage', { scope: SCOPE, from: { text } })
    expect(first.recipe).toBeNull()
    expect(first.guess.questions.length).toBeGreaterThan(0)
    await importAll(test, SCOPE, { text }, { amountColumn: 4, unit: 'tkr', sign: 'ledger', chart: 'KOMMUN_BAS' })
    const next = await test.call('import.stage', {
      scope: { ...SCOPE, year: 2027 },
      from: { text: text.replace('20,00', '25,00') },
    })
    expect(next.recipe).toMatchObject({ known: 5, questions: [] })
    expect(next.guess.mapping).toMatchObject({ amountColumn: 4, unit: 'tkr', sign: 'ledger' })
  })

  it('goes with its import when that is undone', async () => {
    await importAll(test, SCOPE, { text: BUDGET })
    await test.call('history.undo', {})
    expect((await test.call('import.stage', { scope: SCOPE, from: { text: BUDGET } })).recipe).toBeNull()
  })
})
