import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { cellText } from '../../../../electron/workbook/write/cell-text.ts'
import { writeWorkbook } from '../../../../electron/workbook/write/write-workbook.ts'
import { workbookLayout } from '../../../../shared/domain/export/workbook-layout.ts'
import type { LayoutCell } from '../../../../shared/domain/export/workbook-model.ts'
import { workbookWords } from '../../../../shared/text/export-workbook.ts'
import { examplePackage } from '../../../support/package-content.ts'
import { convert, soffice } from '../../../support/soffice.ts'

const layout = workbookLayout(examplePackage(), workbookWords)
const bytes = await writeWorkbook(layout)
const parts = unzipSync(bytes)
const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())

const expected = (cell: LayoutCell): string | number | null =>
  typeof cell === 'object' && cell !== null
    ? 'formula' in cell
      ? cell.cached
      : cell.number
    : cell === ''
      ? null
      : cell

/** Every cell of the layout against a read file; numbers to the öre, or to `digits` for what is not money. */
async function compare(file: Uint8Array): Promise<number> {
  const read = await readXlsx(file)
  let compared = 0
  for (const sheet of layout.sheets) {
    const rows = read.sheets.find(({ name }) => name === sheet.name)?.rows ?? []
    sheet.rows.forEach((row, at) =>
      row.forEach((cell, column) => {
        const found = rows[at + 2]?.[column] ?? null
        const wanted = expected(cell)
        if (typeof wanted === 'number') expect(Number(found), `${sheet.name} ${at} ${column}`).toBeCloseTo(wanted, 8)
        else if (typeof wanted === 'string' && !wanted.includes('_x0041_'))
          expect(found, `${sheet.name} ${at} ${column}`).toBe(wanted)
        compared++
      }),
    )
  }
  return compared
}

describe('a written workbook', () => {
  it('is the same bytes every time', async () => {
    expect(Buffer.from(await writeWorkbook(layout)).equals(Buffer.from(bytes))).toBe(true)
  })

  it('reads back every cell, formulas by their cached values', async () => {
    expect(await compare(bytes)).toBeGreaterThan(400)
  })

  it('has no macros, external links, hidden sheets or merged cells', () => {
    const names = Object.keys(parts).join(' ')
    expect(names).not.toMatch(/vba|externalLink|connections/i)
    expect(text('xl/workbook.xml')).not.toMatch(/state="(hidden|veryHidden)"/)
    for (const name of Object.keys(parts).filter((part) => part.includes('worksheets/sheet')))
      expect(text(name)).not.toContain('mergeCell')
    for (const name of Object.keys(parts).filter((part) => part.endsWith('.rels')))
      expect(text(name)).not.toContain('TargetMode="External"')
  })

  it('stores what looks like a formula as text', () => {
    const sheets = Object.keys(parts)
      .filter((part) => part.includes('worksheets/sheet'))
      .map(text)
      .join('')
    expect(sheets).not.toMatch(/<f>[^<]*(1\+1|@SUM)/)
    expect(text('xl/sharedStrings.xml')).toContain('=1+1')
    expect(text('xl/sharedStrings.xml')).toContain('_x005F_x0041_')
  })

  it('has one native chart with alt text, its values beside their references, and in Swedish', () => {
    expect(Object.keys(parts).filter((part) => part.startsWith('xl/charts/chart'))).toHaveLength(1)
    expect(text('xl/charts/chart1.xml')).toContain('<c:v>Krokom</c:v>')
    expect(text('xl/charts/chart1.xml')).toContain('sv-SE')
    const drawings = Object.keys(parts).filter((part) => /^xl\/drawings\/drawing\d+\.xml$/.test(part))
    expect(drawings.map(text).join('')).toMatch(/descr="Stapeldiagram över/)
  })

  it('says the time of the content, the title and the language', () => {
    expect(text('docProps/core.xml')).toContain('2026-11-20T09:30:00Z')
    expect(text('docProps/core.xml')).toContain('<dc:language>sv-SE</dc:language>')
    expect(text('docProps/core.xml')).toContain('EXEMPEL Jämtland')
  })

  it('repeats title and heads in print and marks every page', () => {
    expect(text('xl/workbook.xml')).toContain('_xlnm.Print_Titles')
    expect(text('xl/worksheets/sheet2.xml')).toContain('EXEMPEL')
  })

  it('refuses a number no cell can hold', async () => {
    const [first, ...rest] = layout.sheets
    if (!first) throw new Error('no sheet')
    await expect(writeWorkbook({ ...layout, sheets: [{ ...first, rows: [[Number.NaN]] }, ...rest] })).rejects.toThrow(
      'finite',
    )
  })

  it.skipIf(soffice === null)(
    'comes to the same öre when LibreOffice recalculates it',
    async () => {
      expect(await compare(convert(bytes, 'xlsx', 'xlsx'))).toBeGreaterThan(400)
    },
    120_000,
  )
})

describe('a text in a cell', () => {
  it.each([
    ['_x0041_', '_x005F_x0041_'],
    ['a\u0000b', 'a\ufffdb'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['\ud800', '\ufffd'],
    ['=1+1', '=1+1'],
    ['å'.repeat(40_000), `${'å'.repeat(32_000)} …`],
  ])('%j is written safely', (given, written) => {
    expect(cellText(given)).toBe(written)
  })
})
