import type { ChartDrawing, ChartPoint, ChartTable } from '../../model/chart-model.ts'
import type { ChartRefusal, ChartSpec } from '../../model/chart-spec.ts'
import type { ShownGrid } from './chart-footer.ts'
import type { ChartParty, ChartSource } from './chart-source.ts'

/** What one kind of chart makes; footer, legend and sentence are the same for all kinds and added after. */
export interface ChartDraft {
  readonly title: string
  readonly subtitle: string
  readonly unit: string
  readonly drawing: ChartDrawing
  readonly table: ChartTable
  /** Every point drawn, in walking order. */
  readonly points: readonly ChartPoint[]
  /** The points the spoken sentence compares: one per party. */
  readonly compared: readonly ChartPoint[]
  readonly median: number | null
  readonly medianText: string
  readonly shown: readonly ShownGrid[]
  readonly parties: readonly ChartParty[]
  readonly indicatorIds: readonly string[]
  /** What the sentence says instead of highest, lowest and own. */
  readonly said?: readonly string[]
  /** More to say under the chart: parties left out of a scatter. */
  readonly more?: readonly string[]
  /** The word for points that are not the lens's own kind. */
  readonly budget?: string
  readonly medianSeen?: boolean
}

export type Drafted = { readonly draft: ChartDraft } | { readonly refusal: ChartRefusal }

/** Makes one kind of chart, or says why there is none. */
export type Drafter = (spec: ChartSpec, source: ChartSource) => Drafted

export const refuse = (refusal: ChartRefusal): { refusal: ChartRefusal } => ({ refusal })

export const left = (header: string) => ({ header, align: 'left' as const })
export const right = (header: string) => ({ header, align: 'right' as const })
