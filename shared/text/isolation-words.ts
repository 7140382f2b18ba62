import { type DisclosedMethod, OVERHEAD_QUESTION } from '../domain/compute/undisclosed.ts'
import type { AllocationKey } from '../model/allocation-key.ts'
import type { AnswerType, AnswerValue } from '../model/declaration.ts'
import type { DoubleCountCause } from '../model/double-count.ts'
import type { IsolationChange, IsolationPhase } from '../model/isolation.ts'
import type { OverheadDeclaration, OverheadLevel } from '../model/overhead.ts'
import { formatNumber } from '../domain/present/format-number.ts'

/** "nivå 2" */
export const levelWords = (level: number): string => `nivå ${level}`

export const phaseWords: Record<IsolationPhase, string> = { planning: 'Budget', followUp: 'Uppföljning' }

export const changeWords: Record<IsolationChange['kind'], string> = {
  none: 'Ingen ändring',
  account: 'Nytt konto',
  costCentre: 'Nytt ansvar',
  activity: 'Ny aktivitet',
  counterparty: 'Ny motpart',
}

export const overheadLevelWords: Record<OverheadLevel, string> = {
  none: 'Inga gemensamma kostnader',
  unit: 'Enhetens egna (chef, lokaler)',
  operation: 'Verksamhetsgemensamma',
  central: 'Även central administration',
}

/** The same in a narrow column. */
export const overheadLevelShort: Record<OverheadLevel, string> = {
  none: 'Inga',
  unit: 'Enhetens',
  operation: 'Verksamhetens',
  central: 'Även central',
}

export const causeWords: Record<DoubleCountCause, string> = {
  'equal-amounts': 'Samma belopp hos båda',
  'same-agreement': 'Samma post hos båda',
  'joint-board': 'Gemensam nämnd',
}

export const UNKNOWN_ANSWER = 'Vet ej'
export const UNANSWERED = 'Ej besvarad'

/** An answer as it is read beside others: the option's text, "18,5 procent av arbetad tid", the words, or "Vet ej". */
export function answerWords(type: AnswerType, value: AnswerValue | null): string {
  if (value === null) return UNANSWERED
  switch (value.type) {
    case 'unknown':
      return UNKNOWN_ANSWER
    case 'text':
      return value.text
    case 'number':
      return `${hundredthsText(value.hundredths)} ${type.type === 'number' ? type.unit : ''}`.trim()
    case 'choice':
      return type.type === 'choice'
        ? (type.options.find(({ id }) => id === value.optionId)?.text ?? value.optionId)
        : value.optionId
  }
}

/** Hundredths with no more decimals than they need: 1850 → "18,5". */
export const hundredthsText = (hundredths: number): string =>
  formatNumber(hundredths / 100, hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2)

/** "Även central administration, nyckel årsarbetare, 8,25 % av kostnaderna före overhead" */
export function overheadWords(declaration: OverheadDeclaration, keys: readonly AllocationKey[]): string {
  const { level, keyId, shareHundredths } = declaration
  const key = keys.find(({ id }) => id === keyId)?.name ?? keyId
  return [
    overheadLevelWords[level],
    key === null ? '' : `nyckel ${key.toLowerCase()}`,
    shareHundredths === null ? '' : `${hundredthsText(shareHundredths)}\u00a0% av kostnaderna före overhead`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** Every question that bears on a figure with what was answered, as it is printed beside it; null: not answered. */
export function methodLines(
  { questions, overhead }: DisclosedMethod,
  { keys }: { keys: readonly AllocationKey[] },
): { questionId: string; question: string; answer: string | null }[] {
  const lines = questions.map(({ question, answers, open }) => {
    const said = answers.map(({ itemId, value }) =>
      itemId === null ? answerWords(question.answer, value) : `${itemId}: ${answerWords(question.answer, value)}`,
    )
    const answer = said.length === 0 ? null : [...said, ...(open ? [`${UNANSWERED} för övriga poster`] : [])].join('. ')
    return { questionId: question.id, question: question.text, answer }
  })
  if (overhead === null) return lines
  const answer = overhead.declaration === null ? null : overheadWords(overhead.declaration, keys)
  return [...lines, { questionId: OVERHEAD_QUESTION, question: 'Hur ingår overhead (OH)?', answer }]
}
