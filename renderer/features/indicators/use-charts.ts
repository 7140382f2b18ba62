import type { ChartModel, MadeChart } from '../../../shared/model/chart-model.ts'
import type { ChartSpec } from '../../../shared/model/chart-spec.ts'
import { FOLLOWING } from '../../../shared/model/view.ts'
import { useRead } from '../../client/use-read.ts'
import type { Asked } from './use-figures.ts'

export interface ShownChart {
  /** As the view has it: an indicator, or the one that is chosen. */
  readonly spec: ChartSpec
  /** The same with its indicator. */
  readonly resolved: ChartSpec
  readonly model: ChartModel | null
  readonly refusal: string | null
}

/** A chart that follows the grid, with the indicator that is chosen there. */
export const resolve = (spec: ChartSpec, chosen: string): ChartSpec =>
  spec.indicatorId === FOLLOWING ? { ...spec, indicatorId: chosen } : spec

/** The charts of a view, made by the host in one question. */
export function useCharts(
  specs: readonly ChartSpec[],
  chosen: string | undefined,
  { lens, own, unit }: Asked,
): { charts: readonly ShownChart[]; levelsKnown: boolean; fetching: boolean } {
  const resolved = chosen === undefined ? [] : specs.map((spec) => resolve(spec, chosen))
  const read = useRead(
    'charts.make',
    { lens, own, unit, specs: resolved },
    { enabled: own !== '' && resolved.length > 0, keep: true },
  )
  const made = new Map<string, MadeChart>((read.value?.charts ?? []).map((chart) => [chart.id, chart]))
  return {
    charts: specs.flatMap((spec, index) => {
      const whole = resolved[index]
      const chart = made.get(spec.id)
      return whole
        ? [{ spec, resolved: whole, model: chart?.model ?? null, refusal: chart?.refusal?.text ?? null }]
        : []
    }),
    levelsKnown: read.value?.levelsKnown ?? false,
    fetching: read.fetching,
  }
}
