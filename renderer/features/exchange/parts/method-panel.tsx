import type { ReactNode } from 'react'
import type { SenderMethod } from '../../../../shared/model/contribution.ts'
import { pageExchange as text } from '../../../../shared/text/page-exchange.ts'
import { PanelLines, PanelSection } from '../../../ui/panel-section.tsx'
import type { BoardLine } from '../exchange-model.ts'

/** Which method the chosen party's contribution was made with, and what it says otherwise than the one here. */
export function MethodPanel({ line }: { line: BoardLine | null }): ReactNode {
  if (!line?.received) return <p className="muted">{text.methodHint}</p>
  const { method, methodVersion, fileName, programVersion } = line.received
  return (
    <>
      <PanelLines
        lines={[
          { key: 'file', label: text.facts.file, value: fileName },
          { key: 'program', label: text.facts.program, value: text.version(programVersion) },
        ]}
      />
      <PanelSection title={text.methodTitle(line.party.short, methodVersion)}>
        {method ? <MethodDifference method={method} /> : <p className="muted">{text.methodUnknown}</p>}
      </PanelSection>
    </>
  )
}

/** A sender's method against the one here, in words. */
export function MethodDifference({ method }: { method: SenderMethod }): ReactNode {
  if (method.same) return <p>{text.methodSame}</p>
  return (
    <>
      <p className="warn">{text.methodDiffers(method.changes.length)}</p>
      <ul className="method-differences" aria-label={text.methodList}>
        {method.changes.map((change) => (
          <li key={`${change.section} ${change.id} ${change.what} ${change.field}`}>{change.text}</li>
        ))}
      </ul>
    </>
  )
}
