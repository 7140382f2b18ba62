import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'

export interface CheckboxProps {
  readonly children: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}

/** Yes or no, with its words beside it. */
export function Checkbox({ children, checked, onChange, disabled }: CheckboxProps): ReactNode {
  return (
    <AriaCheckbox className="checkbox" isSelected={checked} onChange={onChange} isDisabled={disabled ?? false}>
      <span className="checkbox-box" aria-hidden="true">
        <svg viewBox="0 0 12 12" className="checkbox-mark">
          <path d="M2.5 6.5 5 9l4.5-6" />
        </svg>
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  )
}
