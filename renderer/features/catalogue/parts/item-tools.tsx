import { type ReactNode, useState } from 'react'
import type { Item } from '../../../../shared/model/catalogue.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { useCommands } from '../../../app/commands.ts'
import { Button } from '../../../ui/button.tsx'
import { useMethodAtWork } from '../use-method.ts'
import { MoveDialog } from './move-dialog.tsx'
import { NewItemDialog } from './new-item-dialog.tsx'
import { RemoveItemDialog } from './remove-item-dialog.tsx'

/** What one can do with a whole item: more under it, elsewhere, away. */
export function ItemTools({ item }: { item: Item }): ReactNode {
  const { locked } = useMethodAtWork()
  const [open, setOpen] = useState<'add' | 'move' | 'remove' | null>(null)
  const close = () => setOpen(null)
  const group = methodText.title
  useCommands([
    { id: 'item-add', group, label: words.addItemUnder(item.id), disabled: locked, run: () => setOpen('add') },
    { id: 'item-move', group, label: words.move, shortcut: 'F6', disabled: locked, run: () => setOpen('move') },
    { id: 'item-remove', group, label: words.removeItem, disabled: locked, run: () => setOpen('remove') },
  ])
  if (locked) return null
  return (
    <>
      <Button small look="quiet" onPress={() => setOpen('add')}>
        {words.addItem}
      </Button>
      <Button small look="quiet" onPress={() => setOpen('move')}>
        {words.move}
      </Button>
      <Button small look="quiet" onPress={() => setOpen('remove')}>
        {words.remove}
      </Button>
      <NewItemDialog under={open === 'add' ? item.id : undefined} onClose={close} />
      <MoveDialog item={item} open={open === 'move'} onClose={close} />
      <RemoveItemDialog item={item} open={open === 'remove'} onClose={close} />
    </>
  )
}
