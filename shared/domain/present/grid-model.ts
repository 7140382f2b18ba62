import type { GridCell, GridModel, GridRow, LensModel } from '../../model/grid-model.ts'
import type { Indicator, IndicatorValue } from '../../model/indicator.ts'
import type { Party } from '../../model/party.ts'
import { formatNumber } from './format-number.ts'

/** The middle value; of an even number of values the mean of the two in the middle. Null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) return null
  const lower = sorted[middle - 1]
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2
}

export interface GridInputs {
  lens: LensModel
  own: string
  parties: readonly Party[]
  indicators: readonly Indicator[]
  valueOf(indicator: Indicator, party: Party): IndicatorValue
  /** Batches whose control total is not stated or does not agree, of one party under the lens; null: no rows at all. */
  unreconciledOf(party: string): number | null
  /** How many method questions bear on the indicator, and how many of them the party has not answered; null: none. */
  declaredOf?(indicator: Indicator, party: Party): GridCell['declared']
  methodVersion: string
  sample: boolean
}

/** A figure as it is written everywhere: rounded to the indicator's decimals, '' when there is none. */
export function gridCell(
  indicator: Indicator,
  value: IndicatorValue,
  unreconciled: number | null,
  declared: GridCell['declared'] = null,
): GridCell {
  return {
    party: value.party,
    value,
    text: value.value === null ? '' : formatNumber(value.value, indicator.decimals),
    hatched: value.grade === 'D' || value.grade === 'E' || (value.state === 'value' && (declared?.unanswered ?? 0) > 0),
    unreconciled: value.state === 'value' && (unreconciled ?? 0) > 0,
    comparability: null,
    limited: [],
    outlier: null,
    partYear: null,
    declared,
  }
}

/** Indicators × parties for one lens. Screen, workbook and report all show this very model. */
export function gridModel(inputs: GridInputs): GridModel {
  return {
    lens: inputs.lens,
    own: inputs.own,
    parties: inputs.parties.map(({ code, name, short, kind }) => ({ code, name, short, kind })),
    rows: inputs.indicators.map((indicator) => gridRow(indicator, inputs)),
    methodVersion: inputs.methodVersion,
    missingParties: inputs.parties.filter(({ code }) => inputs.unreconciledOf(code) === null).map(({ short }) => short),
    unreconciledParties: inputs.parties
      .filter(({ code }) => (inputs.unreconciledOf(code) ?? 0) > 0)
      .map(({ short }) => short),
    sample: inputs.sample,
  }
}

function gridRow(indicator: Indicator, inputs: GridInputs): GridRow {
  const cells = inputs.parties.map((party) =>
    gridCell(
      indicator,
      inputs.valueOf(indicator, party),
      inputs.unreconciledOf(party.code),
      inputs.declaredOf?.(indicator, party),
    ),
  )
  const own = cells.find(({ party }) => party === inputs.own) ?? null
  const middle = median(cells.flatMap(({ value }) => (value.value === null ? [] : [value.value])))
  const ownValue = own?.value.value ?? null
  return {
    indicatorId: indicator.id,
    name: indicator.name,
    unit: indicator.unit,
    decimals: indicator.decimals,
    direction: indicator.direction,
    own,
    median: middle,
    medianText: middle === null ? '' : formatNumber(middle, indicator.decimals),
    differencePercent:
      ownValue === null || middle === null || middle === 0 ? null : ((ownValue - middle) / Math.abs(middle)) * 100,
    cells,
    prices: null,
    index: null,
    limited: [],
  }
}
