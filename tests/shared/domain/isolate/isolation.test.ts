import { describe, expect, it } from 'vitest'
import { derivedGrade, gradeOfAll, shownGrade } from '../../../../shared/domain/isolate/evidence-grade.ts'
import { isolatedOre, observedLevel } from '../../../../shared/domain/isolate/isolated-amount.ts'
import { isolatedItems, isolationMatrix, wantedChanges } from '../../../../shared/domain/isolate/isolation-matrix.ts'
import { overheadDifferences, overheadOf } from '../../../../shared/domain/isolate/overhead.ts'
import {
  gradeChangeSchema,
  type IsolationAssessment,
  type IsolationMeans,
  isolationAssessmentSchema,
} from '../../../../shared/model/isolation.ts'
import { type OverheadDeclaration, overheadDeclarationSchema } from '../../../../shared/model/overhead.ts'
import { partyListSchema } from '../../../../shared/model/party.ts'
import { resource, starterMethod } from '../../../resources/starter-method.ts'

const { items } = starterMethod()
const { parties } = partyListSchema.parse(resource('parties/jamtland.json'))
const means = (
  by: IsolationMeans['by'],
  keyGrade: IsolationMeans['keyGrade'] = null,
  reconciled = true,
): IsolationMeans => ({ by, keyGrade, reconciled })
const assessed = (itemId: string, party: string, more: Partial<IsolationAssessment> = {}): IsolationAssessment =>
  isolationAssessmentSchema.parse({
    itemId,
    party,
    phase: 'followUp',
    level: 3,
    targetLevel: 4,
    reason: 'ligger på ett ansvar',
    change: null,
    consultedRole: 'verksamhetschef',
    consultedOn: '2026-10-01',
    outcome: '',
    ...more,
  })

describe('the evidence grade follows from how an amount was isolated', () => {
  it.each<[string, IsolationMeans, string]>([
    ['booked and reconciled', means('item'), 'A'],
    ['booked, not reconciled', means('item', null, false), 'B'],
    ['split by a measured key', means('key', 'C'), 'C'],
    ['split by a flat key', means('key', 'D'), 'D'],
    ['split by an agreed amount, not reconciled', means('key', 'A', false), 'B'],
    ['split by a key of no grade', means('key'), 'E'],
    ['split by a fixed per cent', means('percent'), 'D'],
    ['split by amounts someone wrote', means('amount'), 'E'],
  ])('%s: %s gives %s', (_, how, grade) => expect(derivedGrade(how)).toBe(grade))

  it('several amounts are no better than the weakest, whatever their order', () => {
    const all = [means('item'), means('key', 'C'), means('item', null, false)]
    expect([gradeOfAll(all), gradeOfAll(all.toReversed()), gradeOfAll([])]).toEqual(['C', 'C', null])
  })

  it('a person may change it, and both are shown with the reason', () => {
    const change = gradeChangeSchema.parse({
      itemId: 'A1',
      party: '2309',
      year: 2026,
      kind: 'budget',
      grade: 'C',
      reason: 'nyckeln mättes i mars',
      role: 'ekonomichef',
      at: '2026-11-01T08:00:00Z',
    })
    const { reason, role, at } = change
    expect(shownGrade('D', change)).toEqual({ grade: 'C', derived: 'D', change: { reason, role, at } })
    expect(shownGrade('D', null)).toEqual({ grade: 'D', derived: 'D', change: null })
  })
})

describe('the isolation matrix', () => {
  it('has a row for every item that amounts are tagged on, and none for values, groups or what is outside', () => {
    const rows = isolatedItems(items).map(({ id }) => id)
    expect(rows).toContain('A1')
    expect(rows).toContain('L2')
    for (const id of ['A', 'V1', 'X1']) expect(rows).not.toContain(id)
  })

  it('counts every half cell that nobody has filled in, per item, party and in all', () => {
    const empty = isolationMatrix(items, parties, [])
    expect(empty.empty).toBe(empty.total)
    expect(empty.empty).toBe(empty.rows.reduce((sum, row) => sum + row.empty, 0))
    const one = isolationMatrix(items, parties, [assessed('A1', '2309')])
    expect(empty.empty - one.empty).toBe(1)
    expect(one.byParty.find(({ party }) => party === '2309')?.empty).toBe(
      (empty.byParty.find(({ party }) => party === '2309')?.empty ?? 0) - 1,
    )
  })

  it('does not ask a party about what it does not have', () => {
    const region = isolationMatrix(items, parties, [])
      .rows.find(({ itemId }) => itemId === 'A1')
      ?.cells.find(({ party }) => party === '0023')
    expect(region).toMatchObject({ applicable: false, planning: null, followUp: null })
    expect(isolationMatrix(items, parties, [assessed('A1', '0023')]).empty).toBe(
      isolationMatrix(items, parties, []).empty,
    )
  })

  it('gives the changes asked for in the order of the matrix', () => {
    const change = { kind: 'activity', proposal: '4110' } as const
    const given = [
      assessed('B1', '2309', { change }),
      assessed('A1', '2380', { change, phase: 'planning' }),
      assessed('A1', '2309', { change: { kind: 'none', proposal: '' } }),
    ]
    const wanted = wantedChanges(isolationMatrix(items, parties, given))
    expect(wanted.map(({ itemId, party }) => [itemId, party])).toEqual([
      ['A1', '2380'],
      ['B1', '2309'],
    ])
    expect(wantedChanges(isolationMatrix(items, parties, given.toReversed()))).toEqual(wanted)
  })
})

