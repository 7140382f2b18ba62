import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { Kbd } from './kbd.tsx'

export interface ButtonProps {
  readonly children: ReactNode
  readonly onPress?: () => void
  /** primary: the one thing to do here; quiet: text only; plain: the rest. */
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly disabled?: boolean
  /** Work is going on: not pressable, still focusable. */
  readonly busy?: boolean
  /** Shown beside the words, 'Ctrl Z'; the shortcut itself is a command's. */
  readonly shortcut?: string
  readonly label?: string
  readonly type?: 'button' | 'submit'
  readonly small?: boolean
  readonly autoFocus?: boolean
  /** Shows or hides something beside it: which. */
  readonly expanded?: boolean
}

export function Button(props: ButtonProps): ReactNode {
  const {
    children,
    onPress,
    look = 'plain',
    disabled,
    busy,
    shortcut,
    label,
    type = 'button',
    small,
    autoFocus,
    expanded,
  } = props
  return (
    <AriaButton
      type={type}
      className={classNames('button', `button-${look}`, small && 'button-small')}
      isDisabled={disabled ?? false}
      isPending={busy ?? false}
      {...(onPress ? { onPress } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      {...(autoFocus ? { autoFocus } : {})}
    >
      {children}
      {shortcut ? <Kbd keys={shortcut} /> : null}
    </AriaButton>
  )
}
