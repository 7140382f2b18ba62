import { describe, expect, it } from 'vitest'
import { meantOption } from '../../../renderer/ui/meant-option.ts'

const options = [
  { id: 'A1', label: 'A1 Sjuksköterska, dag' },
  { id: 'A11', label: 'A11 Dietist' },
  { id: 'K1', label: 'K1 Enhetschef', disabled: true },
  { id: 'X1', label: 'X1 Ej hälso- och sjukvård' },
]

describe('which option typed letters mean', () => {
  it.each([
    ['a1', false, 'A1'],
    ['A11', true, 'A11'],
    ['A', false, 'A1'],
    ['A', true, undefined],
    ['sjuk', false, 'A1'],
    ['ej häl', false, 'X1'],
    ['X1 Ej hälso- och sjukvård', true, 'X1'],
    ['K1', false, undefined],
    ['', false, undefined],
    ['zzz', false, undefined],
  ])('%j, exact: %s', (typed, exact, id) => {
    expect(meantOption(options, typed, exact)?.id).toBe(id)
  })
})
