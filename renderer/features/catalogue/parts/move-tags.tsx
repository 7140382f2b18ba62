import { type ReactNode, useState } from 'react'
import type { CarryOver } from '../../../../shared/model/carry-over.ts'
import { methodEditText } from '../../../../shared/text/ui-method-edit.ts'
import { methodVersionText as words } from '../../../../shared/text/ui-method-versions.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { taggableItems } from '../catalogue-model.ts'
import { useMethodAtWork } from '../use-method.ts'

/** Where an item's tags are to go, or that they are to go away: one undoable step. */
export function MoveTags({
  item,
  open,
  onClose,
}: {
  item: Pick<CarryOver, 'itemId' | 'name'>
  open: 'move' | 'drop' | null
  onClose: () => void
}): ReactNode {
  const { method, run } = useMethodAtWork()
  const [to, setTo] = useState<string | null>(null)
  const title = `${item.itemId} ${item.name}`
  const send = (target: string | null) => {
    void run('catalogue.moveUses', { from: item.itemId, to: target }).then((reply) => {
      if (reply.ok) announce(target === null ? words.tagsDropped : words.tagsMoved(target))
      onClose()
    })
  }
  return (
    <>
      <Dialog
        title={words.moveTagsTitle(title)}
        open={open === 'move'}
        onClose={onClose}
        actions={
          <>
            <Button look="quiet" onPress={onClose}>
              {commonText.cancel}
            </Button>
            <Button look="primary" disabled={to === null} onPress={() => send(to)}>
              {methodEditText.moveDo}
            </Button>
          </>
        }
      >
        <ComboBox
          label={methodEditText.removeTo}
          value={to}
          options={taggableItems(method, item.itemId)}
          onChange={setTo}
          autoFocus
        />
        <p className="muted">{words.moveTagsText}</p>
      </Dialog>
      <Dialog
        title={words.dropTitle(title)}
        open={open === 'drop'}
        onClose={onClose}
        role="alertdialog"
        actions={
          <>
            <Button look="quiet" onPress={onClose}>
              {commonText.cancel}
            </Button>
            <Button look="primary" onPress={() => send(null)}>
              {words.dropTags}
            </Button>
          </>
        }
      >
        <p>{words.dropText}</p>
      </Dialog>
    </>
  )
}
