import type { MethodDecision, MethodStatus, Relevance } from '../../model/catalogue.ts'
import type { Chart } from '../../model/code-string.ts'
import type { LensModel } from '../../model/grid-model.ts'
import type { ReportIsolationWords } from './report-isolation-words.ts'
import type { Prose, ReportStyleNames, TableWords } from './report-model.ts'
import type { SaidFacts } from './said-facts.ts'
import type { ExportWords } from './workbook-words.ts'

/** The headings of domain.md §7.1, in its order. */
export const CHAPTERS = [
  'summary',
  'decision',
  'background',
  'purpose',
  'procedure',
  'present',
  'method',
  'isolation',
  'keys',
  'indicators',
  'trial',
  'financing',
  'followUp',
  'consequences',
  'risks',
  'plan',
  'evaluation',
  'appendices',
] as const
export type Chapter = (typeof CHAPTERS)[number]

/** What is known about the work, already counted and written with Swedish digits. */
export interface ReportFacts {
  readonly workspaceName: string
  readonly sample: boolean
  readonly at: string
  readonly programVersion: string
  readonly methodName: string
  readonly methodVersion: string
  readonly methodDate: string
  readonly methodStatus: MethodStatus
  /** The log of what was proposed and decided, oldest first. */
  readonly decisions: readonly MethodDecision[]
  /** How many times the operation has been consulted about an item. */
  readonly consultations: number
  readonly lens: LensModel
  readonly parties: readonly string[]
  readonly missingParties: readonly string[]
  readonly unreconciledParties: readonly string[]
  readonly files: number
  readonly lines: string
  readonly amount: string
  readonly taggedShare: string | null
  readonly costItems: number
  readonly valueItems: number
  readonly keys: number
  readonly methodIndicators: number
  readonly indicators: readonly string[]
  readonly gates: readonly string[]
  readonly conventions: readonly string[]
  readonly isolationLevels: readonly string[]
  readonly evidenceGrades: readonly string[]
  readonly smallNumberLimit: number
  readonly said: SaidFacts
}

/** The words of the report. The implementation is shared/text/report-words.ts. */
export interface ReportWords {
  common: ExportWords
  title: string
  subject: string
  contents: string
  page: string
  styleNames: ReportStyleNames
  /** The head of every page but the first. */
  header: (facts: ReportFacts) => string
  titlePage: (facts: ReportFacts) => readonly { readonly label: string; readonly value: string }[]
  headings: Record<Chapter, string>
  prose: Record<Exclude<Chapter, 'appendices'>, (facts: ReportFacts) => readonly Prose[]>
  chart: (chart: Chart) => string
  /** "Konto 5020, 5021" */
  accounts: (codes: readonly string[]) => string
  remains: string
  nothingRemains: string
  tables: {
    present: TableWords
    groups: TableWords
    relevance: TableWords
    relevanceOf: (decision: Relevance['decision']) => string
    consultations: TableWords
    isolation: TableWords
    keys: TableWords
    indicatorSheet: (name: string) => string
    sheetFields: {
      purpose: string
      formula: string
      numerator: string
      denominator: string
      unit: string
      direction: string
      source: string
      frequency: string
      responsible: string
      errorSources: string
      interpretation: string
      evidence: string
    }
    sheetHead: readonly [string, string]
    trial: { caption: string; indicator: string; unit: string; median: string }
    quality: TableWords
    qualityOf: (grade: string, unreconciled: boolean, undisclosed: boolean) => string
    sums: { caption: string; item: string }
    financing: { caption: string; item: string }
    plan: TableWords
    planOf: (at: { missing: boolean; unreconciled: boolean }) => string
  }
  isolation: ReportIsolationWords
  appendices: {
    catalogue: TableWords
    indicators: TableWords
    coding: TableWords
    keys: TableWords
    quality: TableWords
    glossary: TableWords
    log: TableWords
    sources: TableWords
  }
  glossary: readonly (readonly [string, string])[]
  logRows: (facts: ReportFacts) => readonly (readonly [string, string])[]
  chartTitle: (name: string, unit: string, lens: LensModel) => string
  chartAlt: (name: string, unit: string, points: readonly { readonly party: string; readonly text: string }[]) => string
  chartFooter: (facts: ReportFacts) => string
}
