import type { ReactNode } from 'react'
import type { ProblemNote as Note } from '../../shared/contract/operation.ts'
import { classNames } from './class-names.ts'

export interface ProblemNoteProps {
  readonly problem: Note | null
  /** Buttons that mend it. */
  readonly actions?: ReactNode
}

/** What happened, where, and what to do. Spoken when it appears. Nothing when there is no problem. What a person cancelled is no fault. */
export function ProblemNote({ problem, actions }: ProblemNoteProps): ReactNode {
  return (
    <div role="alert" className="problem-slot">
      {problem ? (
        <div className={classNames('problem', problem.code === 'cancelled' && 'problem-asked-for')}>
          <p className="problem-what">{problem.text.what}</p>
          {problem.text.where ? <p className="problem-where">{problem.text.where}</p> : null}
          <p className="problem-cure">{problem.text.cure}</p>
          {actions ? <div className="problem-actions">{actions}</div> : null}
        </div>
      ) : null}
    </div>
  )
}
