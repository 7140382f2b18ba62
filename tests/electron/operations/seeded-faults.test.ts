import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { inspectSource } from '../../../electron/engine/parser/inspect.ts'
import { makeOds } from '../../support/make-ods.ts'
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
const { date, tail } = identityNumber(chance(20))

/** How a kind of file writes what a cell holds, and how it is put together; the sheet is the one its places name. */
type Maker = {
  file: string
  sheet: string
  text(at: string, words: string): string
  number(at: string, digits: string): string
  error(at: string, words: string): string
  formula(at: string): string
  date(at: string): string
  make(rows: { row: number; cells: string[] }[]): string | Uint8Array
}

const xlsxText = (at: string, words: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${escaped(words)}</t></is></c>`
const xlsx: Maker = {
  file: 'fel.xlsx',
  sheet: 'Drift',
  text: xlsxText,
  number: (at, digits) => `<c r="${at}"><v>${digits}</v></c>`,
  error: (at, words) => `<c r="${at}" t="e"><v>${words}</v></c>`,
  formula: (at) => `<c r="${at}"><f>SUM(A1:A2)</f></c>`,
  date: (at) => `<c r="${at}" s="1"><v>46054</v></c>`,
  make: (rows) =>
    makeXlsx({
      sheetData: rows.map(({ row, cells }) => `<row r="${row}">${cells.join('')}</row>`).join(''),
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    }),
}

const odsCell = (attributes: string, words: string): string =>
  `<table:table-cell ${attributes}><text:p>${escaped(words)}</text:p></table:table-cell>`
const ods: Maker = {
  file: 'fel.ods',
  sheet: 'Drift',
  text: (_, words) => odsCell('office:value-type="string"', words),
  number: (_, digits) => odsCell(`office:value-type="float" office:value="${digits}"`, digits),
  error: (_, words) => odsCell('table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"', words),
  formula: () => '<table:table-cell table:formula="of:=SUM([.A1:.A2])"/>',
  date: () => odsCell('office:value-type="date" office:date-value="2026-02-02"', '2026-02-02'),
  make: (rows) =>
    makeOds({
      rows: rows
        .map(({ row, cells }, at) => {
          const gap = row - (rows[at - 1]?.row ?? 0) - 1
          const blank = gap > 0 ? `<table:table-row table:number-rows-repeated="${gap}"/>` : ''
          return `${blank}<table:table-row>${cells.join('')}</table:table-row>`
        })
        .join(''),
    }),
}

const csv: Maker = {
  file: 'fel.csv',
  sheet: '',
  text: (_, words) => words,
  number: (_, digits) => digits.replace('.', ','),
  error: (_, words) => words,
  formula: () => '=SUM(A1:A2)',
  date: () => '2026-02-02',
  make: (rows) => {
    const lines: string[] = []
    for (const { row, cells } of rows) lines[row - 1] = cells.join(';')
    return Array.from(lines, (line) => line ?? '').join('\r\n')
  },
}

/** What is put wrong, in the cell of its column: how the cell is written, and the reason it must be listed under. */
const FAULTS: readonly [column: string, write: (by: Maker, at: string) => string, reason: string][] = [
  ['D', (by, at) => by.text(at, 'Ej klart'), 'text-in-amount'],
  ['D', (by, at) => by.text(at, '12 34 56'), 'two-numbers'],
  ['D', (by, at) => by.text(at, '1.234'), 'ambiguous-number'],
  ['D', (by, at) => by.text(at, '12,345'), 'too-many-decimals'],
  ['D', (by, at) => by.text(at, '12 tkr'), 'unit-differs'],
  ['D', (by, at) => by.text(at, '########'), 'display-overflow'],
  ['D', (by, at) => by.text(at, '12 %'), 'percent-in-amount'],
  ['D', (by, at) => by.error(at, '#DIV/0!'), 'cell-error'],
  ['D', (by, at) => by.error(at, '#REF!'), 'cell-error'],
  ['D', (by, at) => by.formula(at), 'formula-without-value'],
  ['D', (by, at) => by.date(at), 'date-in-amount'],
  ['D', (by, at) => by.number(at, '99999999999999'), 'number-too-large'],
  ['D', (by, at) => by.text(at, 'Se bilaga 3'), 'not-a-number'],
  ['D', (by, at) => by.text(at, '2 miljoner'), 'unit-differs'],
  ['D', (by, at) => by.text(at, '--5'), 'not-a-number'],
  ['C', (by, at) => by.text(at, 'våren'), 'period-unreadable'],
  ['C', (by, at) => by.text(at, '202613'), 'period-unreadable'],
  ['C', (by, at) => by.error(at, '#N/A'), 'period-unreadable'],
  ['B', (by, at) => by.text(at, `Lön ${date}-${tail}`), 'identity-number'],
  ['C', (by, at) => by.text(at, '31'), 'period-unreadable'],
]

it.each([xlsx, ods, csv])(
  'twenty faults put into $file are exactly twenty in the list, each with sheet, row and cell',
  async (by) => {
    const head = ['Konto', 'Kontotext', 'Period', 'Utfall 2026 kr']
    const rows = [{ row: 3, cells: head.map((words, at) => by.text(`${'ABCD'[at]}3`, words)) }]
    const expected: { row: number; cell: string }[] = []
    for (let row = 4; row < 304; row++) {
      const fault = row % 15 === 0 ? FAULTS[row / 15 - 1] : undefined
      const cells: Record<string, string> = {
        A: by.text(`A${row}`, String(5010 + (row % 7))),
        B: by.text(`B${row}`, 'Löner'),
        C: by.text(`C${row}`, `2026${String(1 + (row % 12)).padStart(2, '0')}`),
        D: by.number(`D${row}`, `${row}.25`),
      }
      if (fault) {
        cells[fault[0]] = fault[1](by, `${fault[0]}${row}`)
        expected.push({ row, cell: `${fault[0]}${row}` })
      }
      rows.push({ row, cells: Object.values(cells) })
    }
    expect(expected).toHaveLength(20)
    const staged = await test.call('import.stage', {
      scope: { ...SCOPE, kind: 'outcome' },
      from: { file: test.file(by.file, by.make(rows)) },
    })
    const mapping = settle(staged.guess, {
      sign: 'ledger',
      unit: 'kr',
      chart: 'KOMMUN_BAS',
      decimal: ',',
      groupMark: '',
    })
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
    const listed = (seen.value.info.sheets[0]?.preview ?? []).filter(
      ({ cells }) => cells[2] !== undefined && /^[A-D]\d+$/.test(cells[2]),
    )
    expect(listed.map(({ cells }) => ({ sheet: cells[0], row: Number(cells[1]), cell: cells[2] }))).toEqual(
      expected.map(({ row, cell }) => ({ sheet: by.sheet, row, cell })),
    )
    expect(JSON.stringify(listed).includes(`${date}-${tail}`)).toBe(false)
  },
)
