import type { IndicatorInputs, ItemSum } from '../../../../shared/domain/compute/indicator-inputs.ts'
import type { Indicator } from '../../../../shared/model/indicator.ts'
import type { VolumeState } from '../../../../shared/model/volume.ts'
import { starterMethod } from '../../../resources/starter-method.ts'

export const method = starterMethod()

/** A definition of the starter method, perhaps with another formula. */
export function definition(id: string, formula?: string): Indicator {
  const found = method.indicators.find((indicator) => indicator.id === id)
  if (!found) throw new Error(id)
  return formula === undefined ? found : { ...found, formula }
}

type Volume = number | Exclude<VolumeState, 'value'>
export type Scope = Partial<IndicatorInputs> & {
  sums?: Record<string, Partial<ItemSum>>
  volumes?: Record<string, Volume>
}

/** Inputs for Krokom, budget 2026, from plain tables: öre per item, and volumes in their unit. */
export function scope({ sums = {}, volumes = {}, ...others }: Scope): IndicatorInputs {
  const itemSums = new Map(Object.entries(sums))
  const stated = new Map(Object.entries(volumes))
  return {
    party: '2309',
    partyKind: 'municipality',
    year: 2026,
    kind: 'budget',
    overhead: 'included',
    method,
    sumOf: (id) => {
      const found = itemSums.get(id)
      return found ? { ore: 0, grade: 'B', rows: 1, ...found } : null
    },
    volumeOf: (volumeId) => {
      const found = stated.get(volumeId)
      if (found === undefined) return null
      const isNumber = typeof found === 'number'
      return {
        volumeId,
        party: '2309',
        year: 2026,
        kind: null,
        hundredths: isNumber ? Math.round(found * 100) : null,
        state: isNumber ? 'value' : found,
        source: 'SCB',
        sourceDate: '2025-12-31',
        grade: isNumber ? 'A' : null,
      }
    },
    ...others,
  }
}
