import { strFromU8, strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { excelDate } from '../../../../electron/workbook/read/excel-date.ts'
import { lookOfFormat } from '../../../../electron/workbook/read/number-formats.ts'
import { openWorkbook } from '../../../../electron/workbook/read/open-workbook.ts'
import { readSheetRows } from '../../../../electron/workbook/read/read-sheet.ts'
import type { Problem } from '../../../../shared/model/problem.ts'
import type { RawRow } from '../../../../shared/model/raw-table.ts'
import { makeXlsx, type XlsxParts } from '../../../support/make-xlsx.ts'

const read = (bytes: Uint8Array): { rows: RawRow[]; problem: Problem | null } => {
  const opened = openWorkbook(bytes)
  if (!opened.ok) return { rows: [], problem: opened.problem }
  const sheet = opened.value.sheets[0]
  if (!sheet) throw new Error('no sheet')
  const rows: RawRow[] = []
  const reading = readSheetRows(opened.value, sheet)
  for (;;) {
    const next = reading.next()
    if (next.done) return { rows, problem: next.value }
    rows.push(...next.value)
  }
}
const cells = (sheetData: string, parts: XlsxParts = {}) => {
  const { rows, problem } = read(makeXlsx({ sheetData: `<row r="1">${sheetData}</row>`, ...parts }))
  return problem ? problem.code : (rows[0]?.cells ?? [])
}
const STYLES =
  '<numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="170"/></cellXfs>'

describe('cells become the text a person sees the value of', () => {
  it.each([
    ['a whole number', '<c r="A1"><v>10100</v></c>', ['10100']],
    ['a float as its shortest digits', '<c r="A1"><v>186245.01999999999</v></c>', ['186245,02']],
    ['an exponent', '<c r="A1"><v>1.5E-3</v></c><c r="B1"><v>1.2E+7</v></c>', ['0,0015', '12000000']],
    ['a formula with its value', '<c r="A1"><f>1+1</f><v>2</v></c>', ['2']],
    ['a formula without', '<c r="A1"><f>1+1</f></c>', ['=?']],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', ['#DIV/0!']],
    ['text that looks like a formula', '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>', ['=1+1']],
    ['escapes', '<c r="A1" t="inlineStr"><is><t>rad_x000A_två_x0041_</t></is></c>', ['rad\ntvåA']],
    [
      'rich text without its phonetics',
      '<c r="A1" t="inlineStr"><is><r><t>Vård</t></r><r><t> i hemmet</t></r><rPh><t>x</t></rPh></is></c>',
      ['Vård i hemmet'],
    ],
    ['leading zeros in text', '<c r="A1" t="str"><v>0114</v></c>', ['0114']],
    ['a gap between cells', '<c r="A1"><v>1</v></c><c r="D1"><v>4</v></c>', ['1', '', '', '4']],
    ['no references at all', '<c><v>1</v></c><c><v>2</v></c>', ['1', '2']],
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>', ['TRUE']],
    ['an ISO date', '<c r="A1" t="d"><v>2026-03-01T00:00:00</v></c>', ['2026-03-01']],
  ])('%s', (_, xml, expected) => {
    expect(cells(xml)).toEqual(expected)
  })

  it('dates and per cent by the cell format, in both calendars', () => {
    const xml = '<c r="A1" s="1"><v>46082</v></c><c r="B1" s="3"><v>1</v></c><c r="C1" s="2"><v>0.055</v></c>'
    expect(cells(xml, { styles: STYLES })).toEqual(['2026-03-01', '1900-01-01', '5,5%'])
    expect(
      cells('<c r="A1" s="1"><v>44620</v></c>', { styles: STYLES, workbookPr: '<workbookPr date1904="1"/>' }),
    ).toEqual(['2026-03-01'])
    expect(excelDate(46082.75, false, false)).toBe('2026-03-01 18:00')
    expect(
      ['[Red]-0.00', '# ##0,0', '"år" yyyy', 'h:mm', '0.0%', '@', 'mmm'].map((code) => lookOfFormat(200, code)),
    ).toEqual(['number', 'number', 'date', 'time', 'percent', 'number', 'date'])
  })

  it('prefixed names, CDATA, rows without numbers', () => {
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:t><![CDATA[a<b]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    expect(read(makeXlsx({ sheet })).rows).toEqual([
      { row: 1, cells: ['1'] },
      { row: 2, cells: ['a<b'] },
    ])
  })

  it('a stated size from here to XFD1048576 costs nothing', () => {
    const sheet =
      '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="B1048576"><v>7</v></c></row></sheetData></worksheet>'
    expect(read(makeXlsx({ sheet })).rows).toEqual([{ row: 1_048_576, cells: ['', '7'] }])
  })

  it("reads what the program's own writer wrote", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Drift',
          rows: [
            ['Konto', 'Belopp'],
            ['0310', 1234.5],
            ['=x', -0.1],
          ],
        },
      ],
    })
    expect(read(bytes).rows.map((row) => row.cells)).toEqual([
      ['Konto', 'Belopp'],
      ['0310', '1234,5'],
      ['=x', '-0,1'],
    ])
  })
})

