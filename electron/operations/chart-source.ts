import { type IndicatorParts, indicatorParts } from '../../shared/domain/compute/indicator-parts.ts'
import { multiply, rounded, wholeParts } from '../../shared/domain/compute/ratio.ts'
import type { ChartSource, CompositionPart, VolumeSource } from '../../shared/domain/present/chart-source.ts'
import type { GridModel, LensModel } from '../../shared/model/grid-model.ts'
import type { Indicator } from '../../shared/model/indicator.ts'
import type { MoneyUnit } from '../../shared/model/money.ts'
import type { Kind } from '../../shared/model/scope.ts'
import { chartWords } from '../../shared/text/chart-words.ts'
import { assessmentsOf } from '../store/isolation.ts'
import { filledScopes } from '../store/sums.ts'
import type { ReadContext } from './context.ts'
import { openFigures } from './figures.ts'
import type { Figures } from './figures-model.ts'
import { buildGrid } from './indicators.ts'

/** What figures are asked for: the same for every chart of a call. */
export interface ChartAsk {
  readonly lens: LensModel
  readonly own: string
  readonly unit: MoneyUnit
}

/** Figures of each year and kind, computed the first time a chart asks and kept for the rest of the call. */
export function chartSource(context: ReadContext, ask: ChartAsk, indicators: readonly Indicator[]): ChartSource {
  const { resources, db } = context
  const { method } = resources
  const book = openFigures(context)
  const loaded = new Map<string, { figures: Figures; grid: GridModel }>()
  const of = (year: number, kind: Kind) => {
    const key = `${year} ${kind}`
    const known = loaded.get(key)
    if (known) return known
    const figures = book.of({ ...ask.lens, year, kind })
    const made = { figures, grid: buildGrid(context, figures, ask.own, indicators) }
    loaded.set(key, made)
    return made
  }
  // The phase that the figures are of: a budget is planned, an outcome followed up.
  const phase = ask.lens.kind === 'budget' ? 'planning' : 'followUp'
  const levels = new Map(
    assessmentsOf(db)
      .filter((one) => one.phase === phase)
      .map((one) => [`${one.itemId} ${one.party}`, one.level]),
  )
  const partsOf = (indicatorId: string, party: string, year: number, kind: Kind): IndicatorParts | null => {
    const indicator = indicators.find(({ id }) => id === indicatorId)
    const found = resources.parties.find(({ code }) => code === party)
    return indicator && found ? indicatorParts(indicator, of(year, kind).figures.inputsOf(found)) : null
  }
  return {
    ...ask,
    words: chartWords,
    years: [...new Set(filledScopes(db).map(({ year }) => year))].toSorted((a, b) => a - b),
    gridOf: (year, kind) => of(year, kind).grid,
    levelsKnown: levels.size > 0,
    compositionOf: (indicatorId, party) => {
      const parts = partsOf(indicatorId, party, ask.lens.year, ask.lens.kind)
      // Kronor of another year or kind, or in prices that are not known, are no layer of this bar.
      const elsewhere = ({ year, kind, factor }: IndicatorParts['items'][number]): boolean =>
        year !== ask.lens.year || kind !== ask.lens.kind || factor === null
      if (!parts || parts.items.some((part) => part.side === 'numerator' && elsewhere(part))) return null
      const items = new Map(method.items.map((item) => [item.id, item]))
      return parts.items
        .filter(({ side }) => side === 'numerator')
        .map(({ itemId, ore, factor }): CompositionPart => {
          const item = items.get(itemId)
          const area = items.get(item?.parentId ?? itemId)
          const level = levels.get(`${itemId} ${party}`) ?? null
          return {
            itemId,
            name: item?.name ?? itemId,
            areaId: area?.id ?? itemId,
            areaName: area?.name ?? '',
            level,
            levelName: method.conventions.isolationLevels.find((one) => one.level === level)?.name ?? '',
            // As it is in the figure: in its prices, and scaled to a year where that was asked for.
            ore: factor === null ? ore : Number(rounded(multiply(wholeParts(ore, 1), factor))),
          }
        })
    },
    denominatorsOf: (indicatorId, year, kind) => {
      const sources = new Map<string, Map<string, VolumeSource>>()
      for (const party of resources.parties)
        for (const volume of partsOf(indicatorId, party.code, year, kind)?.volumes ?? []) {
          if (volume.state !== 'value') continue
          const date = volume.sourceDate ?? ''
          const known = sources.get(volume.volumeId) ?? new Map<string, VolumeSource>()
          const { source, years } = volume
          sources.set(
            volume.volumeId,
            known.set(`${source} ${date} ${years.join()}`, { source, date, years: [...years] }),
          )
        }
      return [...sources].map(([id, known]) => ({
        name: method.volumes.find((volume) => volume.id === id)?.name ?? id,
        sources: [...known.values()],
      }))
    },
  }
}
