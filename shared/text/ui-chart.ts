import type { IndicatorState } from '../model/indicator.ts'
import { stateWords } from './lens.ts'

export const chartText = {
  party: 'Part',
  remark: 'Anmärkning',
  roleDescription: 'diagram',
  walkHint:
    'Diagram. Gå mellan parterna med pil upp och pil ned, Enter förklarar siffran. Samma siffror finns som tabell.',
  median: (text: string): string => `median ${text}`,
  state: (state: Exclude<IndicatorState, 'value'>): string => stateWords[state],
  walked: (party: string, value: string, note: string | undefined): string =>
    `${party}: ${value}${note ? `, ${note}` : ''}`,
} as const
