import type { ItemKind, Relevance } from '../../model/catalogue.ts'
import type { IndicatorState } from '../../model/indicator.ts'
import type { CostConcept, Kind, Overhead } from '../../model/scope.ts'
import type { MethodAxes, TagAxes, TagAxis } from '../../model/tag-axes.ts'
import type { VolumeState } from '../../model/volume.ts'
import type { IsolationWords } from './isolation-words.ts'
import type { ExportWords } from './workbook-words.ts'

/** The words of the open data. Codes in the cells are lower-case and fixed; the implementation is shared/text/export-data.ts. */
export interface DataWords {
  common: ExportWords
  title: (workspace: string) => string
  description: string
  sampleDescription: string
  tables: Record<string, string>
  kind: (kind: Kind) => string
  state: (state: IndicatorState | VolumeState) => string
  concept: (concept: CostConcept) => string
  overhead: (overhead: Overhead) => string
  itemKind: (kind: ItemKind) => string
  relevance: (decision: Relevance['decision']) => string
  /** '' where the axis says nothing. */
  axis: (axes: TagAxes, axis: TagAxis, lists: MethodAxes | undefined) => string
  isolation: IsolationWords
  licence: { name: string; title: string }
}
