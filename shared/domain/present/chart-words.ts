import type { Grade } from '../../model/allocation.ts'
import type { StackBy } from '../../model/chart-spec.ts'
import type { Outlier, PartYear } from '../../model/comparability.ts'
import type { IndexBase, LensModel } from '../../model/grid-model.ts'
import type { IndicatorState } from '../../model/indicator.ts'
import type { MoneyUnit } from '../../model/money.ts'
import type { Kind } from '../../model/scope.ts'

type Mark = Exclude<IndicatorState, 'value'>

/** Every word a chart is made with, given by the caller: domain code has none of its own. Implemented in shared/text. */
export interface ChartWords {
  readonly mark: (state: Mark) => string
  readonly state: (state: Mark) => string
  readonly kind: (kind: Kind) => string
  /** Year, kind, cost concept, overhead and measure: "Budget 2026, kostnad inkl. OH, löpande priser". */
  readonly lens: (lens: LensModel, measure: MeasureFacts) => string
  /** The same without year and kind. */
  readonly concept: (lens: LensModel, measure: MeasureFacts) => string
  /** With a capital first. */
  readonly sentence: (words: string) => string
  readonly title: {
    readonly plain: (name: string, unit: string) => string
    readonly years: (name: string, unit: string, first: number, last: number) => string
    readonly stacked: (name: string, unit: string, by: StackBy) => string
    readonly deviation: (name: string, unit: string, against: Kind, year: number, percent: boolean) => string
    readonly scatter: (across: string, up: string) => string
    readonly axis: (name: string, unit: string) => string
    readonly panels: (names: readonly string[]) => string
  }
  readonly subtitle: {
    readonly years: (kinds: readonly { kind: Kind; years: readonly number[] }[], concept: string) => string
    readonly sameAxis: string
    readonly ownAxis: string
    readonly notFromZero: string
    readonly scatter: string
    readonly variance: string
    readonly varianceOther: string
  }
  readonly note: {
    readonly grade: (grade: 'D' | 'E') => string
    readonly unreconciled: string
    readonly undeclared: string
    readonly outlier: (outlier: Outlier) => string
    readonly partYear: (covered: PartYear) => string
    readonly oneFigure: string
    readonly kindOfYear: (kind: Kind) => string
  }
  readonly deviation: { readonly less: string; readonly more: string }
  /** "16 % högre än medianen"; '' where there is nothing to compare. */
  readonly toMedian: (percent: number | null) => string
  readonly toMedianShort: (percent: number | null) => string
  readonly spoken: {
    readonly figure: (text: string, unit: string) => string
    readonly point: (label: string, figure: string, more: readonly string[]) => string
    readonly part: (label: string, layer: string, figure: string, share: string) => string
    readonly pair: (label: string, across: string, up: string) => string
    readonly at: (label: string, at: string) => string
    readonly chart: (facts: SpokenFacts) => string
  }
  readonly footer: {
    readonly sample: string
    readonly source: (kinds: readonly { kind: Kind; years: readonly number[] }[]) => string
    readonly denominator: (
      name: string,
      sources: readonly { source: string; date: string; years: readonly number[] }[],
    ) => string
    readonly method: (version: string) => string
    readonly missing: (parties: readonly string[]) => string
    readonly unreconciled: (parties: readonly string[]) => string
    readonly state: (state: Mark, parties: readonly string[]) => string
    readonly leftOut: (parties: readonly string[]) => string
  }
  readonly legend: Readonly<
    Record<'hatched' | 'undeclared' | 'outlier' | 'median' | 'budget', (word: string) => string>
  >
  readonly table: {
    readonly party: string
    readonly year: string
    readonly kind: string
    readonly median: string
    readonly toMedian: string
    readonly numerator: (unit: MoneyUnit) => string
    readonly grade: string
    readonly note: string
    readonly total: string
    readonly indicator: string
    readonly unit: string
    readonly deviation: (unit: string) => string
  }
  readonly grade: (grade: Grade | null) => string
  /** "Berg: ej avstämd; Åre: uppskattad" */
  readonly notes: (noted: readonly { readonly label: string; readonly note: string }[]) => string
  readonly rest: (count: number) => string
  readonly levelUnknown: string
}

/** What the kronor of a figure are: of which prices (null: no kronor in it), as index of what, scaled to a year or not. */
export interface MeasureFacts {
  readonly prices: 'current' | number | null
  readonly index: IndexBase | null
  readonly annualised: boolean
}

/** What the one sentence of a chart is made from. */
export interface SpokenFacts {
  readonly title: string
  readonly subtitle: string
  readonly withValue: number
  readonly of: number
  readonly highest: { readonly label: string; readonly figure: string } | null
  readonly lowest: { readonly label: string; readonly figure: string } | null
  readonly own: { readonly label: string; readonly figure: string; readonly toMedian: string } | null
  readonly median: string
  /** Instead of highest, lowest and own, where one figure a party would say too little. */
  readonly said: readonly string[] | null
  readonly without: readonly { readonly state: Mark; readonly labels: readonly string[] }[]
}
