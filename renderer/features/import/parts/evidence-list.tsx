import type { ReactNode } from 'react'
import type { MappingEvidence } from '../../../../shared/model/column-mapping.ts'
import { evidenceText } from '../../../../shared/text/import-reasons.ts'
import { pageImport as text } from '../../../../shared/text/page-import.ts'

/** Why something was guessed, one sentence per reason; chosen by hand needs no reasons. */
export function EvidenceList({
  evidence,
  byHand,
}: {
  evidence: readonly MappingEvidence[]
  byHand: boolean
}): ReactNode {
  if (byHand) return <p className="evidence">{text.chosenByHand}</p>
  if (evidence.length === 0) return null
  return (
    <ul className="evidence">
      {evidence.map((reason) => (
        <li key={`${reason.reason}-${reason.column ?? ''}`}>{evidenceText(reason)}</li>
      ))}
    </ul>
  )
}
