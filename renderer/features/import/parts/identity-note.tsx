import type { ReactNode } from 'react'
import type { ImportPlanSummary } from '../../../../shared/model/import-plan.ts'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { Segmented } from '../../../ui/segmented.tsx'
import { type KeptOriginal, setKept } from '../import-store.ts'

/** Says that identity numbers were found, that their rows stay out, and asks what may be kept of the file. */
export function IdentityNote({ summary, kept }: { summary: ImportPlanSummary; kept: KeptOriginal }): ReactNode {
  if (summary.identityNumbers === 0) return null
  const blocked = summary.byReason.find(
    (each) => each.verdict === 'rejected' && each.reason === 'identity-number',
  )?.rows
  return (
    <section className="identity-note" role="status" aria-label={text.identity.title}>
      <p>
        <strong>{blocked ? text.identity.blocked(commonText.rows(blocked)) : text.identity.alike}</strong>{' '}
        {text.identity.keeps[kept]}
      </p>
      <Segmented
        label={text.identity.choice}
        value={kept}
        onChange={setKept}
        options={(['redacted', 'none'] as const).map((id) => ({ id, label: text.identity.choices[id] }))}
      />
    </section>
  )
}
