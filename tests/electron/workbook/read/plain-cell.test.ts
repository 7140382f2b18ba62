import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../../electron/workbook/read/open-workbook.ts'
import { readSheetRows } from '../../../../electron/workbook/read/read-sheet.ts'
import { isPlainForm, plainNumber } from '../../../../shared/domain/import/plain-number.ts'
import { makeXlsx } from '../../../support/make-xlsx.ts'

const STRINGS = ['Löner', 'Vård & omsorg', '', '1 234,50'].map(
  (text) => `<si><t>${text.replace('&', '&amp;')}</t></si>`,
)
const STYLES = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/></cellXfs>'

const rowsOf = (sheetData: string) => {
  const opened = openWorkbook(makeXlsx({ sheetData, strings: STRINGS.join(''), styles: STYLES, level: 0 }))
  if (!opened.ok) throw new Error(opened.problem.code)
  const sheet = opened.value.sheets[0]
  if (!sheet) throw new Error('no sheet')
  const rows = []
  const reading = readSheetRows(opened.value, sheet)
  for (;;) {
    const next = reading.next()
    if (next.done) return { rows, problem: next.value?.code ?? null }
    rows.push(...next.value)
  }
}
/** The same cells under another prefix, which only the ordinary, checked way reads. */
const prefixed = (xml: string): string => xml.replaceAll(/<(\/?)(c|v|f|is|t)(?=[\s/>])/g, '<$1x:$2')

const digits = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom('007', '1.50', '.5', '5.', '-0', '1e3', '12345678901234567', '', ' 7', 'x', '1&amp;2', '1]2', '00.5'),
)
const value = fc.oneof(
  digits.map((text) => ({ type: '', text })),
  digits.map((text) => ({ type: ' t="n"', text })),
  fc.constantFrom('0', '1', '2', '3', '9', '', 'a', '01').map((text) => ({ type: ' t="s"', text })),
  fc.constantFrom('ord', 'a &lt; b', ']]', '_x0041_', '0114', 'två\nrader').map((text) => ({ type: ' t="str"', text })),
  fc.constantFrom('1', '0').map((text) => ({ type: ' t="b"', text })),
)
const cell = fc
  .record({
    value,
    style: fc.constantFrom('', ' s="0"', ' s="1"', ' s="2"', ' s="x"'),
    form: fc.constantFrom('usual', 'usual', 'usual', 'empty', 'spaced', 'formula', 'lower', 'bare'),
  })
  .map(({ value: { type, text }, style, form }) => (column: string) => {
    const reference = form === 'lower' ? ` r="${column.toLowerCase()}1"` : form === 'bare' ? '' : ` r="${column}1"`
    if (form === 'empty') return `<c${reference}${style}/>`
    if (form === 'spaced') return `<c ${reference}${style}${type} ><v>${text}</v></c>`
    return `<c${reference}${style}${type}>${form === 'formula' ? '<f>A1</f>' : ''}<v>${text}</v></c>`
  })

describe('cells in their usual form', () => {
  it('are read exactly as the ordinary way reads them, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 4 }), (table) => {
        const xml = table
          .map(
            (cells, row) =>
              `<row r="${row + 1}">${cells.map((write, at) => write('ACEGIK'.charAt(at)) + (at % 2 === 0 ? '' : ' ')).join('')}</row>`,
          )
          .join('')
        expect(rowsOf(xml)).toEqual(rowsOf(prefixed(xml)))
      }),
      { numRuns: 150 },
    )
  })

  it('a number in plain form is its own plain text', () => {
    fc.assert(
      fc.property(fc.oneof(digits, fc.stringMatching(/^-?\d{0,9}\.?\d{0,9}$/)), (text) => {
        if (isPlainForm(text, 0, text.length)) expect(plainNumber(text)).toBe(text)
      }),
      { numRuns: 2000 },
    )
    expect(
      ['10100', '-1234.56', '0.5', '123456789.01234'].filter((text) => isPlainForm(text, 0, text.length)),
    ).toHaveLength(4)
  })
})
