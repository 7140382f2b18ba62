import { type ReactNode, useState } from 'react'
import type { ProblemNote as Note } from '../../../../shared/contract/operation.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { keyNode, shortName, volumeNode } from '../catalogue-model.ts'
import { showNode } from '../catalogue-store.ts'
import { useMethodAtWork } from '../use-method.ts'

type Kind = 'key' | 'volume'

/** A new distribution key or volume, with what it must have; the rest is filled in where it stands. */
export function NewEntryDialog({ kind, onClose }: { kind: Kind | null; onClose: () => void }): ReactNode {
  return (
    <Dialog title={kind === 'volume' ? words.newVolume : words.newKey} open={kind !== null} onClose={onClose}>
      {kind ? <NewEntry kind={kind} onClose={onClose} /> : null}
    </Dialog>
  )
}

function NewEntry({ kind, onClose }: { kind: Kind; onClose: () => void }): ReactNode {
  const { method, version, put } = useMethodAtWork()
  const [name, setName] = useState('')
  const [ownId, setOwnId] = useState<string | null>(null)
  const [unit, setUnit] = useState('')
  const [explanation, setExplanation] = useState('')
  const [usualSource, setSource] = useState('')
  const [problem, setProblem] = useState<Note | null>(null)
  const id = ownId ?? shortName(name)
  const entries: readonly { id: string }[] = kind === 'key' ? method.keys : method.volumes
  const wrong =
    id !== '' && (!/^[a-z][a-z0-9_]{0,39}$/.test(id) || entries.some((entry) => entry.id === id))
      ? words.entryIdFault
      : null
  const ready = wrong === null && [name, id, unit, explanation, usualSource].every((text) => text.trim() !== '')
  const save = () => {
    if (!ready) return
    const common = {
      id,
      name: name.trim(),
      unit: unit.trim(),
      explanation: explanation.trim(),
      usualSource: usualSource.trim(),
      evidence: [{ tag: 'P' as const }],
    }
    const sent =
      kind === 'key'
        ? put('catalogue.putKey', {
            versionId: version.id,
            key: { ...common, basis: 'percent', volumeId: null, ownerRole: words.defaultOwner, grade: 'D' },
          })
        : put('catalogue.putVolume', {
            versionId: version.id,
            volume: { ...common, countsPeople: false, decimals: 0, partyKinds: ['municipality', 'region'] },
          })
    void sent.then((refused) => {
      setProblem(refused)
      if (refused) return
      announce(words.added(common.name))
      showNode(kind === 'key' ? keyNode(id) : volumeNode(id))
      onClose()
    })
  }
  return (
    <>
      <Field label={words.name} value={name} onChange={setName} autoFocus />
      <Field label={words.entryId} value={id} onChange={setOwnId} hint={words.entryIdHint} error={wrong} />
      <Field label={methodText.unit} value={unit} onChange={setUnit} />
      <Field label={methodText.explanation} value={explanation} onChange={setExplanation} lines={3} />
      <Field label={methodText.usualSource} value={usualSource} onChange={setSource} />
      <ProblemNote problem={problem} />
      <div className="dialog-actions">
        <Button look="quiet" onPress={onClose}>
          {commonText.cancel}
        </Button>
        <Button look="primary" disabled={!ready} onPress={save}>
          {words.add}
        </Button>
      </div>
    </>
  )
}
