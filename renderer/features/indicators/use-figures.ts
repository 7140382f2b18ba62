import { useMemo } from 'react'
import type { Lens } from '../../../shared/contract/indicators.ts'
import type { Overview } from '../../../shared/contract/workspace.ts'
import { figuresNeeded } from '../../../shared/domain/present/view-columns.ts'
import type { ViewFigures } from '../../../shared/domain/present/view-figures.ts'
import { type ViewModel, viewModel } from '../../../shared/domain/present/view-rows.ts'
import type { Method } from '../../../shared/model/catalogue.ts'
import type { GridModel } from '../../../shared/model/grid-model.ts'
import type { MoneyUnit } from '../../../shared/model/money.ts'
import type { ViewContent } from '../../../shared/model/view.ts'
import { viewWords } from '../../../shared/text/view-words.ts'
import { useRead, type Read } from '../../client/use-read.ts'

export interface Asked {
  readonly lens: Lens
  readonly own: string
  readonly unit: MoneyUnit
}

export interface Shown {
  readonly grid: GridModel
  readonly figures: ViewFigures
  readonly model: ViewModel
}

/** The figures a view needs, in one question, and the grid they make. `ready`: which view it is has been settled. */
export function useFigures(
  content: ViewContent,
  { lens, own, unit }: Asked,
  overview: Overview,
  method: Method | undefined,
  ready: boolean,
): { shown: Shown | null; read: Read<{ grid: GridModel; also: GridModel[] }> } {
  const ids = useMemo(
    () => content.indicators?.filter((id) => method?.indicators.some((indicator) => indicator.id === id)),
    [content.indicators, method],
  )
  const [, ...more] = figuresNeeded(content, lens, overview.years)
  const read = useRead(
    'indicators.grid',
    { lens, own, also: more.map((one) => ({ ...lens, ...one })), ...(ids && ids.length > 0 ? { ids } : {}) },
    { enabled: ready && own !== '' && method !== undefined, keep: true },
  )
  const answer = read.value
  const shown = useMemo(() => {
    if (!answer || !method) return null
    const grids = new Map([answer.grid, ...answer.also].map((grid) => [`${grid.lens.year} ${grid.lens.kind}`, grid]))
    const figures: ViewFigures = {
      // The lens of the figures that are here, which a newer choice may be ahead of.
      lens: answer.grid.lens,
      own: answer.grid.own,
      unit,
      parties: answer.grid.parties,
      gridOf: (year, kind) => grids.get(`${year} ${kind}`),
      trendYears: overview.years,
      indicators: method.indicators,
      items: method.items,
    }
    return { grid: answer.grid, figures, model: viewModel(content, figures, viewWords) }
  }, [answer, method, content, unit, overview.years])
  return { shown, read }
}
