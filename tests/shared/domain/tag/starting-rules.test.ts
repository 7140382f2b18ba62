import { describe, expect, it } from 'vitest'
import { ruleChooser } from '../../../../shared/domain/tag/choose-rule.ts'
import { ruleDisagreements } from '../../../../shared/domain/tag/rule-disagreements.ts'
import { startingRules, usualAccounts } from '../../../../shared/domain/tag/starting-rules.ts'
import { isTaggable } from '../../../../shared/domain/compute/item-leaves.ts'
import { chartDataSchema } from '../../../../shared/model/account-code.ts'
import type { Chart, CodeString } from '../../../../shared/model/code-string.ts'
import { startingWordsSchema } from '../../../../shared/model/starting-words.ts'
import type { RuleCondition } from '../../../../shared/model/rule-condition.ts'
import { targetItems } from '../../../../shared/model/tag-split.ts'
import { type TaggingRule, taggingRuleSchema } from '../../../../shared/model/tagging-rule.ts'
import { resource, starterMethod } from '../../../resources/starter-method.ts'

const method = starterMethod()
const charts = ['kommun-bas', 'region-bas'].map((name) => chartDataSchema.parse(resource(`charts/${name}.json`)))
const words = startingWordsSchema.parse(resource('rules/starting-1.json'))
const rules = startingRules(method, charts, words)
const none = { code: '', name: '' }
const code = (
  account: string,
  accountName: string,
  area: string,
  areaName: string,
  activityName: string,
): CodeString => ({
  account: { code: account, name: accountName },
  activityArea: { code: area, name: areaName },
  activity: { code: '', name: activityName },
  costCentre: none,
  project: none,
  object: none,
  counterparty: none,
  text: '',
})
const choose = ruleChooser(rules)
const itemOf = (chart: Chart, of: CodeString): string => {
  const choice = choose({ chart, party: '2309', code: of, row: null })
  return choice.by === 'rule' ? targetItems(choice.rule.target).join() : choice.by
}

