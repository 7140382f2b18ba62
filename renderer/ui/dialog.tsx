import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './class-names.ts'

export interface DialogProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the primary one last. */
  readonly actions?: ReactNode
  /** 'most': as much of the window as a table needs. */
  readonly wide?: boolean | 'most'
  /** alertdialog: cannot be dismissed by pressing outside. */
  readonly role?: 'dialog' | 'alertdialog'
}

/** For decisions only; explanations go in the panel. */
export function Dialog({ title, open, onClose, children, actions, wide, role = 'dialog' }: DialogProps): ReactNode {
  return (
    <ModalOverlay
      className="overlay"
      isOpen={open}
      isDismissable={role === 'dialog'}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
    >
      <Modal className={classNames('modal', wide && (wide === 'most' ? 'modal-widest' : 'modal-wide'))}>
        <AriaDialog className="dialog" role={role}>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <div className="dialog-body">{children}</div>
          {actions ? <div className="dialog-actions">{actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
