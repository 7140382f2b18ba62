import { describe, expect, it } from 'vitest'
import { columnLetters } from '../../../../shared/model/column-letters.ts'
import {
  cellName,
  openQuestions,
  roleChoices,
  roleFromKey,
  roleKey,
  wholeMapping,
  withAmount,
  withRole,
} from '../../../../renderer/features/import/mapping-model.ts'
import type { MappingDraft, MappingGuess } from '../../../../shared/model/column-mapping.ts'

const draft: MappingDraft = {
  sheet: 'Drift',
  headerRows: [3],
  firstRow: 4,
  columns: [
    { column: 0, header: 'Konto', is: { role: 'code', dimension: 'account' } },
    { column: 1, header: 'Budget 2025', is: { role: 'amount' } },
    { column: 2, header: 'Budget 2026', is: { role: 'ignored' } },
  ],
  amountColumn: 1,
  unit: 'tkr',
  sign: 'ledger',
  decimal: ',',
  groupMark: '',
  chart: 'KOMMUN_BAS',
  skipTotals: true,
}
const guess = (questions: MappingGuess['questions']): MappingGuess => ({
  mapping: draft,
  evidence: [],
  questions,
  amountCandidates: [],
})

describe('the mapping as a person changes it', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (column, letter) => expect(columnLetters(column)).toBe(letter))

  it('a place is said with its sheet, and without where the sheet has no name', () => {
    expect(cellName('Drift', 12, 4)).toBe('Drift!E12')
    expect(cellName('', 12, 4)).toBe('E12')
  })

  it('every role that can be chosen is found again by its key', () => {
    for (const role of roleChoices.flatMap((section) => section.roles)) expect(roleFromKey(roleKey(role))).toEqual(role)
  })

  it('there is one amount: choosing another frees the former', () => {
    const changed = withAmount(draft, 2)
    expect(changed.amountColumn).toBe(2)
    expect(changed.columns.map((column) => column.is.role)).toEqual(['code', 'ignored', 'amount'])
  })

  it('taking the amount away leaves the question open, and no mapping to plan by', () => {
    const changed = withRole(draft, 1, { role: 'text' })
    const open = openQuestions(guess([]), changed, new Set())
    expect(open).toEqual(['amount'])
    expect(wholeMapping(changed, open)).toBeNull()
  })

  it('a question stays open until it is answered, even where the guess leans one way', () => {
    expect(openQuestions(guess(['sign']), draft, new Set())).toEqual(['sign'])
    expect(openQuestions(guess(['sign']), draft, new Set(['sign']))).toEqual([])
    expect(wholeMapping(draft, [])).toEqual(draft)
  })
})
