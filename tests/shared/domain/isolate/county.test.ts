import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countyItems, eliminatedFlows, eliminationsOf } from '../../../../shared/domain/isolate/county.ts'
import { shortDigest } from '../../../../shared/domain/isolate/short-digest.ts'
import type { DoubleCount } from '../../../../shared/model/double-count.ts'

const found = (cause: DoubleCount['cause'], sides: DoubleCount['sides'], id = `${cause}-1`): DoubleCount => ({
  id,
  cause,
  year: 2026,
  kind: 'budget',
  agreement: '',
  sides,
  differenceOre: 0,
  proposal: { counts: sides[0]?.party ?? '', eliminated: [sides[1]?.party ?? ''] },
})
const pair = found('equal-amounts', [
  { party: '0023', flowIds: ['r1'], ore: 1_000 },
  { party: '2380', flowIds: ['k1'], ore: -1_000 },
])
const all = found('same-agreement', [
  { party: '0023', flowIds: ['r1'], ore: 1_000 },
  { party: '2309', flowIds: ['k1'], ore: -400 },
  { party: '2380', flowIds: ['k2'], ore: -600 },
])
const board = found('joint-board', [
  { party: '0023', flowIds: ['b1'], ore: 500 },
  { party: '2313', flowIds: ['b2'], ore: 250 },
])
/** The purchase is a cost item of the region; the revenue is deducted in the same item where it counts at all. */
const items = (counted: Record<string, [string, number][]>) => (flowId: string) =>
  (counted[flowId] ?? []).map(([itemId, ore]) => ({ itemId, ore }))

describe('what the county leaves out', () => {
  it.each<[string, DoubleCount, string, Record<string, [string, number][]>, [string, string, number][]]>([
    [
      'the purchase, where the one who does the work counts and its revenue is in no cost sum',
      pair,
      '2380',
      { r1: [['C5', 1_000]] },
      [['0023', 'C5', 1_000]],
    ],
    [
      'both ends, where the revenue is deducted: what is left is what the work cost',
      pair,
      '2380',
      { r1: [['C5', 1_000]], k1: [['G3', -1_000]] },
      [
        ['0023', 'C5', 1_000],
        ['2380', 'G3', -1_000],
      ],
    ],
    [
      'as much where the work is done, when the purchase is what counts',
      pair,
      '0023',
      { r1: [['C5', 1_000]] },
      [['2380', 'C5', 1_000]],
    ],
    [
      'as much at each of several, by what they received',
      all,
      '0023',
      { r1: [['C5', 1_001]] },
      [
        ['2309', 'C5', 400],
        ['2380', 'C5', 601],
      ],
    ],
    [
      'the members’ part of a joint board',
      board,
      '0023',
      { b1: [['C1', 500]], b2: [['K2', 250]] },
      [['2313', 'K2', 250]],
    ],
    ['the host’s, when a member is said to count', board, '2313', { b1: [['C1', 500]] }, [['0023', 'C1', 500]]],
    ['nothing where the codings are in no sum', pair, '2380', {}, []],
    [
      'a coding on several items, each by its part',
      pair,
      '2380',
      {
        r1: [
          ['C3', 700],
          ['C5', 300],
        ],
      },
      [
        ['0023', 'C3', 700],
        ['0023', 'C5', 300],
      ],
    ],
  ])('%s', (_, one, counts, counted, expected) => {
    const out = eliminationsOf([{ found: one, counts }], items(counted))
    expect(out.map(({ party, itemId, ore }) => [party, itemId, ore])).toEqual(expected)
  })

  it('a coding in two decisions once, in any order of them', () => {
    const other = {
      ...board,
      id: 'joint-board-0',
      sides: [...board.sides.slice(0, 1), { party: '0023', flowIds: ['r1'], ore: 9 }],
    }
    const decisions = [
      { found: pair, counts: '2380' },
      {
        found: {
          ...other,
          sides: [
            { party: '2313', flowIds: ['b2'], ore: 9 },
            { party: '0023', flowIds: ['r1'], ore: 9 },
          ],
        },
        counts: '2313',
      },
    ]
    const counted = items({ r1: [['C5', 1_000]] })
    expect(eliminationsOf(decisions, counted)).toHaveLength(1)
    expect(eliminationsOf(decisions.toReversed(), counted)).toEqual(eliminationsOf(decisions, counted))
  })

  it('names the codings that are left out', () => {
    expect([eliminatedFlows(pair, '2380'), eliminatedFlows(pair, '0023'), eliminatedFlows(board, '0023')]).toEqual([
      ['k1', 'r1'],
      ['k1'],
      ['b2'],
    ])
  })

  it('never loses or makes kronor: the parties’ sums are the county’s and what is left out, item by item', () => {
    const sum = fc.record({
      party: fc.constantFrom('0023', '2309', '2380'),
      itemId: fc.constantFrom('A1', 'C5', 'L6'),
      ore: fc.integer({ min: -1e12, max: 1e12 }),
    })
    const part = fc.tuple(fc.constantFrom('A1', 'C5', 'L6'), fc.integer({ min: -1e9, max: 1e9 }))
    fc.assert(
      fc.property(
        fc.array(sum, { maxLength: 20 }),
        fc.dictionary(fc.constantFrom('r1', 'k1', 'k2'), fc.array(part, { maxLength: 3 })),
        fc.constantFrom('0023', '2309'),
        (sums, counted, counts) => {
          const out = eliminationsOf([{ found: all, counts }], items(counted))
          for (const item of countyItems(sums, out)) {
            const own = sums.filter(({ itemId }) => itemId === item.itemId).reduce((total, { ore }) => total + ore, 0)
            expect(item.sumOre).toBe(own)
            expect(item.countyOre + item.eliminatedOre).toBe(own)
          }
          const moved = out.reduce((total, { ore }) => total + ore, 0)
          const given = Object.values(counted)
            .flat()
            .reduce((total, [, ore]) => total + ore, 0)
          expect(moved).toBe(given)
        },
      ),
    )
  })
})

describe('a short digest', () => {
  it('tells texts apart and is the same every time', () => {
    const texts = Array.from({ length: 20_000 }, (_, at) => `2309 ${at}`)
    expect(new Set(texts.map(shortDigest)).size).toBe(texts.length)
    expect(shortDigest('2309 4110 Hemsjukvård')).toMatch(/^[0-9a-f]{16}$/)
    expect(shortDigest('å')).toBe(shortDigest('å'))
  })
})