describe('what is refused', () => {
  const bomb = new Uint8Array(30_000_000)
  it.each([
    [
      'a cut sheet, with the rows before kept out of any plan',
      makeXlsx({ sheet: '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row' }),
      'file-damaged',
    ],
    ['tags that cross', makeXlsx({ sheetData: '<row r="1"><c r="A1"><v>1</c></v></row>' }), 'file-damaged'],
    ['a document type', makeXlsx({ sheet: '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }), 'file-dtd'],
    [
      'an entity nobody defined',
      makeXlsx({ sheetData: '<row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row>' }),
      'file-damaged',
    ],
    [
      'a string that is not in the table',
      makeXlsx({ sheetData: '<row r="1"><c r="A1" t="s"><v>9</v></c></row>' }),
      'file-damaged',
    ],
    ['a part that unpacks beyond reason', makeXlsx({ extra: { 'xl/media/x.bin': bomb } }), 'file-bomb'],
    [
      'a cell beyond a thousand columns',
      makeXlsx({ sheetData: '<row r="1"><c r="XFD1"><v>1</v></c></row>' }),
      'table-too-wide',
    ],
    ['an archive without a workbook', zipSync({ 'a.txt': strToU8('hej') }), 'file-kind-unsupported'],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'file-kind-unsupported'],
    ['a cut archive', makeXlsx({}).slice(0, 200), 'file-damaged'],
  ])('%s', (_, bytes, code) => {
    expect(read(bytes).problem?.code).toBe(code)
  })

  it('a bomb whose directory lies is stopped while unpacking', () => {
    const bytes = makeXlsx({ sheet: `<worksheet><sheetData>${' '.repeat(8_000_000)}</sheetData></worksheet>` })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 7_000_000)
        view.setUint32(at + 24, 1000, true)
    }
    expect(read(bytes).problem?.code).toBe('file-bomb')
  })

  it.each([true, false])(
    'a digit changed after the archive was made is damage, never another amount (packed: %s)',
    (packed) => {
      const bytes = makeXlsx({ sheetData: '<row r="1"><c r="A1"><v>1234567</v></c></row>', level: packed ? 6 : 0 })
      expect(read(bytes).problem).toBeNull()
      const view = new DataView(bytes.buffer, bytes.byteOffset)
      const sheets: number[] = []
      for (let at = 0; at + 46 < bytes.length; at++)
        if (view.getUint32(at, true) === 0x02014b50 && strFromU8(bytes.subarray(at + 46, at + 56)) === 'xl/workshe')
          sheets.push(at)
      for (const at of sheets) view.setUint32(at + 16, view.getUint32(at + 16, true) ^ 1, true)
      expect(read(bytes).problem?.code).toBe('file-damaged')
    },
  )
})
