import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { openWorkbook } from '../../electron/workbook/read/open-workbook.ts'
import { readSheetRows } from '../../electron/workbook/read/read-sheet.ts'
import { plainNumber } from '../../shared/domain/import/plain-number.ts'
import { haveRealData, realFiles } from '../support/real-data.ts'

const books = haveRealData
  ? [...realFiles('xlsx_odd'), ...realFiles('municipal_se')].filter((path) => path.endsWith('.xlsx'))
  : []

/** Numbers and texts of a sheet by place, as the other reader sees them; dates, formulas without values and per cent left out. */
const otherCells = (rows: readonly (readonly unknown[])[]): Map<string, string> => {
  const cells = new Map<string, string>()
  rows.forEach((row, at) =>
    row.forEach((value, column) => {
      if (typeof value === 'number') cells.set(`${at + 1}:${column}`, plainNumber(String(value)).replace('.', ','))
      else if (typeof value === 'string' && value.trim() !== '') cells.set(`${at + 1}:${column}`, value)
    }),
  )
  return cells
}

describe.skipIf(!haveRealData)('two readers see the same workbook', () => {
  it('every number and text another reader finds is found, at the same place', { timeout: 120_000 }, async () => {
    let compared = 0
    let cells = 0
    const different: string[] = []
    for (const path of books) {
      const bytes = new Uint8Array(readFileSync(path))
      const opened = openWorkbook(bytes)
      if (!opened.ok || bytes.length > 300_000) continue
      const other = await readXlsx(bytes).catch(() => null)
      if (!other) continue
      for (const sheet of opened.value.sheets) {
        const theirs = other.sheets.find(({ name }) => name === sheet.name)
        if (!theirs) continue
        const expected = otherCells(theirs.rows)
        const ours = new Map<string, string>()
        const reading = readSheetRows(opened.value, sheet)
        for (;;) {
          const next = reading.next()
          if (next.done) break
          for (const { row, cells: own } of next.value)
            own.forEach((cell, column) => ours.set(`${row}:${column}`, cell))
        }
        compared++
        for (const [place, value] of expected) {
          cells++
          const own = ours.get(place) ?? ''
          if (
            own.replace(/\s+/g, ' ').trim() !== value.replace(/\s+/g, ' ').trim() &&
            !/^-?[\d,]+%$|^\d{4}-\d\d-\d\d|^\d\d:\d\d|^[01]$|TRUE|FALSE/.test(own)
          )
            different.push(`${basename(path)} ${sheet.name} ${place}`)
        }
      }
    }
    console.log(`${compared} blad och ${cells} celler jämförda, ${different.length} olika`)
    console.log(different.slice(0, 40).join('\n'))
    expect(compared).toBeGreaterThan(300)
    expect(different.length).toBeLessThan(cells / 1000)
  })
})
