import type { Item } from '../../model/catalogue.ts'
import type { GridModel, LensModel } from '../../model/grid-model.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { MoneyUnit } from '../../model/money.ts'
import type { Kind } from '../../model/scope.ts'

/** Whose figures a view is seen with, under which lens, and in which unit kronor are written. */
export interface ViewScope {
  readonly lens: LensModel
  readonly own: string
  readonly unit: MoneyUnit
  readonly parties: GridModel['parties']
}

/** The figures of a view: a grid per year and kind, undefined until it is there. `trendYears`: the years a small line runs over. */
export interface ViewFigures extends ViewScope {
  gridOf(year: number, kind: Kind): GridModel | undefined
  readonly trendYears: readonly number[]
  readonly indicators: readonly Indicator[]
  readonly items: readonly Item[]
}
