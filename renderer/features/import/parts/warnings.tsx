import type { ReactNode } from 'react'
import type { Problem } from '../../../../shared/model/problem.ts'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { problemNote } from '../../../../shared/text/sv.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { batchName } from '../batch-words.ts'
import type { Plan } from '../import-store.ts'
import { dateTime } from '../../../ui/date-text.ts'

/** So many are told whole; of more, what is the matter, and where and what to do when one opens them. */
const TOLD_WHOLE = 1

/** Remarks on the file that stop nothing. */
export function Warnings({ problems }: { problems: readonly Problem[] }): ReactNode {
  return (
    <ul className="warnings" aria-label={text.warnings}>
      {problems.map((problem) => {
        const { what, where, cure } = problemNote(problem).text
        const rest = `${where ? `${where}. ` : ''}${cure}`
        return (
          <li key={`${problem.code}-${where ?? ''}`}>
            {problems.length <= TOLD_WHOLE ? (
              `${what} ${rest}`
            ) : (
              <details>
                <summary>{what}</summary>
                {rest}
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Says that the same bytes, or some of the same rows, are already in, so that nobody counts them twice by mistake. */
export function AlreadyIn({ plan }: { plan: Plan }): ReactNode {
  const same = plan.alreadyImported[0]
  const overlap = plan.overlaps[0]
  const other = plan.sameFile[0]
  const words = same
    ? text.already(batchName(same), dateTime(same.importedAt))
    : overlap
      ? text.overlap(commonText.rows(overlap.rows), batchName(overlap.batch), dateTime(overlap.batch.importedAt))
      : other
        ? text.sameFile(
            batchName(other),
            text.sameFilePart(other.sheet, other.amountHeader),
            dateTime(other.importedAt),
          )
        : null
  return words ? (
    <p className="already" role="status">
      {words}
    </p>
  ) : null
}
