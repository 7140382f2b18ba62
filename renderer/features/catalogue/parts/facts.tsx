import type { ReactNode } from 'react'
import { methodText } from '../../../../shared/text/ui-method.ts'

/** One heading with its words; nothing at all when there are none. */
export function Fact({ title, children }: { title: string; children: ReactNode }): ReactNode {
  if (children === null || children === undefined || children === '') return null
  return (
    <section className="fact">
      <h3 className="panel-heading">{title}</h3>
      <div>{children}</div>
    </section>
  )
}

/** A list of sentences, or a dash. */
export function Lines({ lines }: { lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return <p className="muted">{methodText.none}</p>
  return (
    <ul className="fact-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
