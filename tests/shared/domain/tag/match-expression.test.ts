import { describe, expect, it } from 'vitest'
import {
  asksOfRows,
  type ExpressionSubject,
  expressionSpecificity,
  matchesExpression,
} from '../../../../shared/domain/tag/match-expression.ts'
import { matchesRule, specificity } from '../../../../shared/domain/tag/match-rule.ts'
import type { RuleCondition } from '../../../../shared/model/tagging-rule.ts'
import { type RuleExpression, ruleExpressionSchema } from '../../../../shared/model/rule-expression.ts'

const none = { code: '', name: '' }
const subject: ExpressionSubject = {
  chart: 'KOMMUN_BAS',
  party: '2309',
  ore: -125_000,
  period: '2026-03',
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
    expect(matchesExpression(expression, subject)).toBe(holds)
    expect(asksOfRows(expression)).toBe(ofRows)
    expect(ruleExpressionSchema.parse(expression)).toEqual(expression)
  })

  it('a row without period is in no period', () => {
    expect(matchesExpression({ periodFrom: '2026-01', periodTo: '2026-12' }, { ...subject, period: null })).toBe(false)
  })

  it('a flat list of conditions means and weighs what it does in a rule', () => {
    for (const conditions of [[account('50')], [account('50'), word('dag')], [account('6'), word('dag')]]) {
      const rule = { chart: null, party: null, conditions }
      expect(matchesExpression({ all: conditions }, subject)).toBe(matchesRule(rule, subject))
      expect(expressionSpecificity({ all: conditions })).toBe(specificity(rule))
    }
  })

  it('alternatives are as narrow as the widest of them, whatever their order', () => {
    const any = [account('50'), account('5020'), word('sjuksköterska')]
    expect(expressionSpecificity({ any })).toBe(Math.min(...any.map(expressionSpecificity)))
    expect(expressionSpecificity({ any: any.toReversed() })).toBe(expressionSpecificity({ any }))
  })
})
