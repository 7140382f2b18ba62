import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ProblemNote } from '../../../shared/contract/operation.ts'
import { importAll, openTestHost, SCOPE, settle, type TestHost } from '../../support/open-host.ts'

let test: TestHost
beforeEach(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
})
afterEach(() => test.close())

async function firstProblem(name: string, content: string): Promise<ProblemNote | { code: 'ingen' }> {
  const staged = await test.host.invoke('import.stage', { scope: SCOPE, from: { file: test.file(name, content) } })
  if (!staged.ok) return staged.problem
  const { sourceId, guess } = staged.value as Parameters<typeof settle>[0] extends never
    ? never
    : { sourceId: string; guess: Parameters<typeof settle>[0] }
  const planned = await test.host.invoke('import.plan', {
    sourceId,
    scope: SCOPE,
    mapping: settle(guess, {
      unit: 'kr',
      sign: 'ledger',
      chart: 'KOMMUN_BAS',
      amountColumn: guess.mapping.amountColumn ?? 1,
    }),
  })
  if (!planned.ok) return planned.problem
  const { planId } = planned.value as { planId: string }
  const applied = await test.host.invoke('import.apply', { planId })
  return applied.ok ? { code: 'ingen' } : applied.problem
}

describe('bad input gets a plain sentence, and the workspace is as before', () => {
  it.each([
    ['an empty file', 'tom.csv', '', 'file-empty'],
    ['a web page called .xlsx', 'budget.xlsx', '<!DOCTYPE html><html><body>404</body></html>', 'file-html'],
    ['a header without rows', 'huvud.csv', 'Konto;Belopp\r\n', 'header-without-rows'],
    [
      'text where amounts belong',
      'text.csv',
      'Konto;Belopp\r\n5020;många\r\n5610;inte så många\r\n6420;lite grann\r\n',
      'amount-column-not-numbers',
    ],
  ])('%s', async (_, name, content, code) => {
    const problem = await firstProblem(name, content)
    expect(problem.code).toBe(code)
    if ('text' in problem) {
      expect(problem.text.what).toMatch(/^[A-ZÅÄÖ].*[.”]$/)
      expect(problem.text.cure).toMatch(/^[A-ZÅÄÖ].*\.$/)
    }
    expect((await test.call('rows.list', { scope: SCOPE })).total).toBe(0)
    expect((await test.call('history.list', {})).total).toBe(0)
    expect((await test.call('import.batches', {})).batches).toEqual([])
  })

  it('one word among the amounts: its row is rejected with its place, the others go in, nothing becomes 0', async () => {
    const text =
      'Konto\tKontotext\tBelopp kr\r\n5020\tLöner\t100,50\r\n6310\tLeasing\tse not 3\r\n5610\tAvgifter\t40,00'
    const { planned, batch } = await importAll(
      test,
      SCOPE,
      { text },
      { unit: 'kr', sign: 'ledger', chart: 'KOMMUN_BAS' },
    )
    expect(planned.summary).toMatchObject({ rowsRead: 4, accepted: { rows: 2, ore: 14_050 }, rejected: { rows: 1 } })
    expect(planned.summary.faults).toMatchObject([{ row: 3, column: 2, text: 'se not 3' }])
    expect(batch).toMatchObject({ rows: 2, ore: 14_050, rejectedRows: 1, reconciled: false })
  })

  it('a total row in the middle is not counted twice, and is used as a control', async () => {
    const text =
      'Konto\tKontotext\tBelopp kr\r\n5020\tLöner\t100,00\r\n5610\tAvgifter\t40,00\r\n\tSumma personal\t140,00\r\n6420\tMaterial\t10,00'
    const { planned } = await importAll(test, SCOPE, { text }, { unit: 'kr', sign: 'ledger', chart: 'KOMMUN_BAS' })
    expect(planned.summary).toMatchObject({ accepted: { rows: 3, ore: 15_000 }, skipped: { ore: 14_000 } })
    expect(planned.summary.controlTotals).toMatchObject([{ row: 4, statedOre: 14_000, agrees: true }])
  })

  it('units that differ inside the column are told, not mixed', async () => {
    const text = 'Konto\tKontotext\tBelopp kr\r\n5020\tLöner\t100 kr\r\n5610\tAvgifter\t40 tkr\r\n6420\tMaterial\t10 kr'
    const staged = await test.call('import.stage', { scope: SCOPE, from: { text } })
    const reply = await test.host.invoke('import.plan', {
      sourceId: staged.sourceId,
      scope: SCOPE,
      mapping: settle(staged.guess, { unit: 'kr', sign: 'ledger', chart: 'KOMMUN_BAS', amountColumn: 2 }),
    })
    if (reply.ok) {
      const { summary } = reply.value as {
        summary: { faults: { row: number; reason: string }[]; accepted: { ore: number } }
      }
      expect(summary.faults).toMatchObject([{ row: 3, reason: 'unit-differs' }])
      expect(summary.accepted.ore).toBe(11_000)
    } else expect(reply.problem.code).toBe('units-mixed')
  })
})
