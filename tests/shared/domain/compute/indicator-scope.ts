import type { IndicatorInputs, ItemSum } from '../../../../shared/domain/compute/indicator-inputs.ts'
import { itemLeaves } from '../../../../shared/domain/compute/item-leaves.ts'
import { volumeFigure } from '../../../../shared/domain/compute/volume-figure.ts'
import type { Indicator } from '../../../../shared/model/indicator.ts'
import type { Kind } from '../../../../shared/model/scope.ts'
import type { VolumeState, VolumeValue } from '../../../../shared/model/volume.ts'
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
  /** The same for another year or kind: '2025 outcome'. */
  sumsAt?: Record<string, Record<string, Partial<ItemSum>>>
  volumes?: Record<string, Volume>
  /** By year, for all kinds. `volumes` are of 2026. */
  volumesAt?: Record<number, Record<string, Volume>>
}

export const volumeValue = (volumeId: string, year: number, found: Volume, kind: Kind | null = null): VolumeValue => ({
  volumeId,
  party: '2309',
  year,
  kind,
  hundredths: typeof found === 'number' ? Math.round(found * 100) : null,
  state: typeof found === 'number' ? 'value' : found,
  source: 'SCB',
  sourceDate: '2025-12-31',
  grade: typeof found === 'number' ? 'A' : null,
})

/** Inputs for Krokom, budget 2026, from plain tables: öre per item, and volumes in their unit. Counts of one to four people are suppressed. */
export function scope({ sums = {}, sumsAt = {}, volumes = {}, volumesAt = {}, ...others }: Scope): IndicatorInputs {
  const given = { method, overhead: 'included' as const, ...others }
  const limit = given.method.conventions.smallNumberLimit * 100
  return {
    party: '2309',
    partyKind: 'municipality',
    year: 2026,
    kind: 'budget',
    prices: null,
    leavesOf: (named) => itemLeaves(given.method.items, named, given.overhead),
    sumOf: (id, _, { year, kind }) => {
      const table = sumsAt[`${year} ${kind}`] ?? (year === 2026 && kind === 'budget' ? sums : {})
      const found = new Map(Object.entries(table)).get(id)
      return found ? { ore: 0, grade: 'B', rows: 1, ...found } : null
    },
    volumeOf: (volumeId, at) => {
      const definition = given.method.volumes.find(({ id }) => id === volumeId)
      if (!definition) return null
      return volumeFigure(definition, {}, at, (year, kind) => {
        const found = new Map(Object.entries({ ...(year === 2026 ? volumes : {}), ...volumesAt[year] })).get(volumeId)
        if (found === undefined || kind !== null) return null
        const value = volumeValue(volumeId, year, found)
        const small = definition.countsPeople && (value.hundredths ?? 0) > 0 && (value.hundredths ?? 0) < limit
        return small ? { ...value, hundredths: null, state: 'suppressed' } : value
      })
    },
    ...given,
  }
}
