import type { ChartSpec } from '../../model/chart-spec.ts'
import type { GridCell, GridModel, GridRow, LensModel } from '../../model/grid-model.ts'
import type { MoneyUnit, Ore } from '../../model/money.ts'
import type { Kind } from '../../model/scope.ts'
import type { ChartWords, MeasureFacts } from './chart-words.ts'

/** One item's part of a figure's numerator for one party, öre. */
export interface CompositionPart {
  readonly itemId: string
  readonly name: string
  readonly areaId: string
  readonly areaName: string
  /** Isolation level 0–4 of the item at the party; null when nobody has said. */
  readonly level: number | null
  readonly levelName: string
  readonly ore: Ore
}

/** Where a volume comes from: source and date, and which years' figures it is (two for a mean). */
export interface VolumeSource {
  readonly source: string
  readonly date: string
  readonly years: readonly number[]
}

/** Everything charts are made from, already computed: the grids of each year and kind under one concept and overhead. */
export interface ChartSource {
  readonly lens: LensModel
  readonly own: string
  readonly unit: MoneyUnit
  /** Years with any figures, rising. */
  readonly years: readonly number[]
  gridOf(year: number, kind: Kind): GridModel
  /** The numerator's parts, which sum to numeratorOre; null where it is not a plain sum of items. */
  compositionOf(indicatorId: string, party: string): readonly CompositionPart[] | null
  /** Whether isolation levels are known in this workspace at all. */
  readonly levelsKnown: boolean
  /** The volumes an indicator reads, each with its sources once. */
  denominatorsOf(
    indicatorId: string,
    year: number,
    kind: Kind,
  ): readonly { name: string; sources: readonly VolumeSource[] }[]
  readonly words: ChartWords
}

export type ChartParty = GridModel['parties'][number]

export const rowOf = (grid: GridModel, indicatorId: string): GridRow | undefined =>
  grid.rows.find((row) => row.indicatorId === indicatorId)

export const cellOf = (row: GridRow | undefined, party: string): GridCell | undefined =>
  row?.cells.find((cell) => cell.party === party)

/** Whether a unit is kronor of something, so that prices matter and less is a lower cost. */
export const isKronor = (unit: string): boolean => /\bm?n?t?kr\b/.test(unit)

/** What the title must say about how the figures are measured. */
export const measureOf = (row: GridRow, lens: LensModel): MeasureFacts => ({
  prices: row.prices ?? (isKronor(row.unit) ? 'current' : null),
  index: row.index ?? null,
  annualised: lens.annualised === true && row.cells.some((cell) => cell.partYear?.annualised),
})

/** The parties a chart shows, in the grid's order. */
export const partiesOf = (spec: ChartSpec, grid: GridModel): readonly ChartParty[] =>
  spec.parties === null ? grid.parties : grid.parties.filter(({ code }) => spec.parties?.includes(code))

/** The years a chart shows, rising: those asked for, or all there are figures for. */
export const yearsOf = (spec: ChartSpec, source: ChartSource): readonly number[] =>
  (spec.years.length > 0 ? [...new Set(spec.years)] : [...source.years]).toSorted((a, b) => a - b)

/** A figure of all twelve months: part of an outcome says less of a year than its budget. */
const isWholeYear = (cell: GridCell | undefined): boolean =>
  cell?.value.state === 'value' && (!cell.partYear || cell.partYear.months === MONTHS || cell.partYear.annualised)

const MONTHS = 12
const LADDER: readonly Kind[] = ['outcome', 'forecast', 'budget']

/** The kind a year is shown in: the lens's, or the one that most of the parties have a figure in, outcome before forecast before budget. */
export function kindOfYear(spec: ChartSpec, source: ChartSource, year: number): Kind {
  if (spec.yearKind === 'lens') return source.lens.kind
  const known = (kind: Kind) => {
    const grid = source.gridOf(year, kind)
    const row = rowOf(grid, spec.indicatorId)
    return partiesOf(spec, grid).filter(({ code }) => isWholeYear(cellOf(row, code))).length
  }
  const counts = LADDER.map((kind) => ({ kind, count: known(kind) }))
  const most = Math.max(...counts.map(({ count }) => count))
  return most === 0 ? source.lens.kind : (counts.find(({ count }) => count === most)?.kind ?? source.lens.kind)
}

/** Which years are shown in which kind, in the order the kinds first come. */
export function kindsShown(
  shown: readonly { year: number; kind: Kind }[],
): readonly { kind: Kind; years: readonly number[] }[] {
  const kinds = [...new Set(shown.map(({ kind }) => kind))]
  return kinds.map((kind) => ({ kind, years: shown.filter((one) => one.kind === kind).map(({ year }) => year) }))
}
