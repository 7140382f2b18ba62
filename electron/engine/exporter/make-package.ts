import { createHash } from 'node:crypto'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { dataPackage } from '../../../shared/domain/export/data-package.ts'
import { packageFileNames } from '../../../shared/domain/export/file-names.ts'
import { sumFaults } from '../../../shared/domain/export/item-amounts.ts'
import { manifestText } from '../../../shared/domain/export/manifest.ts'
import { reportLayout } from '../../../shared/domain/export/report-layout.ts'
import { workbookLayout } from '../../../shared/domain/export/workbook-layout.ts'
import type { PackageContent } from '../../../shared/model/package-content.ts'
import { done, failed, type Outcome } from '../../../shared/model/problem.ts'
import { dataWords } from '../../../shared/text/export-data.ts'
import { workbookWords } from '../../../shared/text/export-workbook.ts'
import { reportWords } from '../../../shared/text/report-words.ts'
import { writeReport } from '../../report/write-report.ts'
import { ZIP_TIME } from '../../workbook/write/finish-package.ts'
import { writeWorkbook } from '../../workbook/write/write-workbook.ts'
import type { MadeFile, MadePackage } from './messages.ts'

/** Already packed formats are stored as they are. */
const PACKED = /\.(xlsx|docx)$/

/** Every file as one zip: names sorted, one fixed time, so that equal files give equal bytes. */
export function bundleOf(name: string, files: readonly MadeFile[]): MadeFile {
  const parts: Zippable = {}
  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    parts[file.name] = [file.bytes, { level: PACKED.test(file.name) ? 0 : 6, mtime: ZIP_TIME }]
  return { name, bytes: zipSync(parts) }
}

/**
 * The whole package in this very process: workbook, report, open data, manifest, and a zip of it all. Refuses content whose
 * item sums are not the sums of its own lines. The report is byte for byte reproducible only in the export process.
 */
export async function makePackage(content: PackageContent): Promise<Outcome<MadePackage>> {
  const [fault] = sumFaults(content)
  if (fault)
    return failed('export-failed', undefined, {
      detail: `${fault.itemId} ${fault.party}`,
      statedOre: fault.statedOre,
      linesOre: fault.linesOre,
    })
  const names = packageFileNames(content)
  const files: MadeFile[] = [
    { name: names.workbook, bytes: await writeWorkbook(workbookLayout(content, workbookWords)) },
    { name: names.report, bytes: await writeReport(reportLayout(content, reportWords)) },
    ...dataPackage(content, dataWords).files.map(({ name, text }) => ({ name, bytes: strToU8(text) })),
  ]
  const listed = files.map(({ name, bytes }) => ({
    name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }))
  const all = [...files, { name: names.manifest, bytes: strToU8(manifestText(content, listed)) }].toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  )
  return done({ files: all, bundle: bundleOf(names.bundle, all) })
}
