import { describe, expect, it } from 'vitest'
import { pastedCell, tableForClipboard } from '../../../renderer/ui/table-text.ts'
import { tableCsv } from '../../../shared/domain/export/table-csv.ts'
import { sheetCell, tableSheet } from '../../../shared/domain/export/table-sheet.ts'
import { tableFileName, tableWords } from '../../../shared/text/export-table.ts'

const table = {
  columns: [
    { header: 'Part', align: 'left' as const },
    { header: 'kr/inv', align: 'right' as const },
  ],
  rows: [
    { key: 'a', own: true, cells: ['Krokoms kommun', '12\u00a0480,5'], pointKey: 'a' },
    { key: 'b', own: false, cells: ['Åre; kommun', 'saknas'], pointKey: 'b' },
    { key: 'c', own: false, cells: ['=Bergs "kommun"', '\u2212265'], pointKey: 'c' },
  ],
}
const facts = { title: 'Kostnad, kr/inv', subtitle: 'Budget 2026', table, footer: ['Källa.', 'Metod v0.1.'] }

describe('a table that is copied', () => {
  it('has figures as a spreadsheet reads them and words where there is none, with title and footer', () =>
    expect(tableForClipboard(facts).split('\n')).toEqual([
      'Kostnad, kr/inv',
      'Budget 2026',
      'Part\tkr/inv',
      'Krokoms kommun\t12480,5',
      'Åre; kommun\tsaknas',
      '\'=Bergs "kommun"\t-265',
      'Källa. Metod v0.1.',
    ]))

  it.each([
    ['+265', true, '265'],
    ['+265', false, "'+265"],
    ['\u22122,4', true, '-2,4'],
    ['+46 70', true, "'+46 70"],
    ['–', true, '–'],
    ['..', true, '..'],
  ])('%s is pasted as %s', (text, ofFigures, pasted) => expect(pastedCell(text, ofFigures)).toBe(pasted))
})

describe('a table that is saved', () => {
  const layout = tableSheet({ ...facts, at: '2026-01-01T00:00:00.000Z', sample: true }, tableWords)

  it('has numbers that can be counted with, words as words, and a sheet that says what they are', () => {
    const [figures, about] = layout.sheets
    expect(figures?.rows).toEqual([
      ['Krokoms kommun', { number: 12480.5, format: 'decimals1' }],
      ['Åre; kommun', 'saknas'],
      ['=Bergs "kommun"', { number: -265, format: 'whole' }],
    ])
    expect(about?.rows.flat()).toEqual(['Kostnad, kr/inv', 'Budget 2026', 'Källa.', 'Metod v0.1.'])
    expect([layout.watermark, figures?.strong]).toEqual(['EXEMPEL', [0]])
  })

  it('as CSV opens in Swedish Excel, and never runs anything', () =>
    expect(tableCsv(layout)).toBe(
      '\ufeffKostnad, kr/inv\r\nBudget 2026\r\nPart;kr/inv\r\nKrokoms kommun;12480,5\r\n"Åre; kommun";saknas\r\n' +
        '"\'=Bergs ""kommun""";-265\r\nKälla.\r\nMetod v0.1.\r\n',
    ))

  it.each([
    ['14\u00a0849', { number: 14849, format: 'whole' }],
    ['+16,7', { number: 16.7, format: 'decimals1' }],
    ['2309', { number: 2309, format: 'whole' }],
    ['16 % högre', '16 % högre'],
    ['', null],
    ['..', '..'],
  ])('%s becomes %j', (text, cell) => expect(sheetCell(text)).toEqual(cell))

  it.each([
    ['Kostnad, kr/inv', 'Kostnad, kr inv.csv'],
    ['a'.repeat(200), `${'a'.repeat(90)}.csv`],
    ['../..', 'diagram.csv'],
  ])('%s gives the file name %s', (title, name) => expect(tableFileName(title, 'csv')).toBe(name))
})
