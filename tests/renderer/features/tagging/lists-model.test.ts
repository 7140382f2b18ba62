import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageSegments } from '../../../../renderer/features/tagging/coverage-model.ts'
import { otherWords } from '../../../../renderer/features/tagging/others-model.ts'
import { isLost, type ListedRule, listedRules } from '../../../../renderer/features/tagging/rules-model.ts'

describe('the bar of coverage', () => {
  const coverage = (absoluteOre: number, ...items: number[]) => ({
    rows: 10,
    taggedRows: items.length,
    absoluteOre,
    taggedAbsoluteOre: items.reduce((sum, ore) => sum + ore, 0),
    share: null,
    byItem: items.map((ore, at) => ({ itemId: `A${at + 1}`, ore, absoluteOre: ore, rows: 1 })),
  })

  it('has the items by size, then what is suggested; the rest is left to tag', () => {
    expect(coverageSegments(coverage(1000, 100, 400), 300)).toEqual([
      { id: 'A2', look: 'tagged', share: 0.4 },
      { id: 'A1', look: 'tagged', share: 0.1 },
      { id: 'suggested', look: 'suggested', share: 0.3 },
    ])
  })

  it('is never longer than the whole, and empty where there is nothing', () => {
    expect(coverageSegments(coverage(0), 0)).toEqual([])
    fc.assert(
      fc.property(fc.array(fc.nat(1e9), { maxLength: 8 }), fc.nat(1e9), fc.nat(1e10), (items, left, suggested) => {
        const whole = items.reduce((sum, ore) => sum + ore, left)
        const long = coverageSegments(coverage(whole, ...items), suggested).reduce((sum, { share }) => sum + share, 0)
        expect(long).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })
})

describe('what another party does with the same codes', () => {
  const items = [
    { id: 'A1', kind: 'cost' },
    { id: 'X1', kind: 'outside' },
  ] as const
  const keys = [
    { id: 'tid', grade: 'C' },
    { id: 'folk', grade: 'D' },
  ]
  const part = (itemId: string, share: unknown = null) => ({ itemId, share })
  const key = (keyId: string) => ({ by: 'key', share: 0.5, keyId, keyName: null })
  it.each([
    ['nothing', [], 1000, 'ej taggat'],
    ['mostly nothing', [part('A1')], 900, 'ej taggat'],
    ['one item', [part('A1')], 0, 'allt på A1'],
    ['two items', [part('A1'), part('B1')], 0, 'A1 och 1 till'],
    ['a measured key', [part('X1', key('tid')), part('A1', key('tid'))], 0, 'A1 med mätt nyckel'],
    ['a rule of thumb', [part('A1', key('folk')), part('X1', key('folk'))], 0, 'A1 med schablonnyckel'],
    ['a fixed share', [part('A1', { by: 'percent', share: 0.5, keyId: null, keyName: null })], 0, 'A1 med fast andel'],
  ])('%s', (_, parts, untaggedOre, words) => {
    const other = { party: '2309', parts, untaggedOre, ore: 1000, rows: 1 } as unknown as Parameters<
      typeof otherWords
    >[0]
    expect(otherWords(other, keys, items)).toBe(words)
  })
})

describe('the list of rules', () => {
  const rule = (name: string, takes: number, last: number, more: Partial<ListedRule> = {}) =>
    ({
      id: name,
      name,
      origin: 'own',
      ties: 0,
      takes: { rows: takes, ore: takes * 100 },
      tookLastYear: { rows: last, ore: last },
      ...more,
    }) as ListedRule
  const rules = [
    rule('Liten', 1, 1),
    rule('Tom', 0, 0, { origin: 'starting' }),
    rule('Tappad', 0, 5),
    rule('Lika', 0, 0, { ties: 2 }),
    rule('Stor', 9, 9),
  ]
  const shown = (show: Parameters<typeof listedRules>[1], search = '') =>
    listedRules(rules, show, search, ({ name }) => `${name} konto 50`).map(({ name }) => name)

  it.each([
    ['all', ['Stor', 'Liten', 'Lika', 'Tappad', 'Tom']],
    ['own', ['Stor', 'Liten', 'Lika', 'Tappad']],
    ['nothing', ['Lika', 'Tappad', 'Tom']],
    ['lost', ['Tappad']],
    ['ties', ['Lika']],
  ] as const)('shows %s, those that take the most first', (show, names) => {
    expect(shown(show)).toEqual(names)
  })

  it('is searched by every word, in any order and letter case', () => {
    expect(shown('all', '50 STOR')).toEqual(['Stor'])
    expect(shown('all', 'konto 51')).toEqual([])
  })

  it('a rule is lost that took something last year and takes nothing now', () => {
    expect(rules.filter(isLost).map(({ name }) => name)).toEqual(['Tappad'])
  })
})
