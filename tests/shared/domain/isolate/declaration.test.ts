import { describe, expect, it } from 'vitest'
import {
  answers,
  answerTo,
  concerns,
  declarationSummary,
  unanswered,
} from '../../../../shared/domain/isolate/declaration.ts'
import {
  type AnswerValue,
  type DeclarationAnswer,
  declarationAnswerSchema,
  declarationSchema,
} from '../../../../shared/model/declaration.ts'
import { partyListSchema } from '../../../../shared/model/party.ts'
import { resource, starterMethod } from '../../../resources/starter-method.ts'

const declaration = declarationSchema.parse(resource('declaration/questions-1.json'))
const { items } = starterMethod()
const { parties } = partyListSchema.parse(resource('parties/jamtland.json'))
const krokom = { code: '2309', kind: 'municipality' } as const
const region = { code: '0023', kind: 'region' } as const
const question = (id: string) => {
  const found = declaration.questions.find((candidate) => candidate.id === id)
  if (!found) throw new Error(id)
  return found
}
const choice = (optionId: string): AnswerValue => ({ type: 'choice', optionId })
const answer = (questionId: string, value: AnswerValue, more: Partial<DeclarationAnswer> = {}): DeclarationAnswer =>
  declarationAnswerSchema.parse({
    questionId,
    party: '2309',
    year: 2026,
    itemId: null,
    value,
    note: '',
    role: 'ekonom',
    at: '2026-11-01T08:00:00Z',
    ...more,
  })

describe('the declaration that ships', () => {
  it('has fifteen questions in order, each with a reason and a source', () => {
    expect(declaration.questions.map(({ id }) => id)).toEqual(Array.from({ length: 15 }, (_, at) => `J${at + 1}`))
  })

  it('names only items of the method, and asks of every cost item at least one question', () => {
    const known = new Set(items.map(({ id }) => id))
    expect(declaration.questions.flatMap((asked) => asked.items).filter((id) => !known.has(id))).toEqual([])
    const parents = new Set(items.map(({ parentId }) => parentId))
    const costs = items.filter((item) => item.kind === 'cost' && !parents.has(item.id))
    expect(
      costs.filter(({ id }) => !declaration.questions.some((asked) => concerns(asked, id))).map(({ id }) => id),
    ).toEqual([])
  })

  it('has no option twice', () => {
    for (const { answer: type } of declaration.questions)
      if (type.type === 'choice') expect(new Set(type.options.map(({ id }) => id)).size).toBe(type.options.length)
  })
})

describe('an answer fits its question or is none', () => {
  it.each<[string, AnswerValue, boolean]>([
    ['J1', choice('cost'), true],
    ['J1', choice('okänd'), false],
    ['J1', { type: 'text', text: 'kostnad' }, false],
    ['J1', { type: 'unknown' }, true],
    ['J12', { type: 'number', hundredths: 1850 }, true],
    ['J12', { type: 'number', hundredths: 10_001 }, false],
    ['J7', { type: 'text', text: 'Distriktssköterskan bedömer' }, true],
    ['J7', choice('cost'), false],
  ])('%s %j: %s', (id, value, fits) => expect(answers(question(id).answer, value)).toBe(fits))

  it('an answer for the item goes before the answer for all', () => {
    const given = [answer('J4', choice('measured')), answer('J4', choice('flat'), { itemId: 'A3' })]
    expect(answerTo(question('J4'), given, '2309', 2026, 'A3')?.value).toEqual(choice('flat'))
    expect(answerTo(question('J4'), given.toReversed(), '2309', 2026, 'A1')?.value).toEqual(choice('measured'))
    expect(answerTo(question('J4'), given, '2309', 2025)).toBeNull()
  })
})

describe('what is not answered', () => {
  it('is everything that concerns the kind of party, to begin with', () => {
    expect(unanswered(declaration, [], krokom, 2026).map(({ id }) => id)).not.toContain('J9')
    expect(unanswered(declaration, [], region, 2026).map(({ id }) => id)).toContain('J9')
  })

  it('for an indicator is only what bears on its items, and each item must be answered for', () => {
    const before = unanswered(declaration, [], krokom, 2026, ['A6']).map(({ id }) => id)
    expect(before).toEqual(['J1', 'J2', 'J8', 'J14', 'J15'])
    const given = [
      answer('J8', choice('fee')),
      answer('J1', choice('cost')),
      answer('J14', choice('all-split')),
      answer('J15', choice('adopted')),
      answer('J2', choice('po'), { itemId: 'A1' }),
    ]
    expect(unanswered(declaration, given, krokom, 2026, ['A6']).map(({ id }) => id)).toEqual(['J2'])
    expect(unanswered(declaration, given, krokom, 2026, ['V1'])).toEqual([])
  })

  it('an answer that does not fit is not an answer', () => {
    expect(
      unanswered(declaration, [answer('J8', choice('borttaget'))], krokom, 2026, ['A6']).map(({ id }) => id),
    ).toContain('J8')
  })
})

describe('the summary', () => {
  it('counts asked, answered and unknown, and names the questions where parties differ', () => {
    const given = [
      answer('J1', choice('cost')),
      answer('J1', choice('net'), { party: '2380' }),
      answer('J12', { type: 'unknown' }),
      answer('J12', { type: 'number', hundredths: 1200 }, { party: '2380' }),
      answer('J7', { type: 'text', text: 'ena' }),
      answer('J7', { type: 'text', text: 'andra' }, { party: '2380' }),
    ]
    const summary = declarationSummary(declaration, given, parties, 2026)
    expect(summary.differing.map(({ questionId }) => questionId)).toEqual(['J1'])
    expect(summary.parties.find(({ party }) => party === '2309')).toMatchObject({ answered: 3, unknown: 1, asked: 14 })
    expect(summary.answered).toBe(6)
    expect(declarationSummary(declaration, given.toReversed(), parties, 2026)).toEqual(summary)
  })
})
