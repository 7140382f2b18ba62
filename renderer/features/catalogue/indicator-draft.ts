import type { Method } from '../../../shared/model/catalogue.ts'
import type { Indicator } from '../../../shared/model/indicator.ts'
import { indicatorEditorText } from '../../../shared/text/ui-indicator-editor.ts'
import { methodText } from '../../../shared/text/ui-method.ts'

/** An indicator being written, as it stands in its fields. `was`: the one it changes; null: a new one. */
export interface IndicatorDraft {
  readonly was: string | null
  readonly fields: Indicator
}

/** The texts of a sheet that must say something, in the order they are written. */
const REQUIRED = [
  ['name', methodText.name],
  ['formula', methodText.formula],
  ['unit', methodText.unit],
  ['purpose', methodText.purpose],
  ['numeratorText', methodText.numerator],
  ['denominatorText', methodText.denominator],
  ['interpretation', methodText.interpretation],
  ['errorSources', methodText.errorSources],
  ['source', methodText.source],
  ['frequency', methodText.frequency],
  ['responsible', methodText.responsible],
] as const

/** The number after the highest in use. */
export function nextIndicatorId({ indicators }: Pick<Method, 'indicators'>): string {
  return `I${Math.max(0, ...indicators.map(({ id }) => Number(id.slice(1)))) + 1}`
}

export const newDraft = (method: Pick<Method, 'indicators'>): IndicatorDraft => ({
  was: null,
  fields: {
    id: nextIndicatorId(method),
    name: '',
    purpose: '',
    unit: 'kr/inv',
    direction: 'neutral',
    formula: '',
    numeratorText: '',
    denominatorText: '',
    source: '',
    frequency: '',
    responsible: '',
    errorSources: '',
    interpretation: '',
    decimals: 0,
    partyKinds: ['municipality', 'region'],
    evidence: [{ tag: 'P' }],
  },
})

/** A new one that begins as another, under a name of its own. */
export const copyOf = (indicator: Indicator, method: Pick<Method, 'indicators'>): IndicatorDraft => ({
  was: null,
  fields: { ...indicator, id: nextIndicatorId(method), name: indicatorEditorText.copyName(indicator.name) },
})

export const draftOf = (indicator: Indicator): IndicatorDraft => ({ was: indicator.id, fields: indicator })

/** What the sheet still lacks, by its headings. */
export const lacking = ({ fields }: IndicatorDraft): string[] =>
  REQUIRED.flatMap(([field, title]) => (fields[field].trim() === '' ? [title] : []))

/** As it is stored: no blanks around the texts; a new one numbered after those that are there now. */
export function toStore({ was, fields }: IndicatorDraft, method: Pick<Method, 'indicators'>): Indicator {
  const trimmed = Object.fromEntries(REQUIRED.map(([field]) => [field, fields[field].trim()]))
  return { ...fields, ...trimmed, id: was ?? nextIndicatorId(method) }
}
