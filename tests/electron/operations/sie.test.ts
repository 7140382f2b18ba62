import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bytesIn } from '../../support/sie-text.ts'
import { importAll, openTestHost, SCOPE, type TestHost } from '../../support/open-host.ts'

let test: TestHost
beforeEach(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
})
afterEach(() => test.close())

const FILE = [
  '#FLAGGA 0',
  '#SIETYP 3',
  '#FNAMN "Övningskommunen"',
  '#RAR 0 20260101 20261231',
  '#DIM 1 "Ansvar"',
  '#DIM 20 "Verksamhet"',
  '#OBJEKT 20 "51015" "Hemsjukvård"',
  '#KONTO 1930 "Bank"',
  '#KONTO 3132 "Avgift hemsjukvård"',
  '#KONTO 5020 "Löner tillsvidare"',
  '#PBUDGET 0 202601 5020 {} 1200000.00',
  '#PBUDGET 0 202601 5020 {20 "51015"} 1000000.00',
  '#PBUDGET 0 202602 5020 {} 1300000.50',
  '#PBUDGET 0 202601 3132 {} -40000.00',
  '#PBUDGET 0 202601 1930 {} -5.00',
].join('\r\n')

describe('a SIE budget, read all the way in', () => {
  it('is in to the öre with codes, names and the line each figure stands on', async () => {
    const from = { file: test.file('budget.se', bytesIn(FILE, 'cp437')) }
    const { staged, planned, batch } = await importAll(test, SCOPE, from, { chart: 'KOMMUN_BAS' }, 246_000_050)
    expect(staged.source).toMatchObject({ kind: 'sie', encoding: 'cp437', warnings: [] })
    expect(planned.summary).toMatchObject({ accepted: { rows: 4, ore: 246_000_050 }, skipped: { rows: 1, ore: -500 } })
    expect(batch).toMatchObject({
      rows: 4,
      reconciled: true,
      sheet: 'Budget 2026 (#PBUDGET) per Verksamhet',
      unit: 'kr',
    })
    const { rows } = await test.call('rows.list', { scope: SCOPE })
    expect(
      rows
        .toSorted((a, b) => a.row - b.row)
        .map(({ row, ore, code }) => [row, ore, code.account.name, code.activityArea.code, code.activityArea.name]),
    ).toEqual([
      [11, 20_000_000, 'Löner tillsvidare', '', 'ej objektfördelat'],
      [12, 100_000_000, 'Löner tillsvidare', '51015', 'Hemsjukvård'],
      [13, 130_000_050, 'Löner tillsvidare', '', ''],
      [14, -4_000_000, 'Avgift hemsjukvård', '', ''],
    ])
    for (const { row, sheet, amountText } of rows) {
      const cells = await test.call('import.cells', { batchId: batch.id, sheet, row, around: 0 })
      expect(cells.rows[0]?.cells[cells.column]).toBe(amountText)
    }
  })

  it('can be pasted too, and says when it has no budget', async () => {
    const pasted = await test.call('import.stage', {
      scope: SCOPE,
      from: { text: FILE.replaceAll('PBUDGET', 'PSALDO') },
    })
    expect(pasted.source).toMatchObject({ kind: 'sie', warnings: [{ code: 'sie-kind-missing' }] })
  })

  it('without money it is refused in its own words', async () => {
    const refused = await test.refused('import.stage', {
      scope: SCOPE,
      from: { file: test.file('tom.se', '#FLAGGA 0\r\n#SIETYP 4\r\n') },
    })
    expect(refused.code).toBe('header-without-rows')
    expect(refused.text.what).toContain('SIE')
  })
})
