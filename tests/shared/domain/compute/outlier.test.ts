import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outliers } from '../../../../shared/domain/compute/outlier.ts'

const of = (values: readonly number[], limit?: number) =>
  outliers(
    values.map((value, index) => ({ party: String(index), value })),
    limit,
  )
const marked = (values: readonly number[], limit?: number) => [...of(values, limit).keys()].join(' ')

describe('a figure far from the others is marked', () => {
  it.each<[string, number[], string]>([
    ['one far above', [100, 101, 99, 102, 98, 150], '5'],
    ['one far below', [100, 101, 99, 102, 20], '4'],
    ['several, which do not hide each other', [100, 101, 99, 102, 98, 500, 900], '5 6'],
    ['nobody, when all are spread alike', [10, 20, 30, 40, 50], ''],
    ['nobody of four', [100, 101, 99, 500], ''],
    ['nobody, when more than half are the same', [7, 7, 7, 7, 900], ''],
    ['nobody of none', [], ''],
    ['also among negative figures', [-10, -11, -9, -12, -90], '4'],
  ])('%s', (_, values, parties) => {
    expect(marked(values)).toBe(parties)
  })

  it('says on which side, how far in deviations, and from what', () => {
    expect(of([100, 101, 99, 102, 98, 150]).get('5')).toEqual({
      side: 'high',
      distance: 22.3,
      limit: 3,
      median: 100.5,
      parties: 6,
    })
  })

  it('never when less far than the limit, and the same whatever unit and order the figures are in', () => {
    const values = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 5, maxLength: 9 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (given, factor) => {
        expect(marked(given.map((value) => value * factor))).toBe(marked(given))
        const backwards = new Set([...of(given.toReversed()).keys()].map((at) => given.length - 1 - Number(at)))
        expect(backwards).toEqual(new Set([...of(given).keys()].map(Number)))
        expect([...of(given, 5).keys()].every((party) => of(given, 3).has(party))).toBe(true)
      }),
    )
  })
})
