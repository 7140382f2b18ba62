import type {
  AnswerType,
  AnswerValue,
  Declaration,
  DeclarationAnswer,
  DeclarationQuestion,
} from '../../model/declaration.ts'
import type { Party } from '../../model/party.ts'

/** Whether a question bears on an item: it names the item or the group it stands in. */
export const concerns = (question: DeclarationQuestion, itemId: string): boolean =>
  question.items.some((named) => named === itemId || (named.length === 1 && itemId.startsWith(named)))

/** Whether a value answers a question of this type: its own options, within its bounds. "Do not know" always does. */
export function answers(type: AnswerType, value: AnswerValue): boolean {
  if (value.type === 'unknown') return true
  switch (type.type) {
    case 'choice':
      return value.type === 'choice' && type.options.some(({ id }) => id === value.optionId)
    case 'number':
      return value.type === 'number' && value.hundredths <= type.most * 100
    case 'text':
      return value.type === 'text'
  }
}

/** The party's answer to a question: for this very item, else for all. Null: ej besvarad. An answer that no longer fits its question is none. */
export function answerTo(
  question: DeclarationQuestion,
  given: readonly DeclarationAnswer[],
  party: string,
  year: number,
  itemId: string | null = null,
): DeclarationAnswer | null {
  const own = given.filter(
    (answer) =>
      answer.questionId === question.id &&
      answer.party === party &&
      answer.year === year &&
      answers(question.answer, answer.value),
  )
  return own.find((answer) => answer.itemId === itemId) ?? own.find((answer) => answer.itemId === null) ?? null
}

/**
 * The questions a party has not answered for a year; with items, only those that bear on any of them, and each such item must
 * have an answer. A chart whose items give any here is drawn hatched: metod ej redovisad.
 */
export function unanswered(
  { questions }: Declaration,
  given: readonly DeclarationAnswer[],
  party: Pick<Party, 'code' | 'kind'>,
  year: number,
  itemIds?: readonly string[],
): DeclarationQuestion[] {
  return questions.filter((question) => {
    if (!question.partyKinds.includes(party.kind)) return false
    if (!itemIds)
      return answerTo(question, given, party.code, year) === null && !anyItem(question, given, party.code, year)
    return itemIds.some(
      (itemId) => concerns(question, itemId) && answerTo(question, given, party.code, year, itemId) === null,
    )
  })
}

const anyItem = (
  question: DeclarationQuestion,
  given: readonly DeclarationAnswer[],
  party: string,
  year: number,
): boolean => given.some(({ itemId }) => itemId !== null && answerTo(question, given, party, year, itemId) !== null)

export interface DeclarationSummary {
  parties: { party: string; asked: number; answered: number; unknown: number; unanswered: string[] }[]
  /** Questions that parties have answered otherwise than each other: why two bars may not mean the same. */
  differing: { questionId: string; answers: { party: string; value: AnswerValue }[] }[]
  asked: number
  answered: number
}

/** What the parties have declared for a year, beside each other. */
export function declarationSummary(
  declaration: Declaration,
  given: readonly DeclarationAnswer[],
  parties: readonly Pick<Party, 'code' | 'kind'>[],
  year: number,
): DeclarationSummary {
  const rows = parties.map((party) => {
    const asked = declaration.questions.filter(({ partyKinds }) => partyKinds.includes(party.kind))
    const open = unanswered(declaration, given, party, year).map(({ id }) => id)
    const unknown = asked.filter(
      (question) => answerTo(question, given, party.code, year)?.value.type === 'unknown',
    ).length
    return { party: party.code, asked: asked.length, answered: asked.length - open.length, unknown, unanswered: open }
  })
  const differing = declaration.questions.flatMap((question) => {
    if (question.answer.type === 'text') return []
    const told = parties.flatMap(({ code }) => {
      const value = answerTo(question, given, code, year)?.value
      return value && value.type !== 'unknown' ? [{ party: code, value }] : []
    })
    return new Set(told.map(({ value }) => JSON.stringify(value))).size > 1
      ? [{ questionId: question.id, answers: told }]
      : []
  })
  return {
    parties: rows,
    differing,
    asked: rows.reduce((sum, row) => sum + row.asked, 0),
    answered: rows.reduce((sum, row) => sum + row.answered, 0),
  }
}
