import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Group, GroupRows } from '../../../../shared/domain/tag/allocate.ts'
import { sayTheSame } from '../../../../shared/domain/tag/choose-rule.ts'
import { countedCoverage } from '../../../../shared/domain/tag/coverage.ts'
import { matchesRule, type RuleSubject, specificity } from '../../../../shared/domain/tag/match-rule.ts'
import { previewRule } from '../../../../shared/domain/tag/preview-rule.ts'
import type { CodeString } from '../../../../shared/model/code-string.ts'
import type { RuleCondition } from '../../../../shared/model/rule-condition.ts'
import type { HandTag, TaggingRule } from '../../../../shared/model/tagging-rule.ts'
import { allocateAll } from '../../../support/allocate-all.ts'

const none = { code: '', name: '' }
const code = (account: string, activityArea = '', name = ''): CodeString => ({
  account: { code: account, name },
  activityArea: { code: activityArea, name: '' },
  costCentre: none,
  activity: none,
  project: none,
  object: none,
  counterparty: none,
  text: '',
})
const group = (codeId: number, account: string, ore: number, activityArea = ''): Group => ({
  batchNo: 1,
  codeId,
  chart: 'KOMMUN_BAS',
  code: code(account, activityArea),
  rows: 1,
  ore,
  absoluteOre: Math.abs(ore),
})
const rule = (
  id: string,
  itemId: string,
  conditions: RuleCondition[],
  more: Partial<TaggingRule> = {},
): TaggingRule => ({
  id,
  name: id,
  chart: null,
  party: null,
  conditions,
  target: { by: 'item', itemId },
  origin: 'own',
  ...more,
})
const account = (match: RuleCondition['match'], value: string, to?: string): RuleCondition => ({
  dimension: 'account',
  match,
  value,
  ...(to === undefined ? {} : { to }),
})
const scopeOf = (groups: readonly Group[], rules: readonly TaggingRule[]) => ({
  party: '2309',
  groups,
  taggedByHand: () => false,
  rules,
  rowsOf: ({ ore }: Group): GroupRows[] => [{ ore, period: null, rows: 1 }],
})
/** The allocations of all groups in one list. */
const allocations = (groups: readonly Group[], given: Parameters<typeof allocateAll>[1]) =>
  allocateAll(groups, given).flatMap(({ allocations: made }, at) =>
    made.map((one) => ({ codeId: groups[at]?.codeId, ...one })),
  )

describe('a condition on a code', () => {
  it.each([
    ['prefix', '50', undefined, '5020', true],
    ['prefix', '50', undefined, '0500', false],
    ['equals', '5020', undefined, '5020', true],
    ['equals', '5020', undefined, '50200', false],
    ['range', '50', '56', '5610', true],
    ['range', '50', '56', '5799', false],
    ['range', '5020', '5022', '50221', true],
    ['range', '50', '56', '', false],
  ] as const)('%s %s–%s and account %s: %s', (match, value, to, given, expected) => {
    expect(
      matchesRule(rule('r', 'A1', [account(match, value, to)]), {
        chart: 'KOMMUN_BAS',
        party: '2309',
        code: code(given),
        row: null,
      }),
    ).toBe(expected)
  })

  it('finds words in a name whatever their case, å ä ö too', () => {
    const conditions: RuleCondition[] = [{ dimension: 'account', match: 'contains', value: 'ÖVRIGA LÖNER' }]
    expect(
      matchesRule(rule('r', 'A1', conditions), {
        chart: 'CUSTOM',
        party: '2309',
        code: code('5', '', 'övriga löner'),
        row: null,
      }),
    ).toBe(true)
  })

  it('belongs to its chart and party', () => {
    const region: RuleSubject = { chart: 'REGION_BAS', party: '0023', code: code('4010'), row: null }
    const ofRegion = rule('r', 'A1', [account('prefix', '4')], { chart: 'REGION_BAS' })
    expect(matchesRule(ofRegion, { ...region, chart: 'KOMMUN_BAS', party: '2309' })).toBe(false)
    expect(matchesRule(ofRegion, region)).toBe(true)
  })
})

