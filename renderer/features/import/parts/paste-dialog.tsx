import { type ReactNode, useState } from 'react'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'

/** For those who cannot or will not press Ctrl V: a field to paste a block in. */
export function PasteDialog({
  open,
  onClose,
  onText,
}: {
  open: boolean
  onClose: () => void
  onText: (text: string) => void
}): ReactNode {
  const [pasted, setPasted] = useState('')
  const close = () => {
    setPasted('')
    onClose()
  }
  return (
    <Dialog
      title={text.pasteTitle}
      open={open}
      onClose={close}
      wide
      actions={
        <>
          <Button onPress={close}>{text.cancel}</Button>
          <Button
            look="primary"
            disabled={pasted.trim() === ''}
            onPress={() => {
              onText(pasted)
              close()
            }}
          >
            {text.read}
          </Button>
        </>
      }
    >
      <Field label={text.pasteField} hint={text.pasteHelp} value={pasted} onChange={setPasted} lines={12} autoFocus />
    </Dialog>
  )
}
