import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DraftNode,
  draftNodes,
  emptyNode,
  nextKey,
  readNode,
  readNodes,
  readSome,
} from '../../../../renderer/features/tagging/expression-model.ts'
import type { RuleExpression } from '../../../../shared/model/rule-expression.ts'

const code = (value: string): RuleExpression => ({ dimension: 'account', match: 'prefix', value })
const amount = (from: string, to: string): DraftNode => ({ key: 0, kind: 'amount', amount: 'magnitude', from, to })
const period = (from: string, to: string): DraftNode => ({ key: 0, kind: 'period', from, to })

const expression = fc.letrec<{ any: RuleExpression; leaf: RuleExpression }>((tie) => ({
  leaf: fc.oneof(
    fc.integer({ min: 1, max: 9999 }).map((value) => code(String(value))),
    fc
      .record({ fromOre: fc.integer({ min: -1e9, max: 1e9 }), toOre: fc.option(fc.integer({ min: 0, max: 1e9 })) })
      .map((ore) => ({ amount: 'signed' as const, ...ore })),
    fc.constantFrom('2026-01', '2026-07').map((month) => ({ periodFrom: month, periodTo: '2026-12' })),
  ),
  any: fc.oneof(
    { maxDepth: 2 },
    tie('leaf'),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
  ),
})).any

describe('conditions as they are written', () => {
  it('saved ones are opened and read back as they were, groups in groups too', () => {
    fc.assert(
      fc.property(fc.array(expression, { minLength: 1, maxLength: 4 }), (saved) => {
        expect(readNodes(draftNodes(saved))).toEqual(saved)
      }),
    )
  })

  it('every part of an opened rule has a key of its own, and the next is free', () => {
    fc.assert(
      fc.property(fc.array(expression, { minLength: 1, maxLength: 4 }), (saved) => {
        const keys: number[] = []
        const walk = (node: DraftNode): void => {
          keys.push(node.key)
          if (node.kind === 'group') node.nodes.forEach(walk)
        }
        const nodes = draftNodes(saved)
        nodes.forEach(walk)
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys).not.toContain(nextKey(nodes))
      }),
    )
  })

  it.each([
    ['a code without a value', emptyNode('condition', 0), null],
    ['a range without its end', { key: 0, kind: 'condition', dimension: 'account', match: 'range', value: '50' }, null],
    ['an amount from', amount('1 000', ''), { amount: 'magnitude', fromOre: 100_000, toOre: null }],
    [
      'an amount with öre and a minus',
      amount('−12,50', '100 kr'),
      { amount: 'magnitude', fromOre: -1250, toOre: 10_000 },
    ],
    ['an amount that is no number', amount('mycket', ''), null],
    ['no amount at all', amount('', ''), null],
    ['one month', period('2026-03', ''), { periodFrom: '2026-03', periodTo: '2026-03' }],
    ['months written together', period('202603', '202605'), { periodFrom: '2026-03', periodTo: '2026-05' }],
    ['months that run backwards', period('2026-05', '2026-03'), null],
    ['a thirteenth month', period('2026-13', ''), null],
    ['an or-group with an empty part', emptyNode('any', 0), null],
  ] as const)('%s', (_, node, read) => {
    expect(readNode(node as DraftNode)).toEqual(read)
  })

  it('a rule with one part unfinished is none, but is named by the others', () => {
    const nodes = [...draftNodes([code('50')]), emptyNode('condition', 9)]
    expect(readNodes(nodes)).toBeNull()
    expect(readSome(nodes)).toEqual([code('50')])
    expect(readNodes([])).toBeNull()
  })
})
