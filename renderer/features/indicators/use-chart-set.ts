import { useState } from 'react'
import type { ChartSpec } from '../../../shared/model/chart-spec.ts'
import type { GridModel } from '../../../shared/model/grid-model.ts'
import type { ViewContent } from '../../../shared/model/view.ts'
import { chartBuilder as text } from '../../../shared/text/page-views.ts'
import { announce } from '../../ui/announce.tsx'
import { anotherChart } from './indicators-model.ts'
import { changeView } from './view-store.ts'

const MOST = 12
/** Beside the first one. */
const MOST_BESIDE = 11

export interface ChartSetState {
  readonly specs: readonly ChartSpec[]
  /** The chart that was just added, whose choices are open. */
  readonly added: string | null
  readonly put: (specs: readonly ChartSpec[]) => void
  readonly add: (like: Partial<ChartSpec> & Pick<ChartSpec, 'indicatorId'>) => void
  /** The view's rows as small charts beside each other; null where there is only one. */
  readonly addSmall: (() => void) | null
}

/** The charts of a view, and new ones that begin from the row that is chosen. */
export function useChartSet(
  content: ViewContent,
  grid: GridModel | undefined,
  chosen: string | undefined,
): ChartSetState {
  const [added, setAdded] = useState<string | null>(null)
  const { charts: specs } = content
  const put = (next: readonly ChartSpec[]) => changeView({ charts: [...next] })
  const add = (like: Partial<ChartSpec> & Pick<ChartSpec, 'indicatorId'>) => {
    if (specs.length >= MOST) return announce(text.most)
    const chart = anotherChart(content, like)
    put([...specs, chart])
    setAdded(chart.id)
    announce(text.addedChart)
    // It comes last, which may be out of sight.
    setTimeout(() => document.querySelector(`[data-chart="${chart.id}"]`)?.scrollIntoView({ block: 'nearest' }), 150)
  }
  const rows = grid?.rows.map((row) => row.indicatorId) ?? []
  return {
    specs,
    added,
    put,
    add,
    addSmall:
      chosen === undefined || rows.length < 2
        ? null
        : () =>
            add({
              kind: 'multiples',
              panelsBy: 'indicator',
              axis: 'own',
              indicatorId: chosen,
              indicatorIds: rows.filter((id) => id !== chosen).slice(0, MOST_BESIDE),
            }),
  }
}
