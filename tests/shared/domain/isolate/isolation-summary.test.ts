import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePlan } from '../../../../shared/domain/isolate/code-plan.ts'
import { isolationMatrix } from '../../../../shared/domain/isolate/isolation-matrix.ts'
import { isolationSummary, lacksReason } from '../../../../shared/domain/isolate/isolation-summary.ts'
import {
  ISOLATION_PHASES,
  type IsolationAssessment,
  isolationAssessmentSchema,
} from '../../../../shared/model/isolation.ts'
import { partyListSchema } from '../../../../shared/model/party.ts'
import { resource, starterMethod } from '../../../resources/starter-method.ts'

const { items } = starterMethod()
const { parties } = partyListSchema.parse(resource('parties/jamtland.json'))
const assessed = (itemId: string, party: string, more: Partial<IsolationAssessment> = {}): IsolationAssessment =>
  isolationAssessmentSchema.parse({
    itemId,
    party,
    phase: 'followUp',
    level: 3,
    targetLevel: null,
    reason: '',
    change: null,
    consultedRole: '',
    consultedOn: null,
    outcome: '',
    ...more,
  })
const change = (proposal: string) => ({ kind: 'activity', proposal }) as const

describe('what lacks a reason', () => {
  it.each<[string, Partial<IsolationAssessment>, boolean]>([
    ['not visible, no reason', { level: 0 }, true],
    ['flat share, no reason', { level: 1 }, true],
    ['flat share with a reason', { level: 1, reason: 'samma ansvar' }, false],
    ['partly isolated', { level: 2 }, false],
    ['a wanted code, no reason', { level: 3, change: change('4310') }, true],
    ['"no change" wants nothing', { level: 3, change: { kind: 'none', proposal: '' } }, false],
    ['blanks are no reason', { level: 1, reason: '  ' }, true],
  ])('%s', (_, more, lacks) => expect(lacksReason(assessed('A1', '2309', more))).toBe(lacks))
})

describe('the summary of the matrix', () => {
  it('says what kronor stand on which level, for the half that the figures are of', () => {
    const matrix = isolationMatrix(items, parties, [
      assessed('A1', '2309', { level: 1 }),
      assessed('A1', '2309', { phase: 'planning', level: 4 }),
      assessed('A2', '2309', { level: 2, targetLevel: 3 }),
    ])
    const amountOf = (itemId: string, party: string) =>
      party === '2309' ? ({ A1: 4_400, A2: 600, B1: 50 }[itemId] ?? 0) : 0
    const followUp = isolationSummary(matrix, 'followUp', amountOf)
    expect(followUp.byParty.get('2309')).toMatchObject({
      hiddenOre: 4_400,
      partlyOre: 600,
      unassessedOre: 50,
      allOre: 5_050,
      belowTarget: 1,
      reasonMissing: 1,
    })
    expect(isolationSummary(matrix, 'planning', amountOf).byItem.get('A1')).toMatchObject({
      isolatedOre: 4_400,
      hiddenOre: 0,
    })
  })

  it('counts every half cell once by item and once by party, and the four heaps are all of the kronor', () => {
    const any = fc.array(
      fc.record({
        itemId: fc.constantFrom(...items.map(({ id }) => id)),
        party: fc.constantFrom(...parties.map(({ code }) => code)),
        phase: fc.constantFrom(...ISOLATION_PHASES),
        level: fc.integer({ min: 0, max: 4 }),
        reason: fc.constantFrom('', 'skäl'),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(any, (given) => {
        const matrix = isolationMatrix(
          items,
          parties,
          given.map((one) => assessed(one.itemId, one.party, one)),
        )
        const { byItem, byParty, all } = isolationSummary(
          matrix,
          'followUp',
          (itemId, party) => itemId.length * Number(party),
        )
        expect([all.empty, all.total]).toEqual([matrix.empty, matrix.total])
        for (const tallies of [byItem, byParty]) {
          const add = (pick: 'empty' | 'total' | 'reasonMissing' | 'allOre') =>
            [...tallies.values()].reduce((sum, tally) => sum + tally[pick], 0)
          expect([add('empty'), add('total'), add('reasonMissing'), add('allOre')]).toEqual([
            all.empty,
            all.total,
            all.reasonMissing,
            all.allOre,
          ])
        }
        expect(all.hiddenOre + all.partlyOre + all.isolatedOre + all.unassessedOre).toBe(all.allOre)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the code plan', () => {
  it('has the same code for the same item once, with its lowest level, highest target and every reason', () => {
    const given = [
      assessed('B1', '2309', { phase: 'planning', level: 0, targetLevel: 2, reason: 'a', change: change('4310') }),
      assessed('B1', '2309', { level: 1, targetLevel: 4, reason: 'b', change: change('4310 ') }),
      assessed('B1', '2380', { level: 1, reason: 'b', change: change('4310') }),
      assessed('A1', '2380', { level: 3, change: { kind: 'none', proposal: '' } }),
    ]
    expect(codePlan(isolationMatrix(items, parties, given))).toEqual([
      {
        party: '2309',
        itemId: 'B1',
        kind: 'activity',
        proposal: '4310',
        phases: ['planning', 'followUp'],
        level: 0,
        targetLevel: 4,
        reasons: ['a', 'b'],
      },
      {
        party: '2380',
        itemId: 'B1',
        kind: 'activity',
        proposal: '4310',
        phases: ['followUp'],
        level: 1,
        targetLevel: null,
        reasons: ['b'],
      },
    ])
  })
})
