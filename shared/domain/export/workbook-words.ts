import type { Grade, TagReason, TagShare } from '../../model/allocation.ts'
import type { ItemKind } from '../../model/catalogue.ts'
import type { ImportBatch } from '../../model/import-batch.ts'
import type { IndicatorState } from '../../model/indicator.ts'
import type { LensModel } from '../../model/grid-model.ts'
import type { Direction } from '../../model/indicator.ts'
import type { CodeDimension } from '../../model/code-string.ts'
import type { Evidence } from '../../model/party.ts'
import type { Kind } from '../../model/scope.ts'
import type { MethodAxes, TagAxes } from '../../model/tag-axes.ts'
import type { TotalName } from '../compute/formula-ast.ts'
import type { IsolationWords } from './isolation-words.ts'

/** Words that workbook, report and data package share. The implementation is shared/text/export-words.ts. */
export interface ExportWords {
  kind: (kind: Kind) => string
  /** "Budget 2026 · Kostnad (…) · inkl. OH": stands in every title. */
  lens: (lens: LensModel) => string
  /** The words of the states that are not a value. */
  state: (state: Exclude<IndicatorState, 'value'>) => string
  /** Who said it, and how much of the row when it is shared: "Regel: LSS · 35 % enligt nyckeln Tidmätning 2025". */
  reason: (reason: TagReason | null, share?: TagShare | null) => string
  axes: (axes: TagAxes, lists: MethodAxes | undefined) => string
  grade: (grade: Grade | null) => string
  direction: (direction: Direction) => string
  dimension: (dimension: CodeDimension) => string
  evidence: (evidence: readonly Evidence[]) => string
  origin: (origin: ImportBatch['origin']) => string
  reconciled: (batch: ImportBatch) => string
  /** In the place of a party, where a series is for all of them. */
  allParties: string
  /** The mark of invented figures. */
  sampleMark: string
  yes: string
  no: string
}

/** The words of the package's workbook. */
export interface WorkbookWords {
  common: ExportWords
  title: (workspace: string, lens: LensModel) => string
  description: string
  sheets: {
    readMe: string
    lines: string
    items: string
    volumes: string
    indicators: string
    definitions: string
    sources: string
  }
  /** Defined names, usable in formulas: ASCII letters, digits and underscore. */
  names: {
    party: string
    year: string
    kind: string
    item: string
    counts: string
    amount: string
    items: string
    indicators: string
    volumes: string
  }
  readMe: {
    columns: readonly [string, string]
    rows: (facts: ReadMeFacts) => readonly (readonly [string, string])[]
  }
  lines: { columns: readonly string[] }
  items: {
    /** What the sums over a whole scope are called: taggat(), inläst(), taggatIsolerat(). */
    total: (name: TotalName) => string
    totalType: string
    id: string
    name: string
    type: string
    typeOf: (item: {
      kind: ItemKind
      memo: boolean
      informational: boolean
      overhead: boolean
      group: boolean
    }) => string
  }
  volumes: { columns: readonly string[] }
  indicators: {
    id: string
    name: string
    unit: string
    median: string
    chartHead: readonly [string, string]
    chartTitle: (name: string, unit: string, lens: LensModel) => string
    chartAlt: (
      name: string,
      unit: string,
      points: readonly { readonly party: string; readonly text: string }[],
    ) => string
  }
  isolation: IsolationWords
  definitions: { columns: readonly string[] }
  sources: { columns: readonly string[] }
}

/** What Läs mig tells. */
export interface ReadMeFacts {
  readonly workspaceName: string
  readonly sample: boolean
  readonly at: string
  readonly programVersion: string
  readonly methodName: string
  readonly methodVersion: string
  readonly lens: LensModel
  readonly parties: readonly string[]
  readonly missingParties: readonly string[]
  readonly unreconciledParties: readonly string[]
  readonly lines: number
  readonly gates: readonly string[]
}
