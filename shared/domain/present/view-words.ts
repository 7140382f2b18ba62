import type { GridModel, LensModel } from '../../model/grid-model.ts'
import type { MoneyUnit } from '../../model/money.ts'
import type { Kind } from '../../model/scope.ts'
import type { Measure } from '../../model/view.ts'
import type { ChartWords } from './chart-words.ts'

type Variance = Extract<Measure, `variance${string}`>

/** Every word the grid of indicators is made with, given by the caller. Implemented in shared/text. */
export interface ViewWords {
  readonly chart: ChartWords
  readonly columns: Readonly<
    Record<'name' | 'unit' | 'area' | 'median' | 'difference' | 'bars' | 'trend' | 'comparability', string>
  >
  readonly columnTitles: Readonly<Record<'difference' | 'comparability', string>>
  readonly kindYear: (kind: Kind, year: number) => string
  readonly figureTitle: (name: string, kind: Kind, year: number) => string
  readonly variance: (measure: Variance, unit: MoneyUnit) => string
  readonly varianceTitle: (measure: Variance, against: Kind, year: number) => string
  readonly varianceGroup: (year: number) => string
  readonly area: (id: string, name: string) => string
  readonly severalAreas: string
  readonly pinned: string
  readonly months: (covered: number) => string
  readonly comparability: (score: number) => string
  /** What a small chart holds, as text where there is no picture: "Krokom 12 480; Åre saknas". */
  readonly small: (points: readonly { label: string; text: string }[]) => string
  readonly table: {
    readonly title: (view: string) => string
    readonly subtitle: (lens: LensModel) => string
    /** Source, method version, parties without figures and not reconciled. */
    readonly footer: (grid: GridModel) => readonly string[]
    readonly noteOf: (row: string, note: string) => string
    readonly filtered: (shown: number, all: number) => string
  }
}
