import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Group, GroupOutcome, GroupRows } from '../../../../shared/domain/tag/allocate.ts'
import { CodeIndex } from '../../../../shared/domain/tag/code-index.ts'
import { matchesRule, rankOf } from '../../../../shared/domain/tag/match-rule.ts'
import { splitOre } from '../../../../shared/domain/tag/split-ore.ts'
import { splitShares } from '../../../../shared/domain/tag/split-shares.ts'
import type { CodeString } from '../../../../shared/model/code-string.ts'
import type { KeyValues } from '../../../../shared/model/key-values.ts'
import type { RuleExpression } from '../../../../shared/model/rule-expression.ts'
import { axesText, mergedAxes } from '../../../../shared/model/tag-axes.ts'
import { type TagTarget, targetText } from '../../../../shared/model/tag-split.ts'
import type { HandTag, TaggingRule } from '../../../../shared/model/tagging-rule.ts'
import { allocateAll } from '../../../support/allocate-all.ts'

const none = { code: '', name: '' }
const code = (account: string, area: string, name: string): CodeString => ({
  account: { code: account, name },
  activityArea: { code: area, name: '' },
  costCentre: none,
  activity: none,
  project: none,
  object: none,
  counterparty: none,
  text: name,
})

const condition: fc.Arbitrary<RuleExpression> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .stringMatching(/^[3-5]\d{0,2}$/)
      .map((value) => ({ dimension: 'account' as const, match: 'prefix' as const, value })),
  },
  fc
    .constantFrom('51', '510', '513')
    .map((value) => ({ dimension: 'activityArea' as const, match: 'prefix' as const, value })),
  fc
    .constantFrom('LÖN', 'avgift', 'x')
    .map((value) => ({ dimension: 'text' as const, match: 'contains' as const, value })),
  fc.record({
    amount: fc.constantFrom('signed' as const, 'magnitude' as const),
    fromOre: fc.option(fc.integer({ min: -500, max: 500 })),
    toOre: fc.option(fc.integer({ min: -500, max: 500 })),
  }),
  fc
    .constantFrom(['2026-01', '2026-01'], ['2026-01', '2026-02'])
    .map(([periodFrom = '', periodTo = '']) => ({ periodFrom, periodTo })),
)
const expression: fc.Arbitrary<RuleExpression> = fc.oneof(
  { weight: 3, arbitrary: condition },
  fc.array(condition, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  fc.array(condition, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
)
const target: fc.Arbitrary<TagTarget> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('A1', 'B1', 'X1').map((itemId) => ({ by: 'item' as const, itemId })) },
  fc.integer({ min: 1, max: 9999 }).map((weight) => ({
    by: 'percent' as const,
    shares: [
      { itemId: 'A1', axes: { careForm: 'ordinary' as const }, weight },
      { itemId: 'A1', axes: { careForm: 'residential' as const }, weight: 10_000 - weight },
    ],
  })),
  fc.constantFrom('patienter', 'saknas').map((keyId) => ({
    by: 'key' as const,
    keyId,
    parts: [{ itemId: 'A1' }, { itemId: 'B1' }, { itemId: 'X1' }],
  })),
)
const keyValues: KeyValues[] = [
  {
    id: 'n',
    keyId: 'patienter',
    party: '2309',
    fromYear: 2026,
    toYear: null,
    values: [
      { itemId: 'A1', hundredths: 700 },
      { itemId: 'B1', hundredths: 200 },
      { itemId: 'X1', hundredths: 0 },
    ],
    source: 's',
    sourceDate: null,
    ownerRole: '',
    verifiedAt: null,
  },
]
const anyRules = fc
  .array(
    fc.record({ conditions: fc.array(expression, { minLength: 1, maxLength: 3 }), target, starting: fc.boolean() }),
    { maxLength: 10 },
  )
  .map((drafts) =>
    drafts.map(
      ({ conditions, target: said, starting }, at): TaggingRule => ({
        id: `r${at}`,
        name: `r${at}`,
        chart: null,
        party: null,
        conditions,
        target: said,
        origin: starting ? 'starting' : 'own',
      }),
    ),
  )
