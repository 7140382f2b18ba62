import type { IsolationWords } from './isolation-words.ts'
import type { TableWords } from './report-model.ts'

/** The report's own words for isolation, declarations and double counting. The implementation is shared/text/report-isolation.ts. */
export interface ReportIsolationWords {
  common: IsolationWords
  notApplicable: string
  /** What an empty half cell is written as. */
  emptyMark: string
  matrix: { caption: string; item: string; empty: string }
  levels: TableWords
  levelsAll: string
  wanted: TableWords
  wantedNone: string
  overhead: TableWords
  overheadDiffers: string
  declaration: TableWords
  declarationHeading: string
  doubleHeading: string
  doubleCounts: TableWords
  county: TableWords
  countyNone: string
  doubleNone: string
  both: string
  /** "Krokom: Nettokostnad" */
  said: (parties: readonly string[], answer: string) => string
}
