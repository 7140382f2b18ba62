import type { ReactNode } from 'react'
import { isBelowTarget, lacksReason, wantsChange } from '../../../../shared/domain/isolate/isolation-summary.ts'
import type { IsolationAssessment } from '../../../../shared/model/isolation.ts'
import { classNames } from '../../../ui/class-names.ts'

/** A level as fill and figure; a mark for a wanted change, for what is below its target, and for a reason that is missing. Not spoken: the cell says it in words. */
export function LevelMark({ found }: { found: IsolationAssessment | null }): ReactNode {
  if (!found) return <span className="iso-empty" aria-hidden="true" />
  return (
    <span
      className={classNames(
        'iso-level',
        `iso-level-${found.level}`,
        wantsChange(found) && 'iso-wants',
        isBelowTarget(found) && 'iso-below',
        lacksReason(found) && 'iso-no-reason',
      )}
      aria-hidden="true"
    >
      {found.level}
    </span>
  )
}
