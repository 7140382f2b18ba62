import type { PackageContent } from '../../model/package-content.ts'
import type { Kind } from '../../model/scope.ts'
import { SHARED_PARTY, type VolumeDefinition, type VolumeValue } from '../../model/volume.ts'
import type { At } from '../compute/formula-ast.ts'
import type { FormulaInputs, PriceFactor } from '../compute/formula-evaluate.ts'
import { moneyVolumes } from '../compute/indicator-inputs.ts'
import { itemLeaves } from '../compute/item-leaves.ts'
import { divide, fromNumber, type Ratio, wholeParts } from '../compute/ratio.ts'
import { volumeFigure, type VolumeFigure } from '../compute/volume-figure.ts'
import { type ItemAmounts, itemAmounts } from './item-amounts.ts'
import { shownVolumes } from './shown-volumes.ts'

/** The figures a formula reads, taken from the very content that stands in the workbook's cells. */
export interface ContentFigures {
  inputsOf(party: string): FormulaInputs
  /** By the method's convention, over the volumes that are shown; null where the method has no such volume. */
  volumeOf(volumeId: string, party: string, at: Pick<At, 'year' | 'kind'>): VolumeFigure | null
  isMoney(volumeId: string): boolean
  totalOf(name: string, party: string, at: Pick<At, 'year' | 'kind'>): number | null
}

/** Whose figures a volume of a party are: its own, or the series all share. */
export const whoseVolume = (definition: VolumeDefinition | undefined, party: string): string =>
  definition?.shared === true ? SHARED_PARTY : party

export function contentFigures(content: PackageContent): ContentFigures {
  const { lens, rows } = content.grid
  const { method } = content
  const definitions = new Map(method.volumes.map((volume) => [volume.id, volume]))
  const stated = new Map(
    shownVolumes(content).map(({ volume, hundredths, state }) => [
      `${volume.volumeId} ${volume.party} ${volume.year} ${volume.kind ?? ''}`,
      { ...volume, hundredths, state } satisfies VolumeValue,
    ]),
  )
  const amounts = new Map<number, ItemAmounts>()
  const amountsOf = (year: number): ItemAmounts => {
    const known = amounts.get(year) ?? itemAmounts(content.lines, year)
    amounts.set(year, known)
    return known
  }
  const volumeOf: ContentFigures['volumeOf'] = (volumeId, party, at) => {
    const definition = definitions.get(volumeId)
    if (!definition) return null
    const whose = whoseVolume(definition, party)
    const find = (year: number, kind: Kind | null) => stated.get(`${volumeId} ${whose} ${year} ${kind ?? ''}`) ?? null
    return volumeFigure(definition, method.conventions, at, find)
  }
  const isMoney = (volumeId: string): boolean => moneyVolumes(method.volumes).has(volumeId)
  const totalOf: ContentFigures['totalOf'] = (name, party, { year, kind }) =>
    content.totals?.find(
      (total) => total.name === name && total.party === party && total.year === year && total.kind === kind,
    )?.ore ?? null
  const prices = (from: number, to: number): PriceFactor => {
    const { deflator } = method.conventions
    const index = (year: number): Ratio | null =>
      deflator === undefined ? null : (volumeOf(deflator, SHARED_PARTY, { year, kind: lens.kind })?.exact ?? null)
    const [before, after] = [index(from), index(to)]
    const factor = before && after && divide(after, before)
    return factor ? { factor } : { missing: [deflator ?? ''] }
  }
  return {
    volumeOf,
    isMoney,
    totalOf,
    inputsOf: (party) => ({
      sum: (items, filters, { year, kind }) => {
        if (filters.length > 0) return null
        const found = itemLeaves(method.items, items, lens.overhead).flatMap(
          (leaf) => amountsOf(year).of(party, leaf.id, kind) ?? [],
        )
        return found.length === 0
          ? null
          : wholeParts(
              found.reduce((sum, ore) => sum + ore, 0),
              100,
            )
      },
      volume: (id, at) => volumeOf(id, party, at)?.exact ?? null,
      isMoney,
      indicator: (id, { year, kind }) => {
        if (year !== lens.year || kind !== lens.kind) return null
        const value = rows.find((row) => row.indicatorId === id)?.cells.find((cell) => cell.party === party)
          ?.value.value
        return value === undefined || value === null ? null : fromNumber(value)
      },
      total: (name, at) => {
        const ore = totalOf(name, party, at)
        return ore === null ? null : wholeParts(ore, 100)
      },
      prices,
    }),
  }
}
