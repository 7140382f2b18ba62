import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { bookRows, openBook } from '../../../../electron/workbook/read/book-rows.ts'
import type { Problem } from '../../../../shared/model/problem.ts'
import type { RawRow } from '../../../../shared/model/raw-table.ts'
import { makeOds } from '../../../support/make-ods.ts'
import { convert, soffice } from '../../../support/soffice.ts'

type Read = { rows: RawRow[]; problem: Problem | null; sheets: { name: string; hidden: boolean }[] }

const read = (bytes: Uint8Array, name = ''): Read => {
  const opened = openBook(bytes)
  if (!opened.ok) return { rows: [], problem: opened.problem, sheets: [] }
  const sheets = opened.value.sheets.map((sheet) => ({ name: sheet.name, hidden: sheet.hidden }))
  const reading = bookRows(opened.value, name)
  if (!reading) throw new Error(`no sheet ${name}`)
  const rows: RawRow[] = []
  for (;;) {
    const next = reading.next()
    if (next.done) return { rows, problem: next.value, sheets }
    rows.push(...next.value)
  }
}
const cells = (xml: string) => {
  const { rows, problem } = read(makeOds({ rows: `<table:table-row>${xml}</table:table-row>` }))
  return problem ? problem.code : (rows[0]?.cells ?? [])
}
const cell = (attributes: string, inside = '') => `<table:table-cell ${attributes}>${inside}</table:table-cell>`
const float = (value: string) => cell(`office:value-type="float" office:value="${value}"`, '<text:p>shown</text:p>')
const text = (words: string) => cell('office:value-type="string"', `<text:p>${words}</text:p>`)
const row = (inside: string, attributes = '') => `<table:table-row ${attributes}>${inside}</table:table-row>`

describe('cells of an OpenDocument sheet become the same text as those of a workbook', () => {
  it.each([
    ['a whole number', float('10100'), ['10100']],
    ['a float as its shortest digits, not as it is shown', float('186245.01999999999'), ['186245,02']],
    ['an exponent', float('1.2E+7'), ['12000000']],
    ['money', cell('office:value-type="currency" office:currency="SEK" office:value="-0.1"'), ['-0,1']],
    ['per cent', cell('office:value-type="percentage" office:value="0.055"'), ['5,5%']],
    ['a date', cell('office:value-type="date" office:date-value="2026-03-01"'), ['2026-03-01']],
    ['a date with midnight', cell('office:value-type="date" office:date-value="2026-03-01T00:00:00"'), ['2026-03-01']],
    [
      'a date with a clock',
      cell('office:value-type="date" office:date-value="2026-03-01T18:00:00"'),
      ['2026-03-01 18:00'],
    ],
    ['a clock', cell('office:value-type="time" office:time-value="PT18H05M00S"'), ['18:05']],
    ['a truth value', cell('office:value-type="boolean" office:boolean-value="true"'), ['TRUE']],
    [
      'an error, whatever its language',
      cell('office:value-type="string" office:string-value="" calcext:value-type="error"', '<text:p>#VÄRDE!</text:p>'),
      ['#VALUE!'],
    ],
    ['a formula without value', cell('table:formula="of:=[.A1]+1"'), ['=?']],
    ['a typed formula without value', cell('table:formula="of:=[.A1]" office:value-type="float"'), ['=?']],
    ['a formula with its value', cell('table:formula="of:=1+1" office:value-type="float" office:value="2"'), ['2']],
    ['text that looks like a formula', text('=1+1'), ['=1+1']],
    ['leading zeros in text', text('0114'), ['0114']],
    [
      'blanks, tabs and breaks',
      text('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d<text:s/>'),
      ['a   b\tc\nd '],
    ],
    [
      'paragraphs and spans',
      cell('office:value-type="string"', '<text:p>Vård</text:p><text:p>i <text:span>hemmet</text:span></text:p>'),
      ['Vård\ni hemmet'],
    ],
    ['text kept in an attribute only', cell('office:value-type="string" office:string-value="Konto"'), ['Konto']],
    [
      'a comment is not the value',
      cell(
        'office:value-type="float" office:value="7"',
        '<office:annotation><text:p>fel?</text:p></office:annotation><text:p>7</text:p>',
      ),
      ['7'],
    ],
    [
      'nor is the text of a comment',
      cell(
        'office:value-type="string"',
        '<office:annotation><text:p>fel?</text:p></office:annotation><text:p>ja</text:p>',
      ),
      ['ja'],
    ],
    ['gaps', `${float('1')}${cell('table:number-columns-repeated="2"')}${float('4')}`, ['1', '', '', '4']],
    [
      'the same cell several times',
      cell('table:number-columns-repeated="3" office:value-type="float" office:value="5"'),
      ['5', '5', '5'],
    ],
    [
      'what a merge covers is not seen',
      `${text('Utfall')}<table:covered-table-cell office:value-type="float" office:value="9"/>${float('2')}`,
      ['Utfall', '', '2'],
    ],
    [
      'a repeat that is no number',
      cell('table:number-columns-repeated="-4" office:value-type="float" office:value="5"'),
      ['5'],
    ],
  ])('%s', (_, xml, expected) => {
    expect(cells(xml)).toEqual(expected)
  })

  it('rows that stand several times are all there, empty ones cost nothing', () => {
    const rows =
      row(float('1'), 'table:number-rows-repeated="3"') +
      row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048000"') +
      row(float('2'))
    expect(read(makeOds({ rows })).rows).toEqual([
      { row: 1, cells: ['1'] },
      { row: 2, cells: ['1'] },
      { row: 3, cells: ['1'] },
      { row: 1_048_004, cells: ['2'] },
    ])
  })

  it('sheets in order, hidden ones marked, copies of linked files left out, a table in a drawing not taken for rows', () => {
    const styles =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    const sheet = (name: string, style: string, inside: string) =>
      `<table:table table:name="${name}" table:style-name="${style}">${inside}</table:table>`
    const drawn = `<table:shapes><frame><table:table><table:table-row>${float('9')}</table:table-row></table:table></frame></table:shapes>`
    const bytes = makeOds({
      styles,
      tables:
        sheet('Ett', 'ta1', drawn + row(float('1'))) +
        sheet('Länkat', 'ta_extref', row(float('8'))) +
        sheet('Två', 'ta2', `<table:table-header-rows>${row(float('2'))}</table:table-header-rows>`),
    })
    expect(read(bytes).sheets).toEqual([
      { name: 'Ett', hidden: false },
      { name: 'Två', hidden: true },
    ])
    expect(read(bytes, 'Ett').rows).toEqual([{ row: 1, cells: ['1'] }])
    expect(read(bytes, 'Två').rows).toEqual([{ row: 1, cells: ['2'] }])
  })
})

