import type { ChartSource, CompositionPart } from '../../shared/domain/present/chart-source.ts'
import { median } from '../../shared/domain/compute/median.ts'
import { formatNumber } from '../../shared/domain/present/format-number.ts'
import { type ChartSpec, chartSpecSchema } from '../../shared/model/chart-spec.ts'
import type { GridCell, GridModel, GridRow } from '../../shared/model/grid-model.ts'
import type { IndicatorState } from '../../shared/model/indicator.ts'
import type { Kind } from '../../shared/model/scope.ts'
import { chartWords } from '../../shared/text/chart-words.ts'

export const PARTIES = [
  { code: '2303', name: 'Ragunda kommun', short: 'Ragunda', kind: 'municipality' },
  { code: '2305', name: 'Bräcke kommun', short: 'Bräcke', kind: 'municipality' },
  { code: '2309', name: 'Krokoms kommun', short: 'Krokom', kind: 'municipality' },
  { code: '0023', name: 'Region Jämtland Härjedalen', short: 'Regionen', kind: 'region' },
] as const

/** A figure, or the state it has instead; a figure with marks. */
export type Given = number | Exclude<IndicatorState, 'value'> | ({ value: number } & Partial<Omit<GridCell, 'value'>>)

export const INDICATORS = {
  I1: { name: 'Kostnad per invånare', unit: 'kr/inv', decimals: 0 },
  I2: { name: 'Kostnad per dygn', unit: 'kr/inv', decimals: 0 },
  I5: { name: 'Andel inhyrd personal', unit: '%', decimals: 1 },
} as const
export type IndicatorId = keyof typeof INDICATORS

export function cellOf(id: string, party: string, year: number, kind: Kind, given: Given, decimals: number): GridCell {
  const { value = null, ...marks } =
    typeof given === 'number' ? { value: given } : typeof given === 'string' ? {} : given
  return {
    party,
    value: {
      indicatorId: id,
      party,
      year,
      kind,
      state: typeof given === 'string' ? given : 'value',
      value,
      numeratorOre: value === null ? null : Math.round(value * 10_000),
      numerator: null,
      denominatorOre: null,
      denominator: value === null ? null : 100,
      grade: value === null ? null : 'B',
      missing: [],
      comparability: null,
    },
    text: value === null ? '' : formatNumber(value, decimals),
    hatched: false,
    unreconciled: false,
    ...marks,
  }
}

/** One row: a figure per party in the parties' order. */
export function rowOf(id: IndicatorId, year: number, kind: Kind, given: readonly Given[], own: string): GridRow {
  const { name, unit, decimals } = INDICATORS[id]
  const cells = PARTIES.map((party, index) => cellOf(id, party.code, year, kind, given[index] ?? 'missing', decimals))
  const values = cells.flatMap((cell) => (cell.value.state === 'value' ? (cell.value.value ?? []) : []))
  const middle = median(values)
  const mine = cells.find((cell) => cell.party === own) ?? null
  const ownValue = mine?.value.value ?? null
  return {
    indicatorId: id,
    name,
    unit,
    decimals,
    direction: 'neutral',
    own: mine,
    median: middle,
    medianText: middle === null ? '' : formatNumber(middle, decimals),
    differencePercent: ownValue === null || !middle ? null : 100 * (ownValue / middle - 1),
    cells,
  }
}

/** Figures by year, kind and indicator: { '2026 budget': { I1: [100, 200, 300, 'not-applicable'] } }. */
export type Figures = Readonly<Record<string, Partial<Record<IndicatorId, readonly Given[]>>>>

export function gridOf(year: number, kind: Kind, figures: Figures, own = '2309'): GridModel {
  const given = figures[`${year} ${kind}`] ?? {}
  const known = (Object.keys(INDICATORS) as IndicatorId[]).map((id) => rowOf(id, year, kind, given[id] ?? [], own))
  return {
    lens: { year, kind, concept: 'cost', overhead: 'included' },
    own,
    parties: [...PARTIES],
    rows: known,
    methodVersion: '0.1',
    missingParties: [],
    unreconciledParties: [],
    sample: false,
  }
}

export function sourceOf(
  figures: Figures,
  more: Partial<ChartSource> & { parts?: Readonly<Record<string, readonly CompositionPart[]>> } = {},
): ChartSource {
  const { parts, ...rest } = more
  const own = rest.own ?? '2309'
  return {
    lens: { year: 2026, kind: 'budget', concept: 'cost', overhead: 'included' },
    own,
    unit: 'tkr',
    years: [...new Set(Object.keys(figures).map((key) => Number(key.slice(0, 4))))].toSorted((a, b) => a - b),
    gridOf: (year, kind) => gridOf(year, kind, figures, own),
    compositionOf: (_, party) => parts?.[party] ?? null,
    levelsKnown: false,
    denominatorsOf: () => [],
    words: chartWords,
    ...rest,
  }
}

export const specOf = (more: Partial<ChartSpec> = {}): ChartSpec =>
  chartSpecSchema.parse({ id: 'd', indicatorId: 'I1', ...more })
