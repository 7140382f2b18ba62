import type { Contribution } from '../../../shared/model/contribution.ts'
import type { PackageContent } from '../../../shared/model/package-content.ts'
import { done, type Outcome } from '../../../shared/model/problem.ts'
import { contributionFileName } from '../../../shared/domain/export/file-names.ts'
import { contributionWords } from '../../../shared/text/export-contribution.ts'
import { writeContribution } from '../../workbook/contribution/write-contribution.ts'
import type { MadeFile } from './messages.ts'

/** One party's contribution workbook in this very process. */
export async function makeContribution(
  contribution: Contribution,
  content: PackageContent,
): Promise<Outcome<MadeFile>> {
  const short = content.parties.find((party) => party.code === contribution.party)?.short ?? contribution.party
  return done({
    name: contributionFileName(contribution, short),
    bytes: await writeContribution(contribution, content, contributionWords),
  })
}
