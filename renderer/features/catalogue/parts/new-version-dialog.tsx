import { type ReactNode, useState } from 'react'
import type { ProblemNote as Note } from '../../../../shared/contract/operation.ts'
import { nextVersionNumber } from '../../../../shared/domain/method/next-version.ts'
import { methodVersionText as words } from '../../../../shared/text/ui-method-versions.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { invoke, refresh } from '../../../client/client.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { showPane, showVersion } from '../catalogue-store.ts'
import { useMethodAtWork } from '../use-method.ts'

/** A draft with the content of the version shown. Followed at once unless a decided version is what figures follow. */
export function NewVersionDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  return (
    <Dialog title={words.newTitle} open={open} onClose={onClose}>
      {open ? <NewVersion onClose={onClose} /> : null}
    </Dialog>
  )
}

function NewVersion({ onClose }: { onClose: () => void }): ReactNode {
  const { version, versions } = useMethodAtWork()
  const numbers = versions.flatMap((one) => (one.methodId === version.methodId ? [one.version] : []))
  const [number, setNumber] = useState(nextVersionNumber(numbers))
  const [name, setName] = useState(version.name)
  const [activate, setActivate] = useState(versions.find(({ active }) => active)?.status !== 'decided')
  const [problem, setProblem] = useState<Note | null>(null)
  const [busy, setBusy] = useState(false)
  const wrong = /^\d+\.\d+$/.test(number.trim()) ? null : words.numberFault
  const ready = wrong === null && name.trim() !== '' && !busy
  const make = async () => {
    if (!ready) return
    setBusy(true)
    const reply = await invoke('catalogue.newVersion', {
      versionId: version.id,
      version: number.trim(),
      name: name.trim(),
      activate,
    })
    if (reply.ok) {
      await refresh(reply.changed)
      showVersion(activate ? null : reply.value.version.id)
      showPane('node')
      announce(words.made(reply.value.version.version))
      onClose()
    } else {
      setProblem(reply.problem)
      setBusy(false)
    }
  }
  return (
    <>
      <p className="muted">{words.newText(version.version)}</p>
      <Field
        label={words.number}
        value={number}
        onChange={setNumber}
        error={wrong}
        autoFocus
        onEnter={() => void make()}
      />
      <Field label={words.name} value={name} onChange={setName} onEnter={() => void make()} />
      <Checkbox checked={activate} onChange={setActivate}>
        {words.activate}
      </Checkbox>
      <ProblemNote problem={problem} />
      <div className="dialog-actions">
        <Button look="quiet" onPress={onClose}>
          {commonText.cancel}
        </Button>
        <Button look="primary" disabled={!ready} busy={busy} onPress={() => void make()}>
          {words.make}
        </Button>
      </div>
    </>
  )
}
