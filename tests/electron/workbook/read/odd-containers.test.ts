import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { inspectSource } from '../../../../electron/engine/parser/inspect.ts'
import { makeXlsx } from '../../../support/make-xlsx.ts'

const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Konto</t></is></c><c r="B1" t="inlineStr"><is><t>Budget kr</t></is></c></row>' +
  '<row r="2"><c r="A2"><v>5020</v></c><c r="B2"><v>12.5</v></c></row>'
const READ = [
  ['Konto', 'Budget kr'],
  ['5020', '12,5'],
]
const BOOK = makeXlsx({ sheetData: SHEET })

const seen = (bytes: Uint8Array, fileName = 'bok.xlsx'): unknown => {
  const looked = inspectSource({ fileName, origin: 'file', bytes })
  return looked.ok ? looked.value.info.sheets[0]?.preview.map(({ cells }) => cells) : looked.problem.code
}
/** The book with its parts changed: renamed, left out (null) or rewritten. */
const changed = (change: (name: string, text: string) => [name: string, text: string] | null): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(BOOK)).flatMap(([name, bytes]) => {
        const part = change(name, new TextDecoder().decode(bytes))
        return part ? [[part[0], strToU8(part[1])]] : []
      }),
    ),
  )
const sheets = (list: string, extra: Record<string, string> = {}): Uint8Array =>
  makeXlsx({
    sheetData: SHEET,
    extra: {
      'xl/workbook.xml': strToU8(`<workbook xmlns:r="${LINKS}"><sheets>${list}</sheets></workbook>`),
      ...Object.fromEntries(Object.entries(extra).map(([name, text]) => [name, strToU8(text)])),
    },
  })

describe('workbooks as odd programs pack them are read', () => {
  it.each([
    ['paths with backslashes', changed((name, text) => [name.replaceAll('/', '\\'), text])],
    ['[content_types].xml in small letters', changed((name, text) => [name.toLowerCase(), text])],
    ['no list of content types', changed((name, text) => (name.startsWith('[') ? null : [name, text]))],
    [
      'absolute paths in its links',
      changed((name, text) => [
        name,
        text.replace('Target="worksheets/', 'Target="/xl/worksheets/').replace('Target="xl/', 'Target="/xl/'),
      ]),
    ],
    [
      'strict OOXML',
      changed((name, text) => [
        name,
        text
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(LINKS, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
      ]),
    ],
    ['macros', makeXlsx({ sheetData: SHEET, extra: { 'xl/vbaProject.bin': strToU8('x') } })],
    [
      'links to other workbooks',
      makeXlsx({ sheetData: SHEET, extra: { 'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>') } }),
    ],
    [
      'fifty thousand merged cells',
      makeXlsx({
        sheet: `<worksheet><sheetData>${SHEET}</sheetData><mergeCells>${Array.from({ length: 50_000 }, (_, at) => `<mergeCell ref="D${at + 1}:E${at + 1}"/>`).join('')}</mergeCells></worksheet>`,
      }),
    ],
    ['named as an older one', BOOK],
  ])('%s', (name, bytes) => expect(seen(bytes, name.startsWith('named') ? 'bok.xls' : 'bok.xlsx')).toEqual(READ))

  it('a hidden and a very hidden sheet are marked, and the first sheet that shows is the one looked at', () => {
    const bytes = sheets(
      '<sheet name="Dold" sheetId="1" state="veryHidden" r:id="r1"/><sheet name="Gömd" sheetId="2" state="hidden" r:id="r1"/><sheet name="Drift" sheetId="3" r:id="r1"/>',
    )
    const looked = inspectSource({ fileName: 'a.xlsx', origin: 'file', bytes })
    if (!looked.ok) throw new Error(looked.problem.code)
    expect(looked.value.info.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Dold', true],
      ['Gömd', true],
      ['Drift', false],
    ])
    expect(looked.value.guess.mapping.sheet).toBe('Drift')
  })
})

describe('what cannot be trusted is refused, each by its own code', () => {
  it.each([
    ['no workbook inside', changed((name, text) => (name === 'xl/workbook.xml' ? null : [name, text])), 'file-damaged'],
    [
      'a sheet that is not there',
      changed((name, text) => (name.includes('sheet1') ? null : [name, text])),
      'file-damaged',
    ],
    [
      'an XML spreadsheet of 2003',
      strToU8(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
      'file-kind-unsupported',
    ],
    [
      'a web page called .xls',
      strToU8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table></html>'),
      'file-html',
    ],
    ['a directory cut off', BOOK.slice(0, -40), 'file-damaged'],
    ['its beginning only', BOOK.slice(0, 600), 'file-damaged'],
  ])('%s', (_, bytes, code) => expect(seen(bytes, 'bok.xls')).toBe(code))

  it('charts without a single sheet of cells', () => {
    const bytes = makeXlsx({
      extra: {
        'xl/workbook.xml': strToU8(
          `<workbook xmlns:r="${LINKS}"><sheets><sheet name="Diagram" sheetId="1" r:id="r1"/></sheets></workbook>`,
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          `<Relationships><Relationship Id="r1" Type="${LINKS}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
        ),
        'xl/chartsheets/sheet1.xml': strToU8('<chartsheet/>'),
      },
    })
    expect(seen(bytes)).toBe('sheet-missing')
  })

  it('the same part twice, under names that differ in capitals only: never a mix of the two', () => {
    const parts = unzipSync(BOOK)
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
    const twice = zipSync({ ...parts, 'xl/worksheets/Sheet1.xml': strToU8(sheet.replace('12.5', '99')) })
    expect([JSON.stringify('file-damaged'), JSON.stringify(READ)]).toContain(JSON.stringify(seen(twice)))
  })
})
