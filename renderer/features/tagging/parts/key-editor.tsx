import { type ReactNode, useMemo, useState } from 'react'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { Scope } from '../../../../shared/model/scope.ts'
import { pageKeys as text } from '../../../../shared/text/page-keys.ts'
import { useWrite } from '../../../client/use-write.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { type OpenValues, pasteValues, wholeValues } from '../keys-model.ts'
import { KeyLines } from './key-lines.tsx'
import type { KnownKey } from './split-key.tsx'

export interface KeyEditorProps {
  readonly scope: Scope
  readonly items: readonly Item[]
  readonly keyInfo: KnownKey
  readonly start: OpenValues
  readonly onClose: () => void
}

/** Writes a party's values of a key, by hand, out of a pasted block or from volumes; says what is wrong while it is. */
export function KeyEditor({ scope, items, keyInfo, start, onClose }: KeyEditorProps): ReactNode {
  const [open, setOpen] = useState(start)
  const [pasting, setPasting] = useState<string | null>(null)
  const saving = useWrite('keys.put')
  const whole = useMemo(() => wholeValues(open, keyInfo, scope.party), [open, keyInfo, scope.party])
  const change = (changed: Partial<OpenValues>) => setOpen((former) => ({ ...former, ...changed }))
  const save = async () => {
    if (!whole.ok || saving.busy) return
    const reply = await saving.run({ values: whole.values })
    if (!reply.ok) return
    announce(text.saved(keyInfo.name))
    onClose()
  }
  return (
    <Dialog
      title={keyInfo.name}
      open
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.back}</Button>
          <Button look="primary" disabled={!whole.ok} busy={saving.busy} onPress={() => void save()}>
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
        onPaste={(event) => {
          const block = event.clipboardData.getData('text/plain')
          // One value in one cell goes where the keyboard is; a block is the lines.
          if (!/[\t\n]/.test(block.trim())) return
          event.preventDefault()
          setOpen(pasteValues(open, block, items))
        }}
      >
        <button type="submit" hidden aria-label={text.save} />
        <p className="muted">{keyInfo.explanation}</p>
        <KeyLines open={open} keyInfo={keyInfo} scope={scope} items={items} onChange={setOpen} />
        {pasting === null ? (
          <div>
            <Button small look="quiet" onPress={() => setPasting('')}>
              {text.paste}
            </Button>
          </div>
        ) : (
          <div className="keys-paste">
            <Field
              label={text.pasteField}
              hint={text.pasteHint}
              lines={5}
              autoFocus
              value={pasting}
              onChange={setPasting}
            />
            <Button
              small
              disabled={pasting.trim() === ''}
              onPress={() => {
                setOpen(pasteValues(open, pasting, items))
                setPasting(null)
              }}
            >
              {text.pasteTake}
            </Button>
          </div>
        )}
        <div className="keys-fields">
          <Field label={text.fromYear} value={open.fromYear} onChange={(fromYear) => change({ fromYear })} />
          <Field
            label={text.toYear}
            hint={text.toYearHint}
            value={open.toYear}
            onChange={(toYear) => change({ toYear })}
          />
          <Field label={text.ownerRole} value={open.ownerRole} onChange={(ownerRole) => change({ ownerRole })} />
          <Field
            label={text.verifiedAt}
            hint={text.dateHint}
            value={open.verifiedAt}
            onChange={(verifiedAt) => change({ verifiedAt })}
          />
        </div>
        <div className="keys-source">
          <Field
            label={text.source}
            hint={text.sourceHint}
            value={open.source}
            onChange={(source) => change({ source })}
          />
          <Field
            label={text.sourceDate}
            hint={text.dateHint}
            value={open.sourceDate}
            onChange={(sourceDate) => change({ sourceDate })}
          />
        </div>
        <div className="split-said" aria-live="polite">
          {whole.ok ? null : <p className="split-fault">{whole.fault}</p>}
          <ProblemNote problem={saving.problem} />
        </div>
      </form>
    </Dialog>
  )
}