/** Groups with their rows; `rows` of one group by amount and month. */
const anyGroups = fc
  .array(
    fc.record({
      account: fc.stringMatching(/^[3-5]\d{2}$/),
      area: fc.constantFrom('51010', '51310', '520'),
      name: fc.constantFrom('löner', 'Avgifter', ''),
      rows: fc.array(fc.tuple(fc.integer({ min: -600, max: 600 }), fc.constantFrom('2026-01', '2026-02', null)), {
        minLength: 1,
        maxLength: 8,
      }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map((draft, at) => {
      const counted = [...Map.groupBy(draft.rows, (row) => JSON.stringify(row)).values()].map((same): GroupRows => {
        const [ore, period] = same[0] ?? [0, null]
        return { ore, period, rows: same.length }
      })
      const group: Group = {
        batchNo: 1,
        codeId: at + 1,
        chart: 'KOMMUN_BAS',
        code: code(draft.account, draft.area, draft.name),
        rows: draft.rows.length,
        ore: draft.rows.reduce((sum, [ore]) => sum + ore, 0),
        absoluteOre: draft.rows.reduce((sum, [ore]) => sum + Math.abs(ore), 0),
      }
      return { group, rows: counted }
    }),
  )
const anyHands = fc
  .array(
    fc.record({ at: fc.integer({ min: 1, max: 12 }), target: fc.oneof(target, fc.constant({ by: 'none' as const })) }),
    { maxLength: 3 },
  )
  .map((drafts) =>
    drafts.map(
      ({ at, target: said }): HandTag => ({
        party: '2309',
        year: 2026,
        kind: 'budget',
        codeKey: String(at),
        target: said,
        axes: { costType: 'personnel' },
        at: '2026-01-01',
      }),
    ),
  )
type Made = { group: Group; rows: GroupRows[] }[]

const outcomes = (made: Made, rules: readonly TaggingRule[], handTags: readonly HandTag[]): GroupOutcome[] =>
  allocateAll(
    made.map(({ group }) => group),
    { rules, handTags, keyValues, rowsOf: ({ codeId }) => made[codeId - 1]?.rows ?? [] },
  )

/** What one row comes to, worked out by asking every rule about that row and nothing else: "item|axes" → öre. */
function plainly(
  row: GroupRows,
  group: Group,
  rules: readonly TaggingRule[],
  handTags: readonly HandTag[],
): Map<string, number> {
  const hand = handTags.find(({ codeKey }) => codeKey === String(group.codeId))
  const subject = { chart: group.chart, party: '2309', code: group.code, row }
  const fitting = rules.filter((rule) => matchesRule(rule, subject))
  const highest = Math.max(...fitting.map(rankOf))
  const best = fitting.filter((rule) => rankOf(rule) === highest)
  const agreed = new Set(best.map((rule) => `${targetText(rule.target)} ${axesText(rule.axes)}`)).size === 1
  const said = hand ?? (agreed ? best[0] : undefined)
  if (!said || said.target.by === 'none') return new Map()
  const keyId = said.target.by === 'key' ? said.target.keyId : ''
  const shares = splitShares(
    said.target,
    keyValues.filter((values) => values.keyId === keyId),
  )
  if (!shares.ok) return new Map()
  const parts = splitOre(
    row.ore,
    shares.shares.map(({ weight }) => weight),
  )
  return new Map(
    shares.shares.map((share, at) => [
      `${share.itemId}|${axesText(mergedAxes(said.axes, share.axes))}`,
      parts[at] ?? 0,
    ]),
  )
}

describe('what a code string counts as', () => {
  it('is what its rows, each asked by itself, come to; and what is not tagged is left, to the öre and the row', () => {
    fc.assert(
      fc.property(anyGroups, anyRules, anyHands, (made, rules, hands) => {
        outcomes(made, rules, hands).forEach((outcome, at) => {
          const { group, rows } = made[at] ?? { group: undefined, rows: [] }
          if (!group) return
          const expected = new Map<string, number>()
          let untagged = 0
          for (const row of rows) {
            const parts = plainly(row, group, rules, hands)
            if (parts.size === 0) untagged += row.rows
            for (const [key, ore] of parts) expected.set(key, (expected.get(key) ?? 0) + ore * row.rows)
          }
          const found = new Map<string, number>()
          for (const { itemId, axes, ore } of outcome.allocations)
            found.set(`${itemId}|${axes}`, (found.get(`${itemId}|${axes}`) ?? 0) + ore)
          expect([...found].map(([key, ore]) => [key, ore + 0]).toSorted()).toEqual(
            [...expected].map(([key, ore]) => [key, ore + 0]).toSorted(),
          )
          const whole = outcome.allocations.reduce((sum, one) => sum + one.wholeRows, 0)
          expect(whole).toBe(group.rows - untagged)
          const left = outcome.allocations.reduce((ore, one) => ore - one.ore, group.ore)
          if (whole === group.rows) expect(left + 0).toBe(0)
        })
      }),
    )
  })

  it('never depends on the order of the rules, and asking again changes nothing', () => {
    fc.assert(
      fc.property(anyGroups, anyRules, anyHands, (made, rules, hands) => {
        expect(outcomes(made, rules.toReversed(), hands)).toEqual(outcomes(made, rules, hands))
      }),
    )
  })

  it('is changed by a changed rule only where the rule may match before or after', () => {
    fc.assert(
      fc.property(anyGroups, anyRules, anyRules, (made, rules, others) => {
        const [first, ...rest] = rules
        const [changed] = others
        if (!first || !changed) return
        const index = new CodeIndex()
        for (const { group } of made) index.add(group.codeId, group.chart, group.code)
        const reached = new Set([...index.matching(first), ...index.matching(changed)])
        const before = outcomes(made, rules, [])
        const after = outcomes(made, [{ ...changed, id: first.id }, ...rest], [])
        made.forEach(({ group }, at) => {
          if (!reached.has(group.codeId)) expect(after[at]).toEqual(before[at])
        })
      }),
    )
  })
})

describe('code strings kept as numbers of their parts', () => {
  it('answer as the one evaluator does, one by one', () => {
    fc.assert(
      fc.property(anyGroups, anyRules, (made, rules) => {
        const index = new CodeIndex()
        for (const { group } of made) index.add(group.codeId, group.chart, group.code)
        for (const rule of rules)
          expect(index.matching(rule)).toEqual(
            made
              .filter(({ group }) =>
                matchesRule(rule, { chart: group.chart, party: '2309', code: group.code, row: null }),
              )
              .map(({ group }) => group.codeId),
          )
        for (const { group } of made) expect(index.find(group.codeId)).toEqual({ chart: group.chart, code: group.code })
      }),
    )
  })

  it('are searched by words in any code or name, whatever their case', () => {
    const index = new CodeIndex()
    index.add(4, 'KOMMUN_BAS', code('5020', '51015', 'Löner ÅRSARBETARE'))
    index.add(7, 'KOMMUN_BAS', code('7510', '51015', 'Inhyrd'))
    expect([index.search(['årsarb', '50']), index.search(['510']), index.search(['510', 'finns ej'])]).toEqual([
      [4],
      [4, 7],
      [],
    ])
  })

  it('forget what came after an id, and take it again as something else', () => {
    const index = new CodeIndex()
    for (let id = 1; id <= 3000; id += 1) index.add(id, 'KOMMUN_BAS', code(String(id), '', ''))
    index.forgetAfter(2)
    index.add(3, 'REGION_BAS', code('9', '', ''))
    expect([index.size, index.lastId, index.find(3)?.code.account.code, index.find(4)]).toEqual([3, 3, '9', undefined])
    expect(
      index.matching({ chart: 'REGION_BAS', conditions: [{ dimension: 'account', match: 'equals', value: '9' }] }),
    ).toEqual([3])
  })
})
