import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { importAll, openTestHost, SCOPE, type TestHost } from '../../support/open-host.ts'

let test: TestHost
beforeEach(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
})
afterEach(() => test.close())

const FILE = ['Konto;Kontotext;Budget 2026 kr', '5010;Löner;100,00', '5020;Timlön;12O0', '5030;Jour;#VALUE!'].join(
  '\r\n',
)
const corrections = [
  { row: 3, column: 2, was: '12O0', is: { as: 'text' as const, text: '1200' } },
  { row: 4, column: 2, was: '#VALUE!', is: { as: 'left-out' as const, why: 'Felräknad i källan, 640823-3234' } },
]

it('a correction is part of the step, kept with the batch, shown on the row, and no part of the recipe', async () => {
  const from = { file: test.file('rättad.csv', FILE) }
  const { batch } = await importAll(test, SCOPE, from, { chart: 'KOMMUN_BAS', sign: 'ledger', corrections })
  expect(batch).toMatchObject({ rows: 2, ore: 130_000, rejectedRows: 0, skippedRows: 2 })
  // A reason is stored and sent on: no identity number goes with it.
  expect(batch.byHand).toEqual([
    corrections[0],
    { ...corrections[1], is: { as: 'left-out', why: 'Felräknad i källan, 640823-****' } },
  ])
  const { rows } = await test.call('rows.list', { scope: SCOPE })
  expect(rows.map(({ ore, amountText, byHand }) => ({ ore, amountText, byHand }))).toEqual([
    { ore: 10_000, amountText: '100,00', byHand: null },
    { ore: 120_000, amountText: '12O0', byHand: { cell: 'C3', was: '12O0', text: '1200' } },
  ])
  const [step] = (await test.call('history.list', {})).entries
  expect(step?.label).toContain('1 rättade för hand, 1 räknas inte, för hand')
  const again = await test.call('import.stage', { scope: { ...SCOPE, year: 2027 }, from })
  expect(again.recipe).not.toBeNull()
  expect(again.guess.mapping.corrections).toBeUndefined()
})

it('undone and redone with its import', async () => {
  await importAll(
    test,
    SCOPE,
    { text: FILE.replaceAll(';', '\t') },
    { chart: 'KOMMUN_BAS', sign: 'ledger', corrections },
  )
  const sum = async () => (await test.call('rows.list', { scope: SCOPE })).ore
  expect(await sum()).toBe(130_000)
  await test.call('history.undo', {})
  expect(await sum()).toBe(0)
  await test.call('history.redo', {})
  expect(await sum()).toBe(130_000)
})

it('travels with the contribution', async () => {
  await importAll(
    test,
    SCOPE,
    { file: test.file('rättad.csv', FILE) },
    { chart: 'KOMMUN_BAS', sign: 'ledger', corrections },
  )
  const { file } = await test.call('exchange.make', { party: SCOPE.party, year: SCOPE.year })
  const bytes = readFileSync(test.host.files.readOutbox(file.handle)?.path ?? '')
  await test.call('workspace.create', { name: 'Ledare' })
  const { planId } = await test.call('exchange.stage', { file: test.file('bidrag.xlsx', bytes) })
  await test.call('exchange.apply', { planId })
  const { rows } = await test.call('rows.list', { scope: SCOPE })
  expect(rows.map(({ byHand }) => byHand?.text ?? null)).toEqual([null, '1200'])
})
