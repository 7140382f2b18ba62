import type { Sensitivity } from '../../../shared/model/sensitivity.ts'
import { sensitivityText } from '../../../shared/text/sensitivity-words.ts'

/** One choice that was tried. `moves`: whether it changes, or leaves open, who stands where. */
export interface SensitivityLine {
  readonly key: string
  readonly sentence: string
  readonly moves: boolean
}

/** What was tried, that which moves someone first; what there is to say where nothing can be tried. */
export function sensitivityLines({ ranking, scenarios, keys }: Sensitivity): SensitivityLine[] {
  const none = (sentence: string): SensitivityLine[] => [{ key: 'none', sentence, moves: false }]
  if (ranking.length < 2) return none(sensitivityText.tooFew)
  const lines = [
    ...keys.map(({ keyId, sentence, open }) => ({ key: `key ${keyId}`, sentence, moves: open.length > 0 })),
    ...scenarios.map(({ what, sentence, moved, gone }) => ({
      key: JSON.stringify(what),
      sentence,
      moves: moved.length > 0 || gone.length > 0,
    })),
  ]
  if (lines.length === 0) return none(sensitivityText.nothing)
  return [...lines.filter(({ moves }) => moves), ...lines.filter(({ moves }) => !moves)]
}
