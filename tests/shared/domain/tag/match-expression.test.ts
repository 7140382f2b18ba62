import { describe, expect, it } from 'vitest'
import { asksOfRows, expressionWeight, matchesExpression } from '../../../../shared/domain/tag/match-expression.ts'
import { matchesRule, type RuleSubject, specificity } from '../../../../shared/domain/tag/match-rule.ts'
import type { RuleCondition } from '../../../../shared/model/rule-condition.ts'
import { type RuleExpression, ruleExpressionSchema } from '../../../../shared/model/rule-expression.ts'

const none = { code: '', name: '' }
const row = { ore: -125_000, period: '2026-03' }
const subject: RuleSubject = {
  chart: 'KOMMUN_BAS',
  party: '2309',
  row,
  code: {
    account: { code: '50201', name: 'Månadslön' },
    activityArea: { code: '51015', name: 'Hemsjukvård' },
    activity: { code: '4110', name: 'Sjuksköterska dag' },
    costCentre: none,
    project: none,
    object: none,
    counterparty: none,
    text: '',
  },
}
const account = (value: string): RuleCondition => ({ dimension: 'account', match: 'prefix', value })
const word = (value: string): RuleCondition => ({ dimension: 'activity', match: 'contains', value })

describe('an expression of conditions', () => {
  it.each<[string, RuleExpression, boolean, boolean]>([
    ['one condition', account('50'), true, false],
    ['all hold', { all: [account('50'), word('sjuksköterska')] }, true, false],
    ['one of all does not', { all: [account('50'), word('läkare')] }, false, false],
    ['any holds', { any: [account('51'), word('sjuksköterska')] }, true, false],
    ['none of any', { any: [account('51'), word('läkare')] }, false, false],
    [
      'and within or',
      { any: [{ all: [account('51'), word('dag')] }, { all: [account('50'), word('dag')] }] },
      true,
      false,
    ],
    ['a signed amount', { amount: 'signed', fromOre: null, toOre: -100_000 }, true, true],
    ['a signed amount above it', { amount: 'signed', fromOre: 0, toOre: null }, false, true],
    ['a magnitude, both ends included', { amount: 'magnitude', fromOre: 125_000, toOre: 125_000 }, true, true],
    ['a period', { all: [account('50'), { periodFrom: '2026-01', periodTo: '2026-03' }] }, true, true],
    ['a later period', { periodFrom: '2026-04', periodTo: '2026-12' }, false, true],
  ])('%s', (_, expression, holds, ofRows) => {
    expect(matchesExpression(expression, subject.code, row)).toBe(holds)
    expect(asksOfRows(expression)).toBe(ofRows)
    expect(ruleExpressionSchema.parse(expression)).toEqual(expression)
  })

  it('asked of a whole code string, what depends on the row is possible', () => {
    const big = { amount: 'magnitude', fromOre: 1_000_000, toOre: null } as const
    expect(matchesExpression({ all: [account('50'), big] }, subject.code, null)).toBe(true)
    expect(matchesExpression({ all: [account('51'), big] }, subject.code, null)).toBe(false)
    expect(matchesExpression({ all: [account('50'), big] }, subject.code, row)).toBe(false)
  })

  it.each([
    ['a group that also says a condition', { all: [account('50')], dimension: 'account', match: 'prefix', value: '5' }],
    ['an empty group', { any: [] }],
    [
      'a nesting deeper than anyone writes',
      Array.from({ length: 40 }).reduce((inner) => ({ all: [inner] }), account('50')),
    ],
  ])('%s is not one', (_, said) => expect(ruleExpressionSchema.safeParse(said).success).toBe(false))

  it('a row without period is in no period', () => {
    expect(
      matchesExpression({ periodFrom: '2026-01', periodTo: '2026-12' }, subject.code, { ...row, period: null }),
    ).toBe(false)
  })

  it('a flat list of conditions means and weighs what it does in a rule', () => {
    for (const conditions of [[account('50')], [account('50'), word('dag')], [account('6'), word('dag')]]) {
      const rule = { chart: null, party: null, conditions }
      expect(matchesExpression({ all: conditions }, subject.code, row)).toBe(matchesRule(rule, subject))
      expect(4 * expressionWeight({ all: conditions })).toBe(specificity(rule))
    }
  })

  it('alternatives are as narrow as the widest of them, whatever their order', () => {
    const any = [account('50'), account('5020'), word('sjuksköterska')]
    expect(expressionWeight({ any })).toBe(Math.min(...any.map(expressionWeight)))
    expect(expressionWeight({ any: any.toReversed() })).toBe(expressionWeight({ any }))
  })
})
