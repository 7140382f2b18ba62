import type { Contribution } from '../../model/contribution.ts'
import type { LensModel } from '../../model/grid-model.ts'
import type { RuleExpression } from '../../model/rule-expression.ts'
import type { HandTarget } from '../../model/tag-split.ts'
import type { WorkbookWords } from './workbook-words.ts'

/** The words of the contribution workbook. The implementation is shared/text/export-contribution.ts. */
export interface ContributionWords {
  workbook: WorkbookWords
  title: (party: string, year: number) => string
  description: string
  sheets: { tagging: string; machine: string }
  readMe: (contribution: Contribution, party: string) => readonly (readonly [string, string])[]
  readMeColumns: readonly [string, string, string]
  lines: readonly string[]
  tagging: {
    columns: readonly string[]
    byHand: string
    byRule: string
    conditions: (conditions: readonly RuleExpression[]) => string
    /** What is said of more than one item, or of none; one whole item has its name. */
    target: (target: HandTarget, keyName: (keyId: string) => string) => string
  }
  volumes: readonly string[]
  groups: {
    unit: string
    title: (party: string, lens: LensModel) => string
    alt: (party: string, groups: readonly { readonly group: string; readonly kr: number }[]) => string
  }
  machine: {
    columns: readonly [string, string, string]
    title: string
    /** What a key of the sheet Samsyn means. */
    meaning: (key: string) => string
  }
}
