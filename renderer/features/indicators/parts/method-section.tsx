import type { ReactNode } from 'react'
import type { Explanation } from '../../../../shared/model/grid-model.ts'
import { isolationText } from '../../../../shared/text/ui-isolation.ts'
import { PanelSection } from '../../../ui/panel-section.tsx'

const text = isolationText.declared

/** What the party has said about the method behind a figure, printed beside it: every question that bears on it, answered or not. */
export function MethodSection({ method }: { method: Explanation['method'] }): ReactNode {
  if (!method || method.length === 0) return null
  const open = method.filter(({ answer }) => answer === null).length
  return (
    <PanelSection title={text.title}>
      {open > 0 ? <p className="warn">{text.notDeclared(open)}</p> : null}
      <dl className="told">
        {method.map(({ questionId, question, answer }) => (
          <div key={questionId}>
            <dt className="muted">{question}</dt>
            <dd className={answer === null ? 'warn' : undefined}>{answer ?? text.unanswered}</dd>
          </div>
        ))}
      </dl>
    </PanelSection>
  )
}
