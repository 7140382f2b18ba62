import { expect, test } from 'vitest'
import { headHeight, rowHeight, wrappedLines } from '../../../../electron/workbook/write/row-heights.ts'

test.each([
  ['', 10, 1],
  ['kort', 10, 1],
  ['två ord som inte får plats', 10, 3],
  ['ettlångtordsomärlängreänsinkolumn', 10, 4],
  ['en\ntvå', 40, 2],
])('%j in %i characters takes %i lines', (text, width, lines) => expect(wrappedLines(text, width)).toBe(lines))

test('a row is as tall as its longest wrapping text; a text that does not wrap, or is no text, adds nothing', () => {
  const long = 'ett skäl som är längre än kolumnen är bred'
  expect(rowHeight([long, 12], [{ header: 'Skäl', width: 20, wrap: true }])).toBe(45)
  expect(rowHeight([long], [{ header: 'Skäl', width: 20 }])).toBeNull()
  expect(rowHeight([1, null], [{ header: 'Belopp', width: 2, wrap: true }])).toBeNull()
  expect(headHeight([{ header: 'Strömsund B', width: 9 }])).toBe(30)
})

test('no row is taller than a workbook can have', () => {
  expect(rowHeight(['ord '.repeat(2000)], [{ header: 'Text', width: 10, wrap: true }])).toBe(409)
})
