import type { Explanation } from '../../model/grid-model.ts'
import type { GridCell, LensModel } from '../../model/grid-model.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Method } from '../../model/catalogue.ts'
import type { TraceStep } from '../compute/formula-trace.ts'
import { filterText } from '../compute/formula-words.ts'
import type { IndicatorParts } from '../compute/indicator-parts.ts'
import { toNumber } from '../compute/ratio.ts'
import { formatNumber } from './format-number.ts'

export interface ExplanationInputs {
  indicator: Indicator
  lens: LensModel
  cell: GridCell
  parts: IndicatorParts
  trace: readonly TraceStep[]
  /** Where the figure is an index: what it was, what it is an index of, and the lens that explains that. */
  base: { own: { value: number | null }; base: { value: number | null }; lens: LensModel | null } | null
  method: Pick<Method, 'items' | 'volumes'>
}

/** Enough to see what a step came to, few enough to read: whole kronor, the decimals of small numbers. */
const decimalsOf = (value: number): number =>
  Number.isInteger(value) || Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 10 ? 1 : 3

/** A figure taken apart, named and rounded for the panel, the workbook and the report. The parts' öre are exact. */
export function explanation({ indicator, lens, cell, parts, trace, base, method }: ExplanationInputs): Explanation {
  const itemName = (id: string): string => method.items.find((item) => item.id === id)?.name ?? id
  const hidden = cell.value.state === 'suppressed'
  return {
    indicatorId: indicator.id,
    name: indicator.name,
    purpose: indicator.purpose,
    interpretation: indicator.interpretation,
    unit: indicator.unit,
    party: cell.party,
    lens,
    cell,
    formula: indicator.formula,
    parts: parts.items.map(({ side, itemId, year, kind, filters, total, ore, rows, grade, factor }) => ({
      side,
      itemId,
      name: itemName(itemId),
      ore,
      rows,
      grade,
      year,
      kind,
      filters: filters.map(filterText).join('; '),
      total,
      factor: factor && toNumber(factor),
    })),
    numeratorOre: cell.value.numeratorOre,
    volumes: parts.volumes.map((part) => {
      const definition = method.volumes.find((volume) => volume.id === part.volumeId)
      const { side, year, kind, rule, years, substitute, volumeId, grade, state, source, sourceDate } = part
      return {
        volumeId,
        name: definition?.name ?? volumeId,
        unit: definition?.unit ?? '',
        text: part.exact === null ? '' : formatNumber(toNumber(part.exact), volumeDecimals(part, definition?.decimals)),
        source,
        sourceDate: sourceDate ?? '',
        grade,
        state,
        side,
        year,
        kind,
        rule,
        years: [...years],
        substitute,
      }
    }),
    // A figure that may not be told is not told in pieces either: its sums are seen, what is reckoned from them is not.
    trace: trace.map(({ value, ...step }) => ({
      ...step,
      valueText: value === null || hidden ? '' : formatNumber(value, decimalsOf(value)),
    })),
    base: base && {
      ownText: numberText(base.own.value, indicator.decimals),
      baseText: numberText(base.base.value, indicator.decimals),
      unit: indicator.unit,
      lens: base.lens,
    },
    missing: [...new Set([...cell.value.missing, ...parts.untagged])],
  }
}

const numberText = (value: number | null, decimals: number): string =>
  value === null ? '' : formatNumber(value, decimals)

/** The mean of two whole numbers may end in a half, which is shown rather than rounded away. */
const volumeDecimals = ({ exact }: IndicatorParts['volumes'][number], decimals = 0): number =>
  exact !== null && exact.d === 2n ? Math.max(decimals, 1) : decimals
