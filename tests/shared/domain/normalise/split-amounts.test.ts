import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../../../shared/domain/normalise/guess-mapping.ts'
import { splitAmounts } from '../../../../shared/domain/normalise/split-amounts.ts'

const warned = (text: string, delimiter: ',' | ';' = ',') => {
  const rows = text.split('\n').map((line, at) => ({ row: at + 1, cells: line.split(delimiter) }))
  const { mapping } = guessMapping({ sheet: '', rows, delimiter })
  return splitAmounts(rows.slice(1), mapping, { file: 'a.csv' }).map(({ place, params }) => ({
    row: place?.row,
    column: place?.column,
    ...params,
  }))
}

describe('commas between the fields and in the amounts', () => {
  it.each([
    ['one amount', 'Konto,Budget kr\n5020,1000,50\n5610,200,25', { row: 2, column: 2, rows: 2, example: '1000,50' }],
    [
      'two amounts',
      'Konto,Budget,Utfall\n5020,1000,50,900,25\n5610,200,25,1,75',
      { row: 2, column: 4, rows: 2, example: '900,25' },
    ],
    [
      'without headings, where the öre show',
      '5010,7,10\n5020,1000,50\n5610,200,00',
      { row: 2, column: 2, rows: 2, example: '1000,50' },
    ],
    [
      'with blanks and minus',
      'Konto,Budget kr\n5020,- 1 000,50\n3010,-200,5',
      { row: 2, column: 2, rows: 2, example: '- 1 000,50' },
    ],
    [
      'in brackets',
      'Konto,Budget kr\n3010,(1 000,50)\n3020,(200,25)',
      { row: 2, column: 2, rows: 2, example: '(1 000,50)' },
    ],
  ])('%s', (_, text, expected) => expect(warned(text)).toEqual([expected]))

  it.each([
    ['small numbers in a table without headings', '1,10\n2,12\n3,14', ','],
    ['a column of its own heading', 'Konto,Budget kr,Antal\n5020,1000,50\n5610,200,25', ','],
    ['points in the amounts', 'Konto,Budget kr\n5020,1000.50\n5610,200.25', ','],
    ['semicolons between the fields', 'Konto;Budget kr\n5020;1000,50\n5610;200,25', ';'],
    ['something after one row only', 'Konto,Budget kr\n5020,1000,50\n5610,200', ','],
  ] as const)('but not %s', (_, text, delimiter) => expect(warned(text, delimiter)).toEqual([]))
})
