import { type ReactNode, useState } from 'react'
import type { ProblemNote as Note } from '../../../../shared/contract/operation.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Select } from '../../../ui/select.tsx'
import { canStandUnder, movedWords } from '../catalogue-model.ts'
import { useMethodAtWork } from '../use-method.ts'

const LAST = 'last'
const TOP = 'top'

/** Moves an item by choosing where: the keyboard's way, and the way to a place that is far off. */
export function MoveDialog({ item, open, onClose }: { item: Item; open: boolean; onClose: () => void }): ReactNode {
  return (
    <Dialog title={words.moveTitle(`${item.id} ${item.name}`)} open={open} onClose={onClose}>
      {open ? <MoveForm item={item} onClose={onClose} /> : null}
    </Dialog>
  )
}

function MoveForm({ item, onClose }: { item: Item; onClose: () => void }): ReactNode {
  const { method, version, put } = useMethodAtWork()
  const [parent, setParent] = useState<string | null>(item.parentId ?? TOP)
  const [before, setBefore] = useState<string>(LAST)
  const [problem, setProblem] = useState<Note | null>(null)
  const parents = [
    ...(item.id.length === 1 ? [{ id: TOP, label: words.moveTop }] : []),
    ...method.items
      .filter(({ id }) => canStandUnder(method, item.id, id))
      .map(({ id, name }) => ({ id, label: `${id} ${name}` })),
  ]
  const parentId = parent === TOP ? null : parent
  const siblings = method.items.filter(
    (one) => one.parentId === parentId && one.kind === item.kind && one.id !== item.id,
  )
  const save = () => {
    if (parent === null) return
    const place = { parentId, before: before === LAST ? null : before }
    void put('catalogue.moveItem', { versionId: version.id, itemId: item.id, ...place }).then((refused) => {
      setProblem(refused)
      if (refused) return
      announce(movedWords(item, place))
      onClose()
    })
  }
  return (
    <>
      <ComboBox
        label={words.moveUnder}
        value={parent}
        options={parents}
        onChange={(next) => {
          setParent(next)
          setBefore(LAST)
        }}
        autoFocus
      />
      <Select
        label={words.moveBefore}
        value={before}
        options={[
          ...siblings.map(({ id, name }) => ({ id, label: words.moveFirstBefore(`${id} ${name}`) })),
          { id: LAST, label: words.moveLast },
        ]}
        onChange={setBefore}
      />
      <ProblemNote problem={problem} />
      <div className="dialog-actions">
        <Button look="quiet" onPress={onClose}>
          {commonText.cancel}
        </Button>
        <Button look="primary" disabled={parent === null} onPress={save}>
          {words.moveDo}
        </Button>
      </div>
    </>
  )
}