describe('what is refused of OpenDocument', () => {
  const filled = 'office:value-type="string" office:string-value="aaaaaaaaaa"'
  it.each([
    [
      'an encrypted one',
      makeOds({ manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' }),
      'file-encrypted',
    ],
    [
      'one encrypted as a whole',
      zipSync({ 'META-INF/manifest.xml': strToU8('<m/>'), 'encrypted-package': strToU8('x') }),
      'file-encrypted',
    ],
    [
      'a text document',
      makeOds({ content: '<a><office:body xmlns:office="o"><office:text/></office:body></a>' }),
      'file-kind-unsupported',
    ],
    ['one without sheets', makeOds({ tables: '' }), 'sheet-missing'],
    ['a cut one', makeOds({ content: '<a><body><spreadsheet><table name="x"><table-row>' }), 'file-damaged'],
    ['a document type', makeOds({ content: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }), 'file-dtd'],
    ['tags that cross', makeOds({ rows: '<table:table-row></table:table></table:table-row>' }), 'file-damaged'],
    [
      'a row of a million filled cells',
      makeOds({ rows: row(cell(`table:number-columns-repeated="1000000" ${filled}`)) }),
      'table-too-wide',
    ],
    [
      'a million filled rows',
      makeOds({
        rows: row(cell(`table:number-columns-repeated="1000" ${filled}`), 'table:number-rows-repeated="1000000"'),
      }),
      'file-bomb',
    ],
    [
      'rows beyond the last',
      makeOds({ rows: row('', 'table:number-rows-repeated="1048576"') + row(float('1')) }),
      'file-damaged',
    ],
    [
      'a part that unpacks beyond reason',
      makeOds({ extra: { 'Pictures/x.bin': new Uint8Array(30_000_000) } }),
      'file-bomb',
    ],
  ])('%s', (_, bytes, code) => {
    expect(read(bytes).problem?.code).toBe(code)
  })

  it('any byte string, and any file with some bytes changed, gives a table or a coded problem', {
    timeout: 120_000,
  }, () => {
    const good = makeOds({
      rows: row(text('Konto') + text('Belopp')) + row(text('5020') + float('12.5'), 'table:number-rows-repeated="2"'),
    })
    const change = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(change, (changes) => {
        const bytes = good.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        const { rows, problem } = read(bytes)
        expect(problem === null ? rows.length <= 1_048_576 : problem.code.length > 0).toBe(true)
      }),
      { numRuns: 10_000 },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => read(bytes).problem !== null),
      { numRuns: 500 },
    )
  })

  it('any content between the right tags gives rows or a coded problem', () => {
    const piece = fc.constantFrom(
      '<table:table-row>',
      '</table:table-row>',
      '<table:table-cell>',
      '</table:table-cell>',
      float('1'),
      '<text:p>a</text:p>',
      '<table:covered-table-cell/>',
      '&',
      'x',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { rows, problem } = read(makeOds({ rows: pieces.join('') }))
        expect(problem === null || problem.code === 'file-damaged').toBe(true)
        expect(rows.every(({ cells: texts }) => texts.every((one) => one === '' || one === '1' || one === 'a'))).toBe(
          true,
        )
      }),
      { numRuns: 500 },
    )
  })
})

describe.skipIf(soffice === null)('what LibreOffice saves as .ods reads as its .xlsx did', () => {
  it('numbers, dates, per cent, text, blanks and equal rows, on two sheets', { timeout: 120_000 }, async () => {
    const money = { numFmt: '# ##0.00' }
    const xlsx = await writeXlsx({
      sheets: [
        {
          name: 'Drift',
          rows: [
            ['Konto  (kr)', new Date(Date.UTC(2026, 2, 1)), null, 'ja'],
            ['0310', null, -1234.56],
            ['5020', null, 186245.02],
            ['5020', null, 186245.02],
            [],
            ['Övrigt & annat', null, 0.001],
          ],
          cells: new Map([
            ['0,4', { value: 0.055, style: { numFmt: '0.00%' } }],
            ['5,4', { value: 12.5, style: money }],
          ]),
        },
        { name: 'Noter', rows: [['=x', 1e15]] },
      ],
    })
    const ods = convert(xlsx, 'xlsx', 'ods')
    const filled = (rows: RawRow[]) => rows.filter((one) => one.cells.some((value) => value !== ''))
    for (const name of ['Drift', 'Noter']) expect(filled(read(ods, name).rows)).toEqual(filled(read(xlsx, name).rows))
    expect(read(ods).rows[0]?.cells).toEqual(['Konto  (kr)', '2026-03-01', '', 'ja', '5,5%'])
  })
})
