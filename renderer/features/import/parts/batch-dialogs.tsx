import { type ReactNode, useState } from 'react'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { ImportBatch } from '../../../../shared/model/import-batch.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { useWrite } from '../../../client/use-write.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { batchName, batchState } from '../batch-words.ts'
import { readTypedSum } from '../control-sum.ts'

/** Asks before a batch no longer counts; it can be undone. */
export function WithdrawDialog({ batch, onClose }: { batch: ImportBatch; onClose: () => void }): ReactNode {
  const withdraw = useWrite('import.withdraw')
  const run = () => {
    void withdraw.run({ batchId: batch.id }).then((reply) => {
      if (!reply.ok) return
      announce(`${batchName(reply.value.batch)}: ${batchState(reply.value.batch)}`)
      onClose()
    })
  }
  return (
    <Dialog
      role="alertdialog"
      title={text.withdrawTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button look="primary" busy={withdraw.busy} onPress={run}>
            {text.withdraw}
          </Button>
        </>
      }
    >
      <p>{text.withdrawText(batchName(batch), commonText.rows(batch.rows))}</p>
      <ProblemNote problem={withdraw.problem} />
    </Dialog>
  )
}

/** States the total a batch is to agree with. */
export function ReconcileDialog({
  batch,
  unit,
  onClose,
}: {
  batch: ImportBatch
  unit: MoneyUnit
  onClose: () => void
}): ReactNode {
  const [typed, setTyped] = useState(() =>
    batch.controlOre === null
      ? ''
      : formatOre(batch.controlOre, unit, unit === 'kr' ? 2 : unit === 'tkr' ? 5 : 8).replace(/,?0+$/, ''),
  )
  const reconcile = useWrite('import.reconcile')
  const sum = readTypedSum(typed, unit)
  const save = () => {
    if (sum.state === 'invalid') return
    void reconcile.run({ batchId: batch.id, controlOre: sum.state === 'value' ? sum.ore : null }).then((reply) => {
      if (!reply.ok) return
      announce(`${batchName(reply.value.batch)}: ${batchState(reply.value.batch)}`)
      onClose()
    })
  }
  return (
    <Dialog
      title={text.reconcileTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button look="primary" onPress={save} busy={reconcile.busy} disabled={sum.state === 'invalid'}>
            {text.save}
          </Button>
        </>
      }
    >
      <p>{text.reconcileHelp(`${formatOre(batch.ore, 'kr')} kr`)}</p>
      <Field
        label={text.control}
        value={typed}
        onChange={setTyped}
        unit={unit}
        align="right"
        autoFocus
        onEnter={save}
        error={sum.state === 'invalid' ? text.controlInvalid : null}
      />
      <ProblemNote problem={reconcile.problem} />
    </Dialog>
  )
}
