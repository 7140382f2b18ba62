import type { Comparability, Limit, PartYear } from '../../model/comparability.ts'
import type { GridCell, GridModel, GridRow, LensModel } from '../../model/grid-model.ts'
import type { Indicator, IndicatorValue } from '../../model/indicator.ts'
import type { Party } from '../../model/party.ts'
import { median } from '../compute/median.ts'
import { outliers } from '../compute/outlier.ts'
import { formatNumber } from './format-number.ts'

export interface GridInputs {
  lens: LensModel
  own: string
  parties: readonly Party[]
  indicators: readonly Indicator[]
  valueOf(indicator: Indicator, party: Party): IndicatorValue
  /** Batches whose control total is not stated or does not agree, of one party under the lens; null: no rows at all. */
  unreconciledOf(party: string): number | null
  /** What bears on whether a figure may be compared; left out, nothing is said of it. */
  judgementOf?(indicator: Indicator, party: Party): CellJudgement
  /** Scaled median absolute deviations from which a figure is marked as far from the others. */
  outlierLimit?: number | undefined
  /** The year whose prices an indicator's kronor are in; null: each year's own, or none in it. */
  pricesOf?(indicator: Indicator): number | null
  methodVersion: string
  sample: boolean
}

/**
 * What is said beside a figure: how comparable, why not more so, which months, the method questions that bear on it, and the
 * figures it rests on where its kind plays no part in it.
 */
export interface CellJudgement {
  comparability: Comparability | null
  limited: Limit[]
  partYear: PartYear | null
  declared: { asked: number; unanswered: number } | null
  restsOn: string | null
}

const NOTHING_SAID: CellJudgement = {
  comparability: null,
  limited: [],
  partYear: null,
  declared: null,
  restsOn: null,
}
const INDEX = { unit: 'index', decimals: 1 }

/** The unit and decimals an indicator is written in under a lens. */
const writtenIn = ({ unit, decimals }: Indicator, lens: LensModel): { unit: string; decimals: number } =>
  lens.index === undefined ? { unit, decimals } : INDEX

/** A figure as it is written everywhere: rounded to the indicator's decimals, '' when there is none. */
export function gridCell(
  indicator: Indicator,
  lens: LensModel,
  value: IndicatorValue,
  unreconciled: number | null,
  judgement: CellJudgement = NOTHING_SAID,
): GridCell {
  const shown = value.state === 'value'
  return {
    party: value.party,
    value,
    text: value.value === null ? '' : formatNumber(value.value, writtenIn(indicator, lens).decimals),
    hatched: value.grade === 'D' || value.grade === 'E' || (shown && (judgement.declared?.unanswered ?? 0) > 0),
    unreconciled: shown && (unreconciled ?? 0) > 0,
    comparability: shown ? judgement.comparability : null,
    limited: shown ? judgement.limited : [],
    outlier: null,
    partYear: judgement.partYear,
    declared: shown ? judgement.declared : null,
    restsOn: judgement.restsOn,
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
  const { lens } = inputs
  const plain = inputs.parties.map((party) =>
    gridCell(
      indicator,
      lens,
      inputs.valueOf(indicator, party),
      inputs.unreconciledOf(party.code),
      inputs.judgementOf?.(indicator, party),
    ),
  )
  const values = plain.flatMap(({ party, value }) => (value.value === null ? [] : [{ party, value: value.value }]))
  const far = outliers(values, inputs.outlierLimit)
  const cells = plain.map((cell) => ({ ...cell, outlier: far.get(cell.party) ?? null }))
  const own = cells.find(({ party }) => party === inputs.own) ?? null
  const middle = median(values.map(({ value }) => value))
  const ownValue = own?.value.value ?? null
  const { unit, decimals } = writtenIn(indicator, lens)
  return {
    indicatorId: indicator.id,
    name: indicator.name,
    unit,
    decimals,
    direction: indicator.direction,
    own,
    median: middle,
    medianText: middle === null ? '' : formatNumber(middle, decimals),
    differencePercent:
      ownValue === null || middle === null || middle === 0 ? null : ((ownValue - middle) / Math.abs(middle)) * 100,
    cells,
    prices: inputs.pricesOf?.(indicator) ?? null,
    index: lens.index ?? null,
    limited: [...new Set(cells.flatMap(({ limited }) => (limited ?? []).map(({ code }) => code)))],
  }
}
