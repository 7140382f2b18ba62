import { describe, expect, it } from 'vitest'
import { columnLetters } from '../../../../shared/model/column-letters.ts'
import { sumFaults } from '../../../../shared/domain/export/item-amounts.ts'
import { workbookLayout } from '../../../../shared/domain/export/workbook-layout.ts'
import type { FormulaCell, LayoutCell, SheetLayout } from '../../../../shared/domain/export/workbook-model.ts'
import { workbookWords } from '../../../../shared/text/export-workbook.ts'
import { exampleLines, examplePackage, exampleVolumes } from '../../../support/package-content.ts'

const sheetOf = (sheets: readonly SheetLayout[], name: string): SheetLayout => {
  const found = sheets.find((sheet) => sheet.name === name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found
}
const isFormula = (cell: LayoutCell | undefined): cell is FormulaCell =>
  typeof cell === 'object' && cell !== null && 'formula' in cell
const shown = (cell: LayoutCell | undefined): string | number | null =>
  isFormula(cell) ? cell.cached : typeof cell === 'object' && cell !== null ? cell.number : (cell ?? null)
const cellAt = (sheet: SheetLayout, id: string, head: string): LayoutCell | undefined =>
  sheet.rows.find((row) => row[0] === id)?.[sheet.columns.findIndex((column) => column.header === head)]

describe('the package workbook', () => {
  const content = examplePackage()
  const layout = workbookLayout(content, workbookWords)

  it('has its sheets in order, each marked as an example', () => {
    expect(layout.sheets.map((sheet) => sheet.name)).toEqual([
      'Läs mig',
      'Underlag',
      'Poster',
      'Volymer',
      'Indikatorer',
      'Isolering',
      'Bedömningar',
      'Kodplan',
      'Deklaration',
      'Overhead',
      'Dubbelräkning',
      'Länet',
      'Indikatorblad',
      'Källor',
    ])
    expect(layout.sheets.every((sheet) => sheet.title.includes('EXEMPEL'))).toBe(true)
    expect(layout.watermark).toContain('EXEMPEL')
  })

  it('has every row as wide as its heads', () => {
    for (const sheet of layout.sheets)
      for (const row of sheet.rows) expect(row.length).toBeLessThanOrEqual(sheet.columns.length)
  })

  it('lists every line once in Underlag, with whole kronor and öre', () => {
    const lines = sheetOf(layout.sheets, 'Underlag')
    expect(lines.rows).toHaveLength(exampleLines.length)
    const total = lines.rows.reduce((sum, row) => sum + Math.round(Number(shown(row[8])) * 100), 0)
    expect(total).toBe(exampleLines.reduce((sum, line) => sum + line.ore, 0))
  })

  it.each([
    ['A1', 'Bräcke', 1_234_567.89],
    ['A2', 'Bräcke', 0.3],
    ['A', 'Bräcke', 1_234_901.52],
    ['B4', 'Bräcke', 77],
    ['B', 'Bräcke', 'saknas'],
    ['A1', 'Krokom', 186_245.03],
    ['F1', 'Krokom', 9_999.99],
    ['F', 'Krokom', 40_000.07],
    ['K4', 'Bräcke', 55_555.55],
    ['K', 'Bräcke', 55_555.55],
    ['A', 'Berg', 'saknas'],
    ['K1', 'RJH', '–'],
    ['L', 'RJH', -30_000],
  ])('says that %s in %s is %s', (item, party, expected) => {
    expect(shown(cellAt(sheetOf(layout.sheets, 'Poster'), item, party))).toBe(expected)
  })

  it('leaves overhead out of its group when the lens does', () => {
    const without = workbookLayout(examplePackage({ overhead: 'excluded' }), workbookWords)
    expect(shown(cellAt(sheetOf(without.sheets, 'Poster'), 'K', 'Bräcke'))).toBe('saknas')
    expect(shown(cellAt(sheetOf(without.sheets, 'Poster'), 'K4', 'Bräcke'))).toBe(55_555.55)
  })

  it('writes a live formula exactly where the grid has a value, with that value cached', () => {
    const sheet = sheetOf(layout.sheets, 'Indikatorer')
    for (const row of content.grid.rows)
      for (const cell of row.cells) {
        const party = content.grid.parties.find((known) => known.code === cell.party)?.short ?? ''
        const written = cellAt(sheet, row.indicatorId, party)
        expect(isFormula(written)).toBe(cell.value.state === 'value')
        if (isFormula(written)) expect(written.cached).toBe(cell.value.value)
      }
  })

  it.each([
    ['I1', 'Berg', 'saknas'],
    ['I1', 'RJH', '–'],
    ['I2', 'Bräcke', '..'],
  ])('says that %s for %s is %s, as text', (indicator, party, expected) => {
    expect(cellAt(sheetOf(layout.sheets, 'Indikatorer'), indicator, party)).toBe(expected)
  })

  it('never shows a count of people below the limit', () => {
    const volumes = sheetOf(layout.sheets, 'Volymer').rows.filter((row) => row[0] === 'patienter')
    expect(volumes.map((row) => shown(row[6]))).toEqual(['..', 307, 'saknas'])
  })

  it('writes a number, not a formula, where the cells would not give the very value', () => {
    const moved = {
      ...content,
      volumes: exampleVolumes.map((volume) => ({
        ...volume,
        hundredths: volume.hundredths === null ? null : volume.hundredths + 100,
      })),
    }
    const cell = cellAt(sheetOf(workbookLayout(moved, workbookWords).sheets, 'Indikatorer'), 'I1', 'Krokom')
    expect(isFormula(cell)).toBe(false)
    expect(shown(cell)).toBe(shown(cellAt(sheetOf(layout.sheets, 'Indikatorer'), 'I1', 'Krokom')))
  })

  it('draws the chart over the parties with a value only, and says the figures in its alt text', () => {
    const [chart] = sheetOf(layout.sheets, 'Indikatorer').charts
    expect(chart?.categories.cached).toEqual(['Bräcke', 'Krokom'])
    expect(chart?.alt).toContain('Bräcke: 716')
  })

  it('holds together without a single line', () => {
    const empty = workbookLayout(examplePackage({ lines: [], volumes: [] }), workbookWords)
    expect(sheetOf(empty.sheets, 'Indikatorer').charts).toEqual([])
    expect(empty.names.find(({ name }) => name === 'Underlag_belopp')?.range).toBe("'Underlag'!$I$3:$I$3")
  })
})

describe('content that does not hold together', () => {
  it('is found by its item sums, to the öre', () => {
    const content = examplePackage()
    expect(sumFaults(content)).toEqual([])
    const wrong = {
      ...content,
      itemSums: content.itemSums.map((sum, index) => (index === 0 ? { ...sum, ore: sum.ore + 1 } : sum)),
    }
    expect(sumFaults(wrong)).toHaveLength(1)
  })
})

describe('column letters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters)
  })
})
