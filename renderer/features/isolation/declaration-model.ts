import type { OutputOf } from '../../../shared/contract/index.ts'
import { concerns } from '../../../shared/domain/isolate/declaration.ts'
import type { Item } from '../../../shared/model/catalogue.ts'
import type {
  AnswerType,
  AnswerValue,
  DeclarationAnswer,
  DeclarationQuestion,
} from '../../../shared/model/declaration.ts'
import type { Party } from '../../../shared/model/party.ts'
import { answerWords, hundredthsText } from '../../../shared/text/isolation-words.ts'
import { readHundredths } from './overhead-model.ts'

export type DeclarationSheet = OutputOf<'declaration.sheet'>
export type QuestionFilter = 'all' | 'open' | 'differing'

/** A question as one party sees it: its own answers, and what the others say. */
export interface QuestionView {
  readonly question: DeclarationQuestion
  /** For all items; null: not answered. */
  readonly own: DeclarationAnswer | null
  /** For single items, in catalogue order. */
  readonly perItem: readonly DeclarationAnswer[]
  readonly open: boolean
  readonly differs: boolean
  /** One line per answer, the parties that give it together; those that have not answered apart. */
  readonly others: readonly { readonly words: string; readonly parties: readonly string[] }[]
  readonly silent: readonly string[]
}

/** The questions that are asked of the party, in order. */
export function questionViews(
  { declaration, answers, parties: told, differing }: DeclarationSheet,
  party: Party,
  parties: readonly Party[],
): QuestionView[] {
  const open = new Set(told.find((one) => one.party === party.code)?.unanswered)
  return declaration.questions
    .filter(({ partyKinds }) => partyKinds.includes(party.kind))
    .map((question) => {
      const given = answers.filter(({ questionId }) => questionId === question.id)
      const asked = parties.filter((one) => one.code !== party.code && question.partyKinds.includes(one.kind))
      const others = new Map<string, string[]>()
      const silent: string[] = []
      for (const other of asked) {
        const said = given.find((one) => one.party === other.code && one.itemId === null)
        if (!said) silent.push(other.short)
        else {
          const words = answerWords(question.answer, said.value)
          others.set(words, [...(others.get(words) ?? []), other.short])
        }
      }
      return {
        question,
        own: given.find((one) => one.party === party.code && one.itemId === null) ?? null,
        perItem: given.filter((one) => one.party === party.code && one.itemId !== null),
        open: open.has(question.id),
        differs: differing.includes(question.id),
        others: [...others].map(([words, shorts]) => ({ words, parties: shorts })),
        silent,
      }
    })
}

export const matches = ({ open, differs }: QuestionView, filter: QuestionFilter): boolean =>
  filter === 'all' || (filter === 'open' ? open : differs)

/** The items a question may be answered for one by one: its own kind of leaf that this party has. */
export const itemsOf = (question: DeclarationQuestion, items: readonly Item[], party: Party): Item[] => {
  const parents = new Set(items.map(({ parentId }) => parentId))
  return items.filter(
    (item) =>
      !parents.has(item.id) &&
      item.kind !== 'value' &&
      item.partyKinds.includes(party.kind) &&
      concerns(question, item.id),
  )
}

/** What is written in a number or text field: '' for none, and for "do not know". */
export const answerText = (value: AnswerValue | null): string =>
  value?.type === 'number' ? hundredthsText(value.hundredths) : value?.type === 'text' ? value.text : ''

/** What was written, as an answer; null takes it back; undefined: it does not fit. */
export function readAnswer(type: AnswerType, text: string): AnswerValue | null | undefined {
  if (text.trim() === '') return null
  if (type.type === 'text') return { type: 'text', text: text.trim() }
  if (type.type !== 'number') return undefined
  const hundredths = readHundredths(text, type.most)
  return hundredths === undefined ? undefined : hundredths === null ? null : { type: 'number', hundredths }
}