describe('the starting rules', () => {
  it('are well formed, general, taggable, and each has an id of its own', () => {
    for (const rule of rules) {
      expect(taggingRuleSchema.parse(rule)).toEqual(rule)
      expect(rule).toMatchObject({ origin: 'starting', party: null })
      expect(isTaggable(method.items, targetItems(rule.target)[0] ?? '')).toBe(true)
    }
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })

  it('are the same each time, and belong to one chart each', () => {
    expect(startingRules(method, charts.toReversed(), words).map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
    expect(new Set(rules.map(({ chart }) => chart))).toEqual(new Set(['KOMMUN_BAS', 'REGION_BAS']))
    expect(startingRules(method, charts.slice(1), words).every(({ chart }) => chart === 'REGION_BAS')).toBe(true)
    expect(startingRules({ ...method, items: [] }, charts, words)).toEqual([])
  })

  it('never disagree as equals, unless one and the same name says both', () => {
    expect(
      ruleDisagreements(rules)
        .filter(({ oneNameSaysBoth }) => !oneNameSaysBoth)
        .map(({ first, second }) => `${first.id} | ${second.id}`),
    ).toEqual([])
  })

  it('mean a class where an item has most of its groups', () => {
    const item = (id: string) => {
      const found = method.items.find((candidate) => candidate.id === id)
      if (!found) throw new Error(id)
      return found
    }
    expect([
      usualAccounts(item('A1'), 'KOMMUN_BAS'),
      usualAccounts(item('G3'), 'KOMMUN_BAS'),
      usualAccounts(item('F2'), 'KOMMUN_BAS'),
      usualAccounts(item('A1'), 'REGION_BAS'),
    ]).toEqual([['5'], ['5', '46'], ['63', '69', '55'], []])
  })

  it.each<[string, Chart, CodeString, string]>([
    ['a nurse by day', 'KOMMUN_BAS', code('50201', 'Månadslön', '51015', 'Hemsjukvård', 'Distriktssköterskor'), 'A1'],
    ['a nurse by night', 'KOMMUN_BAS', code('50201', 'Månadslön', '51015', 'Hemsjukvård', 'Sjuksköterska natt'), 'A2'],
    [
      'a nurse in short-term care is a nurse',
      'KOMMUN_BAS',
      code('5020', 'Månadslön', '51030', 'Korttidsenhet', 'Sjuksköterska dag'),
      'A1',
    ],
    ['short-term care as such', 'KOMMUN_BAS', code('5020', 'Månadslön', '51030', 'Korttidsenhet', 'Vård'), 'G3'],
    [
      'hired staff wherever it works',
      'KOMMUN_BAS',
      code('7511', 'Inhyrda sjuksköterskor', '51015', 'Hemsjukvård', 'Sjuksköterska dag'),
      'A6',
    ],
    [
      '75 that is something else',
      'KOMMUN_BAS',
      code('7521', 'Övriga tjänster', '51015', 'Hemsjukvård', 'HSL-enhet'),
      'none',
    ],
    [
      'a salary that says nothing of profession',
      'KOMMUN_BAS',
      code('5020', 'Månadslön', '51015', 'Hemsjukvård', ''),
      'none',
    ],
    ['delegated in a care home', 'KOMMUN_BAS', code('5022', 'Timlön', '5102', 'Äldreboende', 'Delegerad HSL'), 'B2'],
    ['delegated, by RS code', 'KOMMUN_BAS', code('5022', 'Timlön', '51399', 'Gruppbostad', 'Delegerad HSL'), 'B3'],
    ['the fee that exists in the wild', 'KOMMUN_BAS', code('31326', 'Avgift hemsjukvård', '510', '', ''), 'L5'],
    [
      'personnel is class 4 in the region',
      'REGION_BAS',
      code('4012', 'Löner', '0110', 'Primärvård', 'Utskrivning'),
      'I1',
    ],
    ['and never in a municipality', 'KOMMUN_BAS', code('4012', 'Löner', '0110', 'Primärvård', 'Utskrivning'), 'none'],
    ['medicines inside a team', 'REGION_BAS', code('5611', 'Läkemedel inom förmånen', '1130', 'Medicin', 'ASIH'), 'D2'],
    [
      'a local chart gets none',
      'CUSTOM',
      code('5020', 'Månadslön', '51015', 'Hemsjukvård', 'Sjuksköterska dag'),
      'none',
    ],
    ['transport service is outside', 'KOMMUN_BAS', code('7011', 'Resor', '53000', 'Färdtjänst', ''), 'X1'],
  ])('%s', (_, chart, of, itemId) => expect(itemOf(chart, of)).toBe(itemId))
})

describe('rules that could disagree are found before any row does', () => {
  const rule = (id: string, itemId: string, ...conditions: RuleCondition[]): TaggingRule => ({
    id,
    name: id,
    chart: null,
    party: null,
    conditions,
    target: { by: 'item', itemId },
    origin: 'own',
  })
  const account = (match: RuleCondition['match'], value: string, to?: string): RuleCondition => ({
    dimension: 'account',
    match,
    value,
    ...(to === undefined ? {} : { to }),
  })
  const word = (value: string): RuleCondition => ({ dimension: 'activity', match: 'contains', value })

  it.each<[string, TaggingRule, TaggingRule, boolean | null]>([
    ['the same condition', rule('a', 'A1', account('prefix', '50')), rule('b', 'B1', account('prefix', '50')), false],
    [
      'the same condition and item',
      rule('a', 'A1', account('prefix', '50')),
      rule('b', 'A1', account('prefix', '50')),
      null,
    ],
    [
      'codes that cannot be one',
      rule('a', 'A1', account('prefix', '50')),
      rule('b', 'B1', account('prefix', '51')),
      null,
    ],
    [
      'ranges that meet',
      rule('a', 'A1', account('range', '50', '55')),
      rule('b', 'B1', account('range', '55', '57')),
      false,
    ],
    [
      'ranges that do not',
      rule('a', 'A1', account('range', '50', '54')),
      rule('b', 'B1', account('range', '55', '57')),
      null,
    ],
    [
      'words of one length, which one name may hold',
      rule('a', 'A1', word('dietist')),
      rule('b', 'B1', word('logoped')),
      true,
    ],
    ['another length is another rank', rule('a', 'A1', word('dietist')), rule('b', 'B1', word('jour')), null],
    [
      'different dimensions',
      rule('a', 'A1', account('equals', '5020')),
      rule('b', 'B1', { dimension: 'project', match: 'equals', value: '77' }),
      false,
    ],
  ])('%s', (_, first, second, both) => {
    const found = ruleDisagreements([second, first])
    expect(found.map(({ oneNameSaysBoth }) => oneNameSaysBoth)).toEqual(both === null ? [] : [both])
    expect(ruleDisagreements([first, second])).toEqual(found)
  })
})
