import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  declaredCount,
  declaredCounts,
  disclosedMethod,
  indicatorItems,
  undisclosed,
} from '../../../../shared/domain/compute/undisclosed.ts'
import { declarationAnswerSchema, declarationSchema } from '../../../../shared/model/declaration.ts'
import { overheadDeclarationSchema } from '../../../../shared/model/overhead.ts'
import { resource, starterMethod } from '../../../resources/starter-method.ts'

const method = starterMethod()
const declaration = declarationSchema.parse(resource('declaration/questions-1.json'))
const krokom = { code: '2309', kind: 'municipality' } as const
const region = { code: '0023', kind: 'region' } as const
const indicator = (id: string) => {
  const found = method.indicators.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const answered = (...ids: string[]) =>
  ids.map((questionId) =>
    declarationAnswerSchema.parse({
      questionId,
      party: '2309',
      year: 2026,
      itemId: null,
      value: { type: 'unknown' },
      note: '',
      role: '',
      at: '2026-11-01T08:00:00Z',
    }),
  )
const overhead = [
  overheadDeclarationSchema.parse({
    party: '2309',
    year: 2026,
    level: 'none',
    keyId: null,
    shareHundredths: null,
    accounts: [],
    note: '',
  }),
]

describe('the method questions that bear on a figure', () => {
  it.each([
    ['I5', krokom, [], ['J1', 'J2', 'J3', 'J4', 'J5', 'J8', 'J12', 'J14', 'J15']],
    ['I8', krokom, answered('J1', 'J2', 'J3', 'J4', 'J12', 'J14', 'J15'), []],
    ['I8', krokom, answered('J1', 'J2', 'J3'), ['J4', 'J12', 'J14', 'J15']],
    ['I8', region, [], []],
    ['I10', krokom, [], []],
  ])('%s of %o: what is not answered', (id, party, answers, open) => {
    expect(undisclosed(indicator(id), party, 2026, 'included', method, { declaration, answers, overhead: [] })).toEqual(
      open,
    )
  })

  it('overhead is asked about where the figure holds some, and not when it is shown without', () => {
    const answers = answered(...declaration.questions.map(({ id }) => id))
    const told = { declaration, answers, overhead: [] }
    expect(undisclosed(indicator('I23'), krokom, 2026, 'included', method, told)).toEqual(['OH'])
    expect(undisclosed(indicator('I23'), krokom, 2026, 'excluded', method, told)).toEqual([])
    expect(undisclosed(indicator('I23'), krokom, 2026, 'included', method, { ...told, overhead })).toEqual([])
    expect(undisclosed(indicator('I1'), krokom, 2026, 'included', method, told)).toEqual([])
  })

  it('opens groups, without what is in no sum', () => {
    const items = indicatorItems(indicator('I5'), method, 'included')
    expect(items).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6'])
    expect(indicatorItems({ formula: 'summa(B) /' }, method, 'included')).toEqual([])
  })

  it('counted for many figures at once come to what is asked one by one', () => {
    const some = fc.subarray(declaration.questions.map(({ id }) => id))
    const items = fc.constantFrom(null, 'A1', 'A2', 'K4')
    fc.assert(
      fc.property(some, items, fc.boolean(), fc.constantFrom(...method.indicators), (ids, itemId, declared, of) => {
        const answers = answered(...ids).map((answer) => ({ ...answer, itemId }))
        const told = { declaration, answers, overhead: declared ? overhead : [] }
        const counts = declaredCounts(method, told, 2026)
        for (const party of [krokom, region]) {
          if (!of.partyKinds.includes(party.kind)) continue
          const one = declaredCount(disclosedMethod(of, party, 2026, 'included', method, told))
          expect(counts(new Set(indicatorItems(of, method, 'included')), party)).toEqual(one)
        }
      }),
      { numRuns: 60 },
    )
  })
})
