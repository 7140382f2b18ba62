import { type ReactNode, useMemo, useState } from 'react'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { Scope } from '../../../../shared/model/scope.ts'
import type { TagTarget } from '../../../../shared/model/tag-split.ts'
import { pageSplits as text } from '../../../../shared/text/page-splits.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { useRead } from '../../../client/use-read.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import type { Chosen } from '../filter-model.ts'
import { openSplit, SPLIT_MODES, targetOf, wholeSplit, withRest } from '../split-model.ts'
import { useDelayed } from '../../../client/use-delayed.ts'
import { SplitFields } from './split-fields.tsx'
import { SplitKey, valuesFor } from './split-key.tsx'

const PREVIEW_DELAY_MS = 150
const modes = SPLIT_MODES.map((id) => ({ id, label: text.modes[id] }))
/** Where what is not health care in the home goes: what is left over usually is. */
const OUTSIDE = 'outside'

export interface SplitDialogProps {
  readonly scope: Scope
  readonly unit: MoneyUnit
  readonly chosen: Chosen
  readonly items: readonly Item[]
  /** What the code string may be, to begin with. */
  readonly first: string | null
  readonly onClose: () => void
  /** Closes the dialog when it went well. */
  readonly onSplit: (target: TagTarget) => Promise<void>
  readonly onKeys: (keyId: string | null) => void
}

/** Shares code strings by per cent, amount or key, and shows to the öre what each item gets while it is made. */
export function SplitDialog(props: SplitDialogProps): ReactNode {
  const { scope, unit, chosen, items, first, onClose, onSplit, onKeys } = props
  const { ore } = chosen
  const [only] = chosen.groups
  const single = chosen.count === 1 && only ? only : null
  const [split, setSplit] = useState(() => openSplit(single ? targetOf(single) : null, first))
  const [busy, setBusy] = useState(false)
  const keys = useRead('keys.list', { party: scope.party })
  const key = keys.value?.keys.find(({ id }) => id === split.keyId)
  const whole = useMemo(
    () => wholeSplit(split, single ? ore : null, valuesFor(key, scope.year)?.values ?? []),
    [split, single, ore, key, scope.year],
  )
  const asked = useDelayed(whole.ok ? JSON.stringify(whole.target) : '', PREVIEW_DELAY_MS)
  const preview = useRead(
    'tagging.previewSplit',
    {
      scope,
      ...chosen.which,
      target: asked === '' ? { by: 'item', itemId: items[0]?.id ?? '' } : (JSON.parse(asked) as TagTarget),
    },
    { enabled: asked !== '' },
  )
  const shown = whole.ok && asked !== '' ? preview.value : undefined
  const outside = items.find(({ kind }) => kind === OUTSIDE)
  const save = async () => {
    if (!whole.ok || busy) return
    setBusy(true)
    await onSplit(whole.target)
    setBusy(false)
  }
  const amount = `${formatOre(ore, unit)} ${unit}`
  return (
    <Dialog
      title={text.title(chosen.count)}
      open
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{commonText.cancel}</Button>
          <Button look="primary" disabled={!whole.ok} busy={busy} onPress={() => void save()}>
            {text.save}
          </Button>
        </>
      }
    >
      <form
        className="split"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <button type="submit" hidden aria-label={text.save} />
        <p className="muted">{single ? text.lead(amount, commonText.rows(single.rows)) : text.leadOf(amount)}</p>
        <Segmented
          label={text.mode}
          value={split.mode}
          options={modes}
          onChange={(mode) => setSplit({ ...split, mode })}
        />
        {split.mode === 'key' ? (
          <SplitKey
            split={split}
            keys={keys.value?.keys ?? []}
            year={scope.year}
            items={items}
            unit={unit}
            preview={shown}
            onChange={setSplit}
            onKeys={onKeys}
          />
        ) : (
          <SplitFields
            split={split}
            items={items}
            unit={unit}
            ore={shown ? shown.parts.map((part) => part.ore) : null}
            whole={ore}
            onChange={setSplit}
          />
        )}
        {split.mode === 'amount' && !single ? <p className="field-hint">{text.severalByAmount}</p> : null}
        {split.mode === 'amount' && ore < 0 ? <p className="field-hint">{text.revenueByAmount}</p> : null}
        <div className="split-said" aria-live="polite">
          {whole.ok || whole.fault.text === '' ? null : (
            <div className="split-fault">
              <p>{whole.fault.text}</p>
              {whole.fault.left > 0 && outside ? (
                <Button small onPress={() => setSplit(withRest(split, outside.id, whole.fault.left))}>
                  {text.restHere(outside.id)}
                </Button>
              ) : null}
            </div>
          )}
          <ProblemNote problem={whole.ok ? preview.problem : null} />
        </div>
      </form>
    </Dialog>
  )
}
