import type { AnswerType, AnswerValue } from '../model/declaration.ts'
import type { DoubleCountCause } from '../model/double-count.ts'
import type { IsolationChange, IsolationPhase } from '../model/isolation.ts'
import type { OverheadLevel } from '../model/overhead.ts'
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
