import { describe, expect, test } from 'vitest'
import { sensitivityLines } from '../../../../renderer/features/indicators/sensitivity-model.ts'
import type { Sensitivity } from '../../../../shared/model/sensitivity.ts'

const ranked = (...parties: string[]) => parties.map((party, at) => ({ party, place: at + 1, value: 9 - at, text: '' }))
const base: Sensitivity = {
  indicatorId: 'I1',
  name: 'Kostnad',
  unit: 'kr/inv',
  lens: { year: 2026, kind: 'budget', concept: 'cost', overhead: 'included' },
  ranking: ranked('2303', '2305'),
  scenarios: [],
  keys: [],
}
const still = {
  what: { change: 'population' as const, rule: 'mean' as const },
  ranking: base.ranking,
  moved: [],
  gone: [],
  sentence: 'densamma',
}
const moving = {
  what: { change: 'overhead' as const, overhead: 'excluded' as const },
  ranking: ranked('2305', '2303'),
  moved: [{ party: '2303', from: 1, to: 2 }],
  gone: [],
  sentence: 'ändras',
}
const key = { keyId: 'tid', name: 'Tid', percent: 10, ranges: [], open: [], sentence: 'står sig' }

describe('what the order of the parties leans on', () => {
  test('that which moves someone comes first, a key before other choices', () => {
    const open = { ...key, keyId: 'yta', open: [{ above: '2303', below: '2305' }], sentence: 'kan byta plats' }
    const lines = sensitivityLines({ ...base, scenarios: [still, moving], keys: [key, open] })
    expect(lines.map(({ sentence, moves }) => [sentence, moves])).toEqual([
      ['kan byta plats', true],
      ['ändras', true],
      ['står sig', false],
      ['densamma', false],
    ])
  })

  test('a party that would have no figure is a move', () => {
    expect(sensitivityLines({ ...base, scenarios: [{ ...still, gone: ['2305'] }] })[0]?.moves).toBe(true)
  })

  test('where there is nothing to try, or nobody to compare with, that is said', () => {
    expect(sensitivityLines(base).map(({ sentence }) => sentence)).toEqual([expect.stringContaining('inget val')])
    expect(sensitivityLines({ ...base, ranking: ranked('2303'), scenarios: [moving] })).toEqual([
      { key: 'none', sentence: expect.stringContaining('Färre än två parter') as string, moves: false },
    ])
  })
})
