import type { Contribution } from '../../../shared/model/contribution.ts'
import type { PackageContent } from '../../../shared/model/package-content.ts'
import type { Outcome } from '../../../shared/model/problem.ts'

export interface MadeFile {
  name: string
  bytes: Uint8Array
}

/** The files of a package, sorted by name, and all of them as one zip. */
export interface MadePackage {
  files: MadeFile[]
  bundle: MadeFile
}

/** What the export process is asked: one job, after which it ends. */
export type ExportRequest =
  | { type: 'package'; content: PackageContent }
  | { type: 'contribution'; contribution: Contribution; content: PackageContent }

export type ExportReply =
  | { type: 'package'; outcome: Outcome<MadePackage> }
  | { type: 'contribution'; outcome: Outcome<MadeFile> }
  | { type: 'broken'; detail: string }
