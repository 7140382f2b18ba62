import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { inspectSource } from '../../../electron/engine/parser/inspect.ts'
import { makeXlsx } from '../../support/make-xlsx.ts'
import { chance, identityNumber } from '../../support/identity-numbers.ts'
import { openTestHost, SCOPE, settle, type TestHost } from '../../support/open-host.ts'

let test: TestHost
beforeEach(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
})
afterEach(() => test.close())

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const text = (at: string, words: string): string => `<c r="${at}" t="inlineStr"><is><t>${escaped(words)}</t></is></c>`
const { date, tail } = identityNumber(chance(20))

/** What is put wrong, in the cell of its column: how the cell is written, and the reason it must be listed under. */
const FAULTS: readonly [column: string, write: (at: string) => string, reason: string][] = [
  ['D', (at) => text(at, 'Ej klart'), 'text-in-amount'],
  ['D', (at) => text(at, '12 34 56'), 'two-numbers'],
  ['D', (at) => text(at, '1.234'), 'ambiguous-number'],
  ['D', (at) => text(at, '12,345'), 'too-many-decimals'],
  ['D', (at) => text(at, '12 tkr'), 'unit-differs'],
  ['D', (at) => text(at, '########'), 'display-overflow'],
  ['D', (at) => text(at, '12 %'), 'percent-in-amount'],
  ['D', (at) => `<c r="${at}" t="e"><v>#DIV/0!</v></c>`, 'cell-error'],
  ['D', (at) => `<c r="${at}" t="e"><v>#REF!</v></c>`, 'cell-error'],
  ['D', (at) => `<c r="${at}"><f>SUM(A1:A2)</f></c>`, 'formula-without-value'],
  ['D', (at) => `<c r="${at}" s="1"><v>46054</v></c>`, 'date-in-amount'],
  ['D', (at) => `<c r="${at}"><v>99999999999999</v></c>`, 'number-too-large'],
  ['D', (at) => text(at, 'Se bilaga 3'), 'not-a-number'],
  ['D', (at) => text(at, '2 miljoner'), 'unit-differs'],
  ['D', (at) => text(at, '--5'), 'not-a-number'],
  ['C', (at) => text(at, 'våren'), 'period-unreadable'],
  ['C', (at) => text(at, '202613'), 'period-unreadable'],
  ['C', (at) => `<c r="${at}" t="e"><v>#N/A</v></c>`, 'period-unreadable'],
  ['B', (at) => text(at, `Lön ${date}-${tail}`), 'identity-number'],
  ['C', (at) => text(at, '31'), 'period-unreadable'],
]

it('twenty faults put into one workbook are exactly twenty in the list, each with sheet, row and cell', async () => {
  const rows: string[] = [
    `<row r="3">${text('A3', 'Konto')}${text('B3', 'Kontotext')}${text('C3', 'Period')}${text('D3', 'Utfall 2026 kr')}</row>`,
  ]
  const expected: { row: number; cell: string }[] = []
  for (let row = 4; row < 304; row++) {
    const fault = row % 15 === 0 ? FAULTS[row / 15 - 1] : undefined
    const cells: Record<string, string> = {
      A: text(`A${row}`, String(5010 + (row % 7))),
      B: text(`B${row}`, 'Löner'),
      C: text(`C${row}`, `2026${String(1 + (row % 12)).padStart(2, '0')}`),
      D: `<c r="D${row}"><v>${row}.25</v></c>`,
    }
    if (fault) {
      cells[fault[0]] = fault[1](`${fault[0]}${row}`)
      expected.push({ row, cell: `${fault[0]}${row}` })
    }
    rows.push(`<row r="${row}">${Object.values(cells).join('')}</row>`)
  }
  expect(expected).toHaveLength(20)
  const book = makeXlsx({
    sheetData: rows.join(''),
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
  })
  const staged = await test.call('import.stage', {
    scope: { ...SCOPE, kind: 'outcome' },
    from: { file: test.file('fel.xlsx', book) },
  })
  const mapping = settle(staged.guess, { sign: 'ledger', unit: 'kr', chart: 'KOMMUN_BAS', decimal: ',', groupMark: '' })
  const { planId, summary } = await test.call('import.plan', {
    sourceId: staged.sourceId,
    scope: { ...SCOPE, kind: 'outcome' },
    mapping,
  })
  expect(summary.faults.map(({ row, column }) => ({ row, cell: `${'ABCDEF'[column]}${row}` }))).toEqual(expected)
  expect(summary.faults.map(({ reason }) => reason)).toEqual(FAULTS.map(([, , reason]) => reason))
  expect(summary).toMatchObject({ rejected: { rows: 20 }, accepted: { rows: 280 } })

  const { file } = await test.call('import.faultFile', { planId })
  const bytes = readFileSync(test.host.files.readOutbox(file.handle)?.path ?? '')
  const seen = inspectSource({ fileName: 'felrader.xlsx', origin: 'file', bytes })
  if (!seen.ok) throw new Error(seen.problem.code)
  const listed = (seen.value.info.sheets[0]?.preview ?? []).filter(({ cells }) => cells[0] === 'Drift')
  expect(listed.map(({ cells }) => ({ sheet: cells[0], row: Number(cells[1]), cell: cells[2] }))).toEqual(
    expected.map(({ row, cell }) => ({ sheet: 'Drift', row, cell })),
  )
  expect(JSON.stringify(listed).includes(`${date}-${tail}`)).toBe(false)
})
