import type { StatisticsReading } from '../../shared/domain/import/statistics/reading.ts'
import type { ContributionPreview, Contribution } from '../../shared/model/contribution.ts'
import type { ColumnMapping } from '../../shared/model/column-mapping.ts'
import type { ImportPlanSummary } from '../../shared/model/import-plan.ts'
import type { StagedRule } from '../../shared/model/rules-file.ts'
import type { SourceInfo } from '../../shared/model/raw-table.ts'
import type { VolumeImport } from '../../shared/model/volume-import.ts'
import type { Scope } from '../../shared/model/scope.ts'
import type { Connection } from '../store/connection.ts'
import type { ActiveMethod } from './active-method.ts'
import type { CodeShelf } from './code-shelf.ts'
import type { WorkspaceIdentity } from '../store/settings.ts'
import type { StoredMethod } from '../store/methods.ts'
import type { Staging } from '../store/staging.ts'

/** A file or a pasted text that has been looked at but not read in. Lives in the scratch folder until discarded. */
export interface StagedSource {
  id: string
  path: string
  fileName: string
  pasted: boolean
  /** Hex, of the private copy; taken while the person looks. Null where the copy has gone before it was done. */
  sha256: Promise<string | null>
  bytes: number
  info: SourceInfo
}

/** A source whose hash is known: what a plan is made of. */
export type PlannedSource = Omit<StagedSource, 'sha256'> & { sha256: string }

/** A plan that has been shown: what apply does, by id, or nothing. */
export interface ImportPlan {
  id: string
  source: PlannedSource
  scope: Scope
  mapping: ColumnMapping
  amountHeader: string
  controlOre: number | null
  summary: ImportPlanSummary
  staging: Staging
}

export interface ContributionPlan {
  id: string
  contribution: Contribution
  /** The method it was made with, stored here or to be stored with it. */
  sender: StoredMethod
  preview: ContributionPreview
  sha256: string
  /** The history entry that was the last when the plan was shown: another step since makes the plan stale. */
  seenEntry: number | null
}

/** A statistics file that has been read and shown: `preview` is what apply writes. */
export interface VolumePlan {
  id: string
  fileName: string
  reading: StatisticsReading
  preview: VolumeImport
}

/** A rules file that has been read and shown. `seenEntry`: another step since makes it stale. */
export interface RulesPlan {
  id: string
  fileName: string
  staged: readonly StagedRule[]
  seenEntry: number | null
}

/** One open workspace and what is staged for it. Nothing here outlives the window. */
export interface WorkspaceSession {
  readonly id: string
  readonly connection: Connection
  readonly identity: WorkspaceIdentity
  readonly method: ActiveMethod
  readonly scratch: string
  readonly sources: Map<string, StagedSource>
  readonly plans: Map<string, ImportPlan>
  readonly contributions: Map<string, ContributionPlan>
  readonly volumePlans: Map<string, VolumePlan>
  readonly rulesPlans: Map<string, RulesPlan>
  readonly codes: CodeShelf
  /** The version of each batch that the learner has been told of. */
  readonly lessonsTold: Map<number, number>
}
