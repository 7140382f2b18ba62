import { describe, expect, test } from 'vitest'
import { PROBLEM_CODES } from '../../../shared/model/problem.ts'
import { columnLetters } from '../../../shared/model/column-letters.ts'
import { describePlace } from '../../../shared/text/problem-words.ts'
import { problemNote } from '../../../shared/text/sv.ts'

test.each([
  [0, 'A'],
  [4, 'E'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, letters) => expect(columnLetters(column)).toBe(letters))

test('a place is told from the outside in', () => {
  expect(describePlace({ sheet: 'Drift', row: 12, column: 4 })).toBe('Blad Drift, rad\u00a012, kolumn\u00a0E')
  expect(describePlace({ file: 'a.csv', row: 3 })).toBe('Fil a.csv, rad\u00a03')
  expect(describePlace({})).toBeUndefined()
  expect(describePlace(undefined)).toBeUndefined()
})

describe('every problem has words that stand without parameters', () => {
  test.each(PROBLEM_CODES)('%s', (code) => {
    const { text } = problemNote({ code })
    for (const sentence of [text.what, text.cure]) {
      expect(sentence).toMatch(/^[A-ZÅÄÖ0-9”].*[.!?”)]$/)
      expect(sentence).not.toMatch(/undefined|null|NaN|\s{2}|\s[.,](\s|$)/)
    }
  })
})
