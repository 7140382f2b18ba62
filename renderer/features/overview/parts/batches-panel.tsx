import type { ReactNode } from 'react'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import { kindWords } from '../../../../shared/text/lens.ts'
import { overviewText } from '../../../../shared/text/ui-overview.ts'
import { shellText } from '../../../../shared/text/ui-shell.ts'
import { useScope, useUnit } from '../../../app/scope.ts'
import { useRead } from '../../../client/use-read.ts'
import { PanelSection } from '../../../ui/panel-section.tsx'

/** What the chosen party has read in for the year, and whether it agrees with its control total. */
export function BatchesPanel({ partyName }: { partyName: string }): ReactNode {
  const { party, year } = useScope()
  const unit = useUnit()
  const batches = (useRead('import.batches', { party, year }, { keep: true }).value?.batches ?? []).filter(
    (batch) => batch.status === 'active',
  )
  return (
    <>
      <p className="panel-name">{`${partyName} ${year}`}</p>
      <PanelSection title={overviewText.batches}>
        {batches.length === 0 ? <p className="muted">{overviewText.noBatches}</p> : null}
        <ul className="batch-list">
          {batches.map((batch) => (
            <li key={batch.id} className="batch-line">
              <p className="batch-name">{batch.fileName}</p>
              <p className="muted">{`${kindWords[batch.scope.kind]}, ${shellText.rows(batch.rows)}, ${formatOre(batch.ore, unit)} ${unit}`}</p>
              <p className={batch.reconciled ? 'muted' : 'warn'}>
                {batch.reconciled ? overviewText.reconciled : overviewText.notReconciled}
              </p>
            </li>
          ))}
        </ul>
      </PanelSection>
      <PanelSection title={overviewText.howTitle}>
        <p>{overviewText.how}</p>
      </PanelSection>
    </>
  )
}
