import type { SuggestionSubject } from '../../shared/domain/tag/suggestion-features.ts'
import type { TaggedExample } from '../../shared/domain/tag/suggestion-model.ts'
import type { HeldOutPrecision, Suggestion } from '../../shared/model/suggestion.ts'
import type { NamedParty } from '../../shared/domain/import/statistics/find-party.ts'
import type { StatisticsReading } from '../../shared/domain/import/statistics/reading.ts'
import type { KoladaKpi } from '../../shared/model/volume-import.ts'
import type { Chart } from '../../shared/model/code-string.ts'
import type { ColumnMapping, MappingGuess } from '../../shared/model/column-mapping.ts'
import type { Contribution } from '../../shared/model/contribution.ts'
import type { ImportPlanSummary, PlanChunk } from '../../shared/model/import-plan.ts'
import type { PackageContent } from '../../shared/model/package-content.ts'
import type { Outcome } from '../../shared/model/problem.ts'
import type { RulesFile } from '../../shared/model/rules-file.ts'
import type { RawRow, SourceInfo } from '../../shared/model/raw-table.ts'
import type { Scope } from '../../shared/model/scope.ts'

/** What the file is wanted for: a heading that says the same kind and year, and the party's chart of accounts, settle doubt. */
export interface ReadingAim {
  scope: Scope
  chart: Chart | undefined
  /** How many live in the party's area, where that is known: what amounts are weighed against. */
  inhabitants: number | undefined
}

/** What a statistics file is read for. */
export interface StatisticsAim {
  parties: NamedParty[]
  kpis: KoladaKpi[]
  volumes: string[]
}

/** How a source is looked at: how it is read, and where a person says that its heading stands. */
export type LookChoice = ReadingChoice & { headerRow?: number | undefined }

export interface ReadingChoice {
  sheet?: string | undefined
  encoding?: string | undefined
  delimiter?: string | undefined
}

/** The process untrusted bytes are opened in. It is given a path, may be killed at any moment, and never throws. */
export interface ParserPort {
  /** Starts the process before anybody waits for it. */
  warm(): void
  inspect(
    path: string,
    fileName: string,
    pasted: boolean,
    aim: ReadingAim,
    choice: LookChoice,
    signal: AbortSignal,
  ): Promise<Outcome<{ source: SourceInfo; guess: MappingGuess }>>
  plan(
    path: string,
    fileName: string,
    pasted: boolean,
    mapping: ColumnMapping,
    year: number,
    signal: AbortSignal,
    onChunk: (chunk: PlanChunk, share: number) => void,
  ): Promise<Outcome<ImportPlanSummary>>
  /** Writes a copy to `target` with every identity number masked, or says that it cannot. */
  redact(path: string, fileName: string, pasted: boolean, choice: ReadingChoice, target: string): Promise<Outcome<true>>
  /** Rows from..to (1-based, inclusive) of a sheet as they stand, for showing the cells around a figure. */
  window(
    path: string,
    fileName: string,
    pasted: boolean,
    choice: ReadingChoice,
    from: number,
    to: number,
  ): Promise<Outcome<RawRow[]>>
  readContribution(
    path: string,
    fileName: string,
    signal: AbortSignal,
  ): Promise<
    Outcome<{
      contribution: Contribution
      sealed: boolean
      edits: { sheet: string; cell: string; before: string; after: string }[]
    }>
  >
  /** A file of tagging rules, checked to its last field. */
  readRules(path: string, fileName: string, pasted: boolean, signal: AbortSignal): Promise<Outcome<RulesFile>>
  /** Figures of Kolada's or of population, for the parties and the volumes there are. */
  readStatistics(
    path: string,
    fileName: string,
    pasted: boolean,
    aim: StatisticsAim,
    signal: AbortSignal,
  ): Promise<Outcome<StatisticsReading>>
  close(): void
}

export interface MadeFile {
  name: string
  bytes: Uint8Array
}

/** The process exports are made in: a clock that stands still and seeded ids, so that equal content gives equal bytes. */
export interface ExporterPort {
  exportPackage(content: PackageContent, signal: AbortSignal): Promise<Outcome<{ files: MadeFile[]; bundle: MadeFile }>>
  writeContribution(
    contribution: Contribution,
    content: PackageContent,
    signal: AbortSignal,
  ): Promise<Outcome<MadeFile>>
  close(): void
}

/** What one batch teaches: its code strings that are wholly one item's, and those nothing has tagged. Σ |öre| of its groups. */
export interface BatchLessons {
  batchNo: number
  party: string
  tagged: TaggedExample[]
  untagged: SuggestionSubject[]
  taggedOre: number
  allOre: number
}

/** Where suggestions are learned: beside the engine, so that it keeps nobody waiting. `workspace` names whose lessons they are. */
export interface LearnerPort {
  tell(workspace: string, batches: readonly BatchLessons[], gone: readonly number[]): Promise<void>
  /** What each subject may be, best first; only items allowed. */
  suggest(
    workspace: string,
    subjects: readonly SuggestionSubject[],
    allowed: readonly string[],
  ): Promise<Suggestion[][]>
  /** `allowed`: the items each party may have. */
  precision(workspace: string, allowed: Record<string, string[]>): Promise<HeldOutPrecision>
  close(): Promise<void>
}
