import { type ReactNode, useState } from 'react'
import type { ProblemNote as Note } from '../../../../shared/contract/operation.ts'
import type { ItemKind } from '../../../../shared/model/catalogue.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { invoke, refresh } from '../../../client/client.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Select } from '../../../ui/select.tsx'
import { showNode } from '../catalogue-store.ts'
import { useMethodAtWork } from '../use-method.ts'

const KINDS = ['cost', 'financing', 'value', 'outside'] as const

/** A new item under another (`under`), or a new group (null). Shut: undefined. */
export function NewItemDialog({
  under,
  onClose,
}: {
  under: string | null | undefined
  onClose: () => void
}): ReactNode {
  const { method } = useMethodAtWork()
  const parent = method.items.find(({ id }) => id === under)
  return (
    <Dialog
      title={words.newItemTitle(parent ? `${parent.id} ${parent.name}` : null)}
      open={under !== undefined}
      onClose={onClose}
    >
      {under === undefined ? null : <NewItem under={under} kind={parent?.kind ?? null} onClose={onClose} />}
    </Dialog>
  )
}

function NewItem({
  under,
  kind: given,
  onClose,
}: {
  under: string | null
  kind: ItemKind | null
  onClose: () => void
}): ReactNode {
  const { version } = useMethodAtWork()
  const [kind, setKind] = useState<ItemKind>(given ?? 'cost')
  const [name, setName] = useState('')
  const [definition, setDefinition] = useState('')
  const [unit, setUnit] = useState('')
  const [source, setSource] = useState('')
  const [problem, setProblem] = useState<Note | null>(null)
  const isValue = kind === 'value' && under !== null
  const ready = [name, definition, ...(isValue ? [unit, source] : [])].every((text) => text.trim() !== '')
  const save = async () => {
    if (!ready) return
    const reply = await invoke('catalogue.addItem', {
      versionId: version.id,
      parentId: under,
      kind,
      name: name.trim(),
      definition: definition.trim(),
      ...(isValue ? { unit: unit.trim(), source: source.trim() } : {}),
    })
    if (!reply.ok) return setProblem(reply.problem)
    await refresh(reply.changed)
    announce(words.added(`${reply.value.itemId} ${name.trim()}`))
    showNode(reply.value.itemId)
    onClose()
  }
  return (
    <>
      <p className="muted">{words.newItemText}</p>
      {given === null ? (
        <Select
          label={words.kindOfGroup}
          value={kind}
          options={KINDS.map((id) => ({ id, label: methodText.kindOne[id] }))}
          onChange={setKind}
        />
      ) : null}
      <Field label={words.name} value={name} onChange={setName} autoFocus />
      <Field label={methodText.definition} value={definition} onChange={setDefinition} lines={4} />
      {isValue ? (
        <>
          <Field label={words.valueUnit} value={unit} onChange={setUnit} />
          <Field label={words.valueSource} value={source} onChange={setSource} />
        </>
      ) : null}
      <ProblemNote problem={problem} />
      <div className="dialog-actions">
        <Button look="quiet" onPress={onClose}>
          {commonText.cancel}
        </Button>
        <Button look="primary" disabled={!ready} onPress={() => void save()}>
          {words.add}
        </Button>
      </div>
    </>
  )
}
