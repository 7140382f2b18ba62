import type { ColumnMapping } from '../../../shared/model/column-mapping.ts'
import type { ImportPlanSummary, PlanChunk } from '../../../shared/model/import-plan.ts'
import type { StatisticsReading } from '../../../shared/domain/import/statistics/reading.ts'
import type { Outcome } from '../../../shared/model/problem.ts'
import type { RawRow } from '../../../shared/model/raw-table.ts'
import type { RulesFile } from '../../../shared/model/rules-file.ts'
import type { ReadContribution } from '../../workbook/contribution/read-contribution.ts'
import type { InspectChoice, Inspection } from './inspect.ts'
import type { ReadingChoice } from './recognise.ts'
import type { ParserSource } from './source.ts'
import type { StatisticsAim } from './statistics-in.ts'

/** What the engine asks the parser process. One job at a time; `took` gives back the right to send another chunk. */
export type ParserRequest =
  | { type: 'inspect'; job: number; source: ParserSource; choice: InspectChoice }
  | { type: 'plan'; job: number; source: ParserSource; mapping: ColumnMapping; year: number | null }
  | { type: 'rows'; job: number; source: ParserSource; sheet: string; choice: ReadingChoice; from: number; to: number }
  | { type: 'contribution'; job: number; source: ParserSource }
  | { type: 'statistics'; job: number; source: ParserSource; aim: StatisticsAim }
  | { type: 'rules'; job: number; source: ParserSource }
  | { type: 'redact'; job: number; source: ParserSource; choice: ReadingChoice; target: string }
  | { type: 'took'; job: number }
  | { type: 'cancel'; job: number }

/** What the parser process answers. A job ends with exactly one of `inspected`, `planned`, `rows`, `contribution`, `statistics`. */
export type ParserReply =
  | { type: 'inspected'; job: number; outcome: Outcome<Inspection> }
  | { type: 'chunk'; job: number; chunk: PlanChunk; share: number }
  | { type: 'planned'; job: number; outcome: Outcome<ImportPlanSummary> }
  | { type: 'rows'; job: number; outcome: Outcome<RawRow[]> }
  | { type: 'contribution'; job: number; outcome: Outcome<ReadContribution> }
  | { type: 'redacted'; job: number; outcome: Outcome<true> }
  | { type: 'statistics'; job: number; outcome: Outcome<StatisticsReading> }
  | { type: 'rules'; job: number; outcome: Outcome<RulesFile> }

/** So many chunks may be under way before the engine has taken one. */
export const CHUNKS_UNDER_WAY = 3

/** The parser process ends itself with this code when its memory passes the limit. */
export const MEMORY_EXIT = 86
