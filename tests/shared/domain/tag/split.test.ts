import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocateAmounts, allocateRow } from '../../../../shared/domain/tag/allocate-split.ts'
import { splitOre } from '../../../../shared/domain/tag/split-ore.ts'
import { amountsDifference, splitShares, validKeyValues } from '../../../../shared/domain/tag/split-shares.ts'
import type { KeyValues } from '../../../../shared/model/key-values.ts'
import type { SplitShare, TagTarget } from '../../../../shared/model/tag-split.ts'

const percent = (...weights: number[]): TagTarget => ({
  by: 'percent',
  shares: weights.map((weight, at) => ({ itemId: `A${at + 1}`, weight })),
})
const keyed = (values: Record<string, number>, more: Partial<KeyValues> = {}): KeyValues => ({
  id: 'n1',
  keyId: 'patienter',
  party: '2309',
  fromYear: 2026,
  toYear: null,
  values: Object.entries(values).map(([itemId, hundredths]) => ({ itemId, hundredths })),
  source: 'planeringssystem',
  sourceDate: '2025-12-31',
  ownerRole: 'enhetschef',
  verifiedAt: null,
  ...more,
})
const byPatients: TagTarget = { by: 'key', keyId: 'patienter', parts: [{ itemId: 'A1' }, { itemId: 'B2' }] }

describe('an amount is split to the öre', () => {
  it.each([
    ['1 000,00 kr in thirds', 100_000, [1, 1, 1], [33_334, 33_333, 33_333]],
    ['the same as revenue', -100_000, [1, 1, 1], [-33_334, -33_333, -33_333]],
    [
      '33,33 + 33,33 + 33,34 per cent: the largest remainder gets the öre',
      100_000,
      [3333, 3333, 3334],
      [33_330, 33_330, 33_340],
    ],
    ['one öre', 1, [50, 50], [1, 0]],
    ['nothing', 0, [1, 2], [0, 0]],
    ['all to one', 12_345, [7], [12_345]],
    ['a part of weight nothing', 101, [0, 1, 1], [0, 51, 50]],
    [
      'more than a double multiplies exactly',
      9_007_199_254_740_991,
      [3333, 6667],
      [3_002_099_511_605_172, 6_005_099_743_135_819],
    ],
  ])('%s', (_, ore, weights, parts) => expect(splitOre(ore, weights)).toEqual(parts))

  it('and refuses, as a bug, weights that share nothing', () => {
    for (const weights of [[], [0, 0], [1, -1, 1]]) expect(() => splitOre(100, weights)).toThrow(RangeError)
  })

  const ore = fc.integer({ min: -9e14, max: 9e14 })
  const weights = fc
    .array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 12 })
    .filter((all) => all.some((weight) => weight > 0))

  it('the parts sum to the whole, each within one öre of its exact share, and revenue mirrors cost', () => {
    fc.assert(
      fc.property(ore, weights, (amount, shares) => {
        const parts = splitOre(amount, shares)
        const total = BigInt(shares.reduce((sum, share) => sum + share, 0))
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount)
        for (const [at, part] of parts.entries()) {
          const off = BigInt(part) * total - BigInt(amount) * BigInt(shares[at] ?? 0)
          expect(off < total && -off < total).toBe(true)
        }
        expect(splitOre(-amount, shares).map((part) => -part || 0)).toEqual(parts.map((part) => part || 0))
      }),
    )
  })

  it('the same proportions give the same parts', () => {
    fc.assert(
      fc.property(ore, weights, fc.integer({ min: 1, max: 1000 }), (amount, shares, times) => {
        expect(
          splitOre(
            amount,
            shares.map((share) => share * times),
          ),
        ).toEqual(splitOre(amount, shares))
      }),
    )
  })
})

