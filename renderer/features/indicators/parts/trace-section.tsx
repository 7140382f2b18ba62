import type { ReactNode } from 'react'
import type { Explanation } from '../../../../shared/model/grid-model.ts'
import { judgementText as text } from '../../../../shared/text/comparability-words.ts'
import { PanelSection } from '../../../ui/panel-section.tsx'

/** The formula part by part with what each came to, and what an index is an index of. */
export function TraceSection({ explanation }: { explanation: Explanation }): ReactNode {
  const { trace, base } = explanation
  return (
    <>
      {base ? (
        <PanelSection title={text.index}>
          <p>{text.indexOf(base.ownText || text.traceMissing, base.baseText || text.traceMissing, base.unit)}</p>
        </PanelSection>
      ) : null}
      {trace && trace.length > 1 ? (
        <PanelSection title={text.trace}>
          <ul className="trace">
            {trace.map((step, index) => (
              <li
                key={`${index}-${step.text}`}
                className="trace-step"
                style={{ paddingLeft: Math.min(step.depth, DEEPEST) * INDENT }}
              >
                <span className="trace-text">{step.text}</span>
                <span className="amount">
                  {step.valueText || text.traceMissing} <span className="muted">{step.unit}</span>
                </span>
              </li>
            ))}
          </ul>
        </PanelSection>
      ) : null}
    </>
  )
}

const INDENT = 10
/** Further in than this the figures would have no room. */
const DEEPEST = 5
