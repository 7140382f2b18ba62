import { describe, expect, it } from 'vitest'
import { annualisingFactor, monthsCovered } from '../../../../shared/domain/compute/part-year.ts'
import { wholeParts } from '../../../../shared/domain/compute/ratio.ts'
import type { Kind } from '../../../../shared/model/scope.ts'

const months = (from: number, to: number, year = 2026) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${year}-${String(from + at).padStart(2, '0')}`)
const covered = (kind: Kind, given: string[], stated = true, importedAt = '2026-09-10T08:00:00Z') =>
  monthsCovered(kind, 2026, { months: given, stated, importedAt })

describe('the months an outcome covers', () => {
  it.each<[string, ReturnType<typeof covered>, object | null]>([
    ['all twelve', covered('outcome', months(1, 12)), { is: 'whole' }],
    [
      'eight of them',
      covered('outcome', months(1, 8)),
      { is: 'part', of: { from: '2026-01', to: '2026-08', months: 8, annualised: false } },
    ],
    [
      'with a gap',
      covered('outcome', ['2026-01', '2026-04']),
      { is: 'part', of: { from: '2026-01', to: '2026-04', months: 2, annualised: false } },
    ],
    ['not stated, read in during the year', covered('outcome', [], false), { is: 'unknown' }],
    ['not stated, read in afterwards', covered('outcome', [], false, '2027-02-01T08:00:00Z'), { is: 'whole' }],
    ['stated for some rows only', covered('outcome', months(1, 8), false), { is: 'unknown' }],
    ['of another year altogether', covered('outcome', months(1, 8, 2025)), { is: 'unknown' }],
    ['a budget is for the year', covered('budget', months(1, 8)), { is: 'whole' }],
    ['so is a forecast', covered('forecast', [], false), { is: 'whole' }],
    ['no rows', monthsCovered('outcome', 2026, null), null],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })

  it('a part is made a year by twelve over its months; nothing else is', () => {
    expect(annualisingFactor(covered('outcome', months(1, 8)))).toEqual(wholeParts(12, 8))
    expect(annualisingFactor({ is: 'whole' })).toBeNull()
    expect(annualisingFactor({ is: 'unknown' })).toBeNull()
  })
})