describe('what is isolated of what is tagged', () => {
  const sums = [
    { itemId: 'A1', absoluteOre: 700 },
    { itemId: 'A2', absoluteOre: 200 },
    { itemId: 'B1', absoluteOre: 100 },
  ]

  it.each<[string, IsolationAssessment[], number | null]>([
    ['nothing assessed: not known', [], null],
    ['another party’s answers are not ours', [assessed('A1', '2380')], null],
    ['the budget’s level does not count', [assessed('A1', '2309', { phase: 'planning', level: 4 })], null],
    [
      'from level 3',
      [assessed('A1', '2309'), assessed('A2', '2309', { level: 4 }), assessed('B1', '2309', { level: 2 })],
      900,
    ],
    ['assessed and not isolated is 0', [assessed('A1', '2309', { level: 1 })], 0],
  ])('%s', (_, assessments, ore) => expect(isolatedOre('2309', sums, assessments)).toBe(ore))

  it.each<[string, IsolationMeans[], boolean, number]>([
    ['nothing', [], true, 0],
    ['only shares', [means('key', 'C'), means('percent')], true, 1],
    ['some whole rows', [means('item'), means('key', 'C')], true, 2],
    ['whole rows here', [means('item')], false, 3],
    ['whole rows in the budget too', [means('item')], true, 4],
  ])('the books show %s', (_, how, alsoInOther, level) => expect(observedLevel(how, alsoInOther)).toBe(level))
})

describe('overhead', () => {
  const declared = (party: string, more: Partial<OverheadDeclaration> = {}): OverheadDeclaration =>
    overheadDeclarationSchema.parse({
      party,
      year: 2026,
      level: 'central',
      keyId: 'arsarbetare',
      shareHundredths: 825,
      accounts: [{ chart: 'KOMMUN_BAS', prefix: '9' }],
      note: '',
      ...more,
    })

  it.each<[string, number, number, OverheadDeclaration | null, unknown]>([
    ['booked overhead is used as it is', 1_000_000, 70_000, declared('2309'), { ore: 70_000, from: 'booked' }],
    ['else the declared share', 1_000_000, 0, declared('2309'), { ore: 82_500, from: 'declared' }],
    [
      'half an öre is rounded from zero',
      200,
      0,
      declared('2309', { shareHundredths: 25 }),
      { ore: 1, from: 'declared' },
    ],
    ['revenue mirrors cost', -200, 0, declared('2309', { shareHundredths: 25 }), { ore: -1, from: 'declared' }],
    [
      'beyond what a double multiplies',
      9_007_199_254_740_991,
      0,
      declared('2309', { shareHundredths: 10_000 }),
      { ore: 9_007_199_254_740_991, from: 'declared' },
    ],
    [
      'declared to have none',
      1_000_000,
      0,
      declared('2309', { level: 'none', keyId: null, shareHundredths: null }),
      { ore: 0, from: 'none' },
    ],
    [
      'declared without a share: not known',
      1_000_000,
      0,
      declared('2309', { shareHundredths: null }),
      { ore: null, from: 'unknown' },
    ],
    ['not declared: not known', 1_000_000, 0, null, { ore: null, from: 'unknown' }],
  ])('%s', (_, direct, booked, declaration, amount) => expect(overheadOf(direct, booked, declaration)).toEqual(amount))

  it('needs a key unless there is none', () => {
    expect(overheadDeclarationSchema.safeParse({ ...declared('2309'), keyId: null }).success).toBe(false)
  })

  it('says who has not declared and who differs from most', () => {
    const all = [declared('2309'), declared('2380'), declared('2321', { keyId: 'omslutning' })]
    expect(overheadDifferences(['2309', '2380', '2321', '2326'], all)).toEqual({
      undeclared: ['2326'],
      differing: ['2321'],
    })
  })
})
