import { type ReactNode, useState } from 'react'
import type { ProblemNote as Note } from '../../../../shared/contract/operation.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { usesText } from '../../../../shared/text/uses.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { taggableItems } from '../catalogue-model.ts'
import { showNode } from '../catalogue-store.ts'
import { useMethodAtWork } from '../use-method.ts'

/** Takes an item away; where it is in use, not before it is said where its tags go. */
export function RemoveItemDialog({
  item,
  open,
  onClose,
}: {
  item: Item
  open: boolean
  onClose: () => void
}): ReactNode {
  return (
    <Dialog title={words.removeTitle(`${item.id} ${item.name}`)} open={open} onClose={onClose} role="alertdialog">
      {open ? <RemoveForm item={item} onClose={onClose} /> : null}
    </Dialog>
  )
}

function RemoveForm({ item, onClose }: { item: Item; onClose: () => void }): ReactNode {
  const { method, version, active, uses, put } = useMethodAtWork()
  const used = active ? uses.find(({ itemId }) => itemId === item.id) : undefined
  const [to, setTo] = useState<string | null>(null)
  const [problem, setProblem] = useState<Note | null>(null)
  const remove = () => {
    const target = used && to !== null ? { moveTo: to } : {}
    void put('catalogue.removeItem', { versionId: version.id, itemId: item.id, ...target }).then((refused) => {
      setProblem(refused)
      if (refused) return
      announce(words.removed(`${item.id} ${item.name}`))
      showNode(item.parentId ?? method.items[0]?.id ?? '')
      onClose()
    })
  }
  return (
    <>
      <p>{used ? words.removeInUse(usesText(used.by)) : words.removeText}</p>
      {used ? (
        <ComboBox
          label={words.removeTo}
          value={to}
          options={taggableItems(method, item.id)}
          onChange={setTo}
          autoFocus
        />
      ) : null}
      <ProblemNote problem={problem} />
      <div className="dialog-actions">
        <Button look="quiet" onPress={onClose}>
          {commonText.cancel}
        </Button>
        <Button look="primary" disabled={used !== undefined && to === null} onPress={remove}>
          {words.removeItem}
        </Button>
      </div>
    </>
  )
}
