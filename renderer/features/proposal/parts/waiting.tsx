import type { ReactNode } from 'react'
import { pageProposal as text } from '../../../../shared/text/page-proposal.ts'

const LINES = [62, 84, 48, 92, 70, 88, 55, 76]

/** The shape of the page while the report is being put together. */
export function Waiting(): ReactNode {
  return (
    <div className="proposal" aria-busy="true">
      <div className="outline card" aria-hidden="true">
        {LINES.map((width) => (
          <span key={width} className="bone" style={{ width: `${width}%` }} />
        ))}
      </div>
      <div className="report card">
        <p className="muted" role="status">
          {text.waiting}
        </p>
        {LINES.map((width) => (
          <span key={width} className="bone" aria-hidden="true" style={{ width: `${width}%` }} />
        ))}
      </div>
    </div>
  )
}
