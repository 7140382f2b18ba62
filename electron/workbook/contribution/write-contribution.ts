import { contributionLayout } from '../../../shared/domain/export/contribution-layout.ts'
import type { ContributionWords } from '../../../shared/domain/export/contribution-words.ts'
import type { Contribution } from '../../../shared/model/contribution.ts'
import type { PackageContent } from '../../../shared/model/package-content.ts'
import { writeWorkbook } from '../write/write-workbook.ts'
import { canonicalSheet } from './canonical.ts'
import { machineSheet } from './machine-sheet.ts'

/**
 * A contribution as an .xlsx of visible sheets, the last of which carries the sealed canonical content. `content` is the
 * sender's own scope: its method, tagged lines and grid make the sheets readable. Same input, same bytes.
 */
export function writeContribution(
  contribution: Contribution,
  content: PackageContent,
  words: ContributionWords,
): Promise<Uint8Array> {
  const layout = contributionLayout(contribution, content, words)
  const sheets = layout.sheets.map(canonicalSheet)
  return writeWorkbook({ ...layout, sheets: [...layout.sheets, machineSheet({ contribution, sheets }, words)] })
}
