import { type ReactNode, useState } from 'react'
import { formatNumber, formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { ImportBatch } from '../../../../shared/model/import-batch.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { saveFile } from '../../../client/client.ts'
import { useWrite } from '../../../client/use-write.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { dateOnly, dateTime } from '../../../ui/date-text.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { batchName, batchState } from '../batch-words.ts'
import { ReconcileDialog, WithdrawDialog } from './batch-dialogs.tsx'

export interface BatchesProps {
  readonly batches: readonly ImportBatch[]
  readonly unit: MoneyUnit
  readonly chosen: string | null
  /** Pressed again, the chosen one is let go. */
  readonly onChoose: (batchId: string | null) => void
}

/** What has been read in for the scope, with its state, the original and the way back. */
export function Batches({ batches, unit, chosen, onChoose }: BatchesProps): ReactNode {
  const [taking, setTaking] = useState<ImportBatch | null>(null)
  const [agreeing, setAgreeing] = useState<ImportBatch | null>(null)
  const original = useWrite('import.original')
  const columns = text.batchColumns
  const open = (batch: ImportBatch) => {
    void original.run({ batchId: batch.id }).then((reply) => (reply.ok ? saveFile(reply.value.file) : false))
  }
  return (
    <section className="batches" aria-label={text.batches}>
      <ProblemNote problem={original.problem} />
      <div className="card card-flush batches-box">
        <table className="table batch-table">
          <caption className="sr-only">{text.batchesAll}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col" className="batch-wide">
                {columns.amount}
              </th>
              <th scope="col" className="cell-right">
                {columns.rows}
              </th>
              <th scope="col" className="cell-right">
                {columns.sum(unit)}
              </th>
              <th scope="col">{columns.state}</th>
              <th scope="col">{columns.imported}</th>
              <th scope="col">
                <span className="sr-only">{columns.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {batches.map((batch) => (
              <tr
                key={batch.id}
                className={classNames(batch.id === chosen && 'batch-chosen', batch.status === 'withdrawn' && 'muted')}
              >
                <th scope="row" className="batch-name">
                  <button
                    type="button"
                    aria-pressed={batch.id === chosen}
                    title={batchName(batch)}
                    onClick={() => onChoose(batch.id === chosen ? null : batch.id)}
                  >
                    {batchName(batch)}
                    {batch.sheet ? ` · ${batch.sheet}` : ''}
                  </button>
                </th>
                <td className="batch-wide">{batch.amountHeader || '–'}</td>
                <td className="cell-right">{formatNumber(batch.rows, 0)}</td>
                <td className="cell-right">{formatOre(batch.ore, unit)}</td>
                <td>
                  <Chip look={batch.status === 'withdrawn' ? 'neutral' : batch.reconciled ? 'settled' : 'warn'}>
                    {batchState(batch)}
                  </Chip>
                </td>
                <td title={dateTime(batch.importedAt)}>{dateOnly(batch.importedAt)}</td>
                <td className="batch-actions">
                  {batch.status === 'active' ? (
                    <Button
                      small
                      look="quiet"
                      onPress={() => setAgreeing(batch)}
                      label={`${text.reconcile} ${batchName(batch)}`}
                    >
                      {text.reconcile}
                    </Button>
                  ) : null}
                  <Button small look="quiet" onPress={() => open(batch)} label={`${text.original} ${batchName(batch)}`}>
                    {text.original}
                  </Button>
                  {batch.status === 'active' ? (
                    <Button
                      small
                      look="quiet"
                      onPress={() => setTaking(batch)}
                      label={`${text.withdraw} ${batchName(batch)}`}
                    >
                      {text.withdraw}
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {taking ? <WithdrawDialog batch={taking} onClose={() => setTaking(null)} /> : null}
      {agreeing ? (
        <ReconcileDialog key={agreeing.id} batch={agreeing} unit={unit} onClose={() => setAgreeing(null)} />
      ) : null}
    </section>
  )
}
