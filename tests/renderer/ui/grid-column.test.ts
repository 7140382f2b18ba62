import { expect, test } from 'vitest'
import { copyRows, type GridColumn } from '../../../renderer/ui/grid-column.ts'

const columns: GridColumn<readonly [string, string]>[] = [
  { id: 'name', header: 'Konto', text: (row) => row[0] },
  { id: 'ore', header: 'Belopp, tkr', text: (row) => row[1] },
]

test('copied rows are tab-separated with a heading, and figures are as Excel reads them', () => {
  const rows = [
    ['5020 Löner', '1\u00a0234,5'],
    ['3132 Avgift', '\u2212412,0'],
  ] as const
  expect(copyRows(rows, columns)).toBe('Konto\tBelopp, tkr\n5020 Löner\t1234,5\n3132 Avgift\t-412,0')
})

test('a tab or a line break in a text never makes a new cell', () => {
  expect(copyRows([['a\tb\nc', '1']], columns)).toBe('Konto\tBelopp, tkr\na b c\t1')
})

test.each(['=1+1', '@SUM(A1)', '+46', '-x'])('%s is copied as text, so that Excel never runs it', (text) => {
  expect(copyRows([[text, '']], columns).split('\n')[1]).toBe(`'${text}\t`)
})