describe('a target is shares, or a reason why not', () => {
  it.each<[string, TagTarget, KeyValues[], unknown]>([
    [
      'per cent that make a whole',
      percent(2500, 7500),
      [],
      {
        ok: true,
        shares: [
          { itemId: 'A1', weight: 2500 },
          { itemId: 'A2', weight: 7500 },
        ],
      },
    ],
    [
      '99,99 per cent',
      percent(2500, 7499),
      [],
      { ok: false, problem: { code: 'shares-sum', sum: 9999, expected: 10_000 } },
    ],
    [
      '100,01 per cent',
      percent(2501, 7500),
      [],
      { ok: false, problem: { code: 'shares-sum', sum: 10_001, expected: 10_000 } },
    ],
    [
      'one item twice',
      {
        by: 'amount',
        shares: [
          { itemId: 'A1', weight: 1 },
          { itemId: 'A1', weight: 2 },
        ],
      },
      [],
      { ok: false, problem: { code: 'item-twice', itemId: 'A1' } },
    ],
    [
      'a key with values',
      byPatients,
      [keyed({ A1: 6000, B2: 2000, C1: 500 })],
      {
        ok: true,
        shares: [
          { itemId: 'A1', weight: 6000 },
          { itemId: 'B2', weight: 2000 },
        ],
      },
    ],
    [
      'a key where one item has none of the basis',
      byPatients,
      [keyed({ A1: 6000, B2: 0 })],
      { ok: true, shares: [{ itemId: 'A1', weight: 6000 }] },
    ],
    [
      'a key without values',
      byPatients,
      [],
      { ok: false, problem: { code: 'key-values-missing', keyId: 'patienter' } },
    ],
    [
      'a key that says nothing about an item',
      byPatients,
      [keyed({ A1: 6000 })],
      { ok: false, problem: { code: 'key-item-missing', keyId: 'patienter', itemId: 'B2' } },
    ],
    [
      'a key that is nought',
      byPatients,
      [keyed({ A1: 0, B2: 0 })],
      { ok: false, problem: { code: 'key-sum-zero', keyId: 'patienter' } },
    ],
    [
      'two sets at once',
      byPatients,
      [keyed({ A1: 1, B2: 1 }), keyed({ A1: 2, B2: 1 }, { id: 'n0' })],
      { ok: false, problem: { code: 'key-values-overlap', keyId: 'patienter', ids: ['n0', 'n1'] } },
    ],
  ])('%s', (_, target, values, outcome) => expect(splitShares(target, values)).toEqual(outcome))

  it.each([
    [2025, '2309', []],
    [2026, '2309', ['old']],
    [2027, '2309', ['new']],
    [2030, '2309', ['new']],
    [2030, '2380', []],
  ])('key values of %i for %s', (year, party, ids) => {
    const all = [keyed({ A1: 1 }, { id: 'old', toYear: 2026 }), keyed({ A1: 1 }, { id: 'new', fromYear: 2027 })]
    expect(validKeyValues(all, 'patienter', party, year).map(({ id }) => id)).toEqual(ids)
  })

  it('says how far amounts are from what they share', () => {
    const target: TagTarget = {
      by: 'amount',
      shares: [
        { itemId: 'A1', weight: 40_00 },
        { itemId: 'A2', weight: 59_99 },
      ],
    }
    expect([
      amountsDifference(target, 100_00),
      amountsDifference(target, -99_99),
      amountsDifference(percent(5000, 5000), 7),
    ]).toEqual([1, 0, 0])
  })
})

describe('a code string says what its rows say', () => {
  const rows = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 60 })
  const target = fc.constantFrom<TagTarget>(
    percent(3333, 3333, 3334),
    percent(1, 9999),
    { by: 'item', itemId: 'K1' },
    byPatients,
  )
  const values = [keyed({ A1: 700, B2: 300 })]
  const sharesOf = (aim: TagTarget): readonly SplitShare[] => {
    const found = splitShares(aim, values)
    if (!found.ok) throw new Error(found.problem.code)
    return found.shares
  }
  const counted = (rows: readonly number[]) =>
    [...Map.groupBy(rows, (ore) => ore)].map(([ore, same]) => ({ ore, rows: same.length }))

  it('Σ of the group per item is Σ of its rows, whatever their order, and Σ of all is the amount', () => {
    fc.assert(
      fc.property(rows, target, (ore, aim) => {
        const shares = sharesOf(aim)
        const group = allocateAmounts(counted(ore), shares)
        const sums = new Map<string, { ore: number; absoluteOre: number }>(
          group.map(({ itemId }) => [itemId, { ore: 0, absoluteOre: 0 }]),
        )
        for (const row of ore) {
          const split = allocateRow(row, shares)
          expect(split.reduce((sum, part) => sum + part.ore, 0)).toBe(row)
          for (const part of split) {
            const sum = sums.get(part.itemId)
            if (sum)
              sums.set(part.itemId, { ore: sum.ore + part.ore, absoluteOre: sum.absoluteOre + Math.abs(part.ore) })
          }
        }
        expect(group.map((part) => ({ ore: part.ore + 0, absoluteOre: part.absoluteOre }))).toEqual([...sums.values()])
        expect(group.reduce((sum, part) => sum + part.wholeRows, 0)).toBe(ore.length)
        expect(group.every((part) => part.rows === ore.length)).toBe(true)
        expect(allocateAmounts(counted(ore.toReversed()), shares)).toEqual(group)
      }),
    )
  })

  it('one item may have two parts, told apart by an axis', () => {
    const shares = sharesOf({
      by: 'percent',
      shares: [
        { itemId: 'A1', axes: { careForm: 'ordinary' }, weight: 6000 },
        { itemId: 'A1', axes: { careForm: 'residential' }, weight: 4000 },
      ],
    })
    expect(allocateRow(101, shares)).toEqual([
      { itemId: 'A1', axes: { careForm: 'ordinary' }, ore: 61 },
      { itemId: 'A1', axes: { careForm: 'residential' }, ore: 40 },
    ])
  })
})