describe('the most specific rule decides', () => {
  it.each([
    ['a whole code before a prefix', [account('equals', '5020')], [account('prefix', '5020')]],
    ['a long prefix before a short', [account('prefix', '502')], [account('prefix', '50')]],
    ['a prefix before a range', [account('prefix', '50')], [account('range', '50', '59')]],
    [
      'two conditions before one',
      [account('prefix', '5'), { dimension: 'activityArea', match: 'prefix', value: '5' }],
      [account('prefix', '502')],
    ],
  ] as const)('%s', (_, narrow, wide) => {
    expect(specificity(rule('n', 'A1', [...narrow]))).toBeGreaterThan(specificity(rule('w', 'A1', [...wide])))
  })

  it('a party’s own rule before everyone’s', () => {
    const conditions = [account('prefix', '50')]
    expect(specificity(rule('own', 'A1', conditions, { party: '2309' }))).toBeGreaterThan(
      specificity(rule('all', 'A1', conditions)),
    )
  })

  it('two equally specific rules that disagree leave the row untagged, and the preview says so', () => {
    const rules = [rule('a', 'A1', [account('prefix', '50')]), rule('b', 'B1', [account('prefix', '50')])]
    const groups = [group(1, '5020', 100)]
    expect(allocateAll(groups, { rules })).toMatchObject([
      { allocations: [], failures: [{ reason: { code: 'rules-tie', ruleIds: ['a', 'b'] }, rows: 1, ore: 100 }] },
    ])
    expect(previewRule(rules[1] as TaggingRule, scopeOf(groups, rules)).ties).toEqual(['a'])
  })

  it('a hand tag wins over every rule', () => {
    const tag: HandTag = {
      party: '2309',
      year: 2026,
      kind: 'budget',
      codeKey: '1',
      target: { by: 'item', itemId: 'K1' },
      at: 'då',
    }
    const rules = [rule('a', 'A1', [account('equals', '5020')])]
    const groups = [group(1, '5020', 100)]
    expect(allocations(groups, { handTags: [{ ...tag, target: { by: 'none' } }], rules })).toEqual([])
    expect(allocations(groups, { handTags: [tag], rules })).toMatchObject([
      { itemId: 'K1', taggedAt: 'då', ruleId: null },
    ])
  })
})

const anyRules = fc
  .array(
    fc.record({
      prefix: fc.stringMatching(/^[3-7]\d{0,3}$/),
      item: fc.constantFrom('A1', 'A2', 'B1'),
      area: fc.option(fc.constantFrom('51', '510', '513')),
    }),
    { maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map(({ prefix, item, area }, at) =>
      rule(`r${at}`, item, [
        account('prefix', prefix),
        ...(area === null ? [] : [{ dimension: 'activityArea', match: 'prefix', value: area } as const]),
      ]),
    ),
  )
const anyGroups = fc
  .array(
    fc.record({
      account: fc.stringMatching(/^[3-7]\d{3}$/),
      area: fc.constantFrom('51010', '51310', '520'),
      ore: fc.integer({ min: -1e12, max: 1e12 }),
    }),
    { maxLength: 40 },
  )
  .map((drafts) => drafts.map((draft, at) => group(at, draft.account, draft.ore, draft.area)))

describe('allocation', () => {
  it('never depends on the order of the rules', () => {
    fc.assert(
      fc.property(anyRules, anyGroups, fc.infiniteStream(fc.nat()), (rules, groups, picks) => {
        const shuffled = rules
          .map((one) => ({ one, at: picks.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one)
        const items = (list: readonly TaggingRule[]) =>
          allocations(groups, { rules: list }).map(({ codeId, itemId }) => [codeId, itemId])
        expect(items(shuffled)).toEqual(items(rules))
      }),
    )
  })

  it('gives every group its whole amount or nothing, to the öre', () => {
    fc.assert(
      fc.property(anyRules, anyGroups, (rules, groups) => {
        const byCode = new Map(allocations(groups, { rules }).map((one) => [one.codeId, one.ore]))
        for (const one of groups) expect([undefined, one.ore]).toContain(byCode.get(one.codeId))
      }),
    )
  })

  it('a rule’s preview counts what saving it then takes', () => {
    fc.assert(
      fc.property(anyRules, anyGroups, (rules, groups) => {
        const [first, ...others] = rules
        if (!first) return
        const preview = previewRule(first, scopeOf(groups, others))
        const taken = allocations(groups, { rules }).filter(({ ruleId }) => ruleId === first.id)
        const twins = others.filter((other) => specificity(other) === specificity(first) && sayTheSame(other, first))
        if (twins.length > 0) return
        expect(preview.takes).toEqual({ rows: taken.length, ore: taken.reduce((sum, one) => sum + one.ore, 0) })
        expect(preview.from.reduce((sum, one) => sum + one.rows, 0)).toBe(preview.matches.rows)
      }),
    )
  })
})

describe('coverage', () => {
  it('is counted without letting revenue cancel cost', () => {
    const sums = [
      { itemId: 'A1', ore: 900, absoluteOre: 900, rows: 1, wholeRows: 1 },
      { itemId: 'L5', ore: -100, absoluteOre: 100, rows: 1, wholeRows: 1 },
    ]
    expect(countedCoverage({ rows: 3, absoluteOre: 2000 }, sums)).toMatchObject({
      share: 0.5,
      taggedRows: 2,
      byItem: [{ itemId: 'A1' }, { itemId: 'L5' }],
    })
  })
  it('of nothing is unknown, not zero', () => {
    expect(countedCoverage({ rows: 0, absoluteOre: 0 }, []).share).toBeNull()
  })
})
