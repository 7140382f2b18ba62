import type { ReactNode } from 'react'
import { rowReasonTexts } from '../../../../shared/text/import-reasons.ts'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { Chip } from '../../../ui/chip.tsx'
import type { SourceLine } from '../source-rows-model.ts'

/** What becomes of one row, in words; nothing where it is simply read in. */
export function ReadAs({ line }: { line: SourceLine }): ReactNode {
  const planned = line.planned
  if (!planned) return line.header ? <span className="source-quiet">{text.headerRow}</span> : null
  const words = planned.reason === 'none' ? '' : rowReasonTexts[planned.reason]
  if (planned.verdict === 'rejected') return <Chip look="warn">{words || text.verdicts.rejected}</Chip>
  if (planned.verdict === 'accepted')
    return words ? <Chip>{words}</Chip> : <span className="sr-only">{text.verdicts.accepted}</span>
  if (planned.reason === 'total-row' || planned.reason === 'parent-row') return <Chip>{words}</Chip>
  return <span className="source-quiet">{words || text.verdicts.skipped}</span>
}
