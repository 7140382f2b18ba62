import type { ReactNode } from 'react'
import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly run: () => void
  readonly disabled?: boolean
}

/** A button with more things to do. Each is also a command in the palette. */
export function Menu({ label, actions }: { label: string; actions: readonly MenuAction[] }): ReactNode {
  return (
    <MenuTrigger>
      <Button className="button button-plain">
        {label}
        <span className="caret" aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <AriaMenu
          className="list-box"
          onAction={(key) => actions.find(({ id }) => id === key)?.run()}
          disabledKeys={actions.filter(({ disabled }) => disabled).map(({ id }) => id)}
        >
          {actions.map(({ id, label: words }) => (
            <MenuItem key={id} id={id} className="list-item">
              {words}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
