import { packageNames } from '../domain/export/file-names.ts'
import { reportLayout } from '../domain/export/report-layout.ts'
import { type OutlineHeading, reportHeadingsOf } from '../domain/export/report-outline.ts'
import type { PackageContent } from '../model/package-content.ts'
import { reportWords } from './report-words.ts'

/** What the package will hold, in the report's own words: title, headings with their text, file names. */
export function reportOutline(content: PackageContent): { title: string; headings: OutlineHeading[]; files: string[] } {
  const layout = reportLayout(content, reportWords)
  return { title: layout.title, headings: reportHeadingsOf(layout), files: [...packageNames(content)] }
}
