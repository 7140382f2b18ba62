import { type KeyboardEvent, type ReactNode, useState } from 'react'
import {
  Button,
  ComboBox as AriaComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import { meantOption } from './meant-option.ts'
import type { Option } from './select.tsx'

export interface ComboBoxProps<K extends string> {
  readonly label: string
  readonly value: K | null
  readonly options: readonly Option<K>[]
  readonly onChange: (value: K | null) => void
  readonly hideLabel?: boolean
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly small?: boolean
  /** Said when nothing matches. */
  readonly emptyText?: string
}

/** A choice of one among many, found by typing. Matches anywhere in the label; Enter takes what is meant without an arrow first. */
export function ComboBox<K extends string>(props: ComboBoxProps<K>): ReactNode {
  const { label, value, options, onChange, hideLabel, placeholder, disabled, autoFocus, small, emptyText } = props
  const [typed, setTyped] = useState('')
  // Before the box hears the key: it would put back what stood there.
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Tab') return
    if (!(event.target instanceof HTMLInputElement) || event.target.getAttribute('aria-activedescendant')) return
    const meant = meantOption(options, typed, event.key === 'Tab')
    if (!meant || meant.id === value) return
    // Enter that chooses does not also send the form the box stands in.
    if (event.key === 'Enter') event.preventDefault()
    onChange(meant.id)
  }
  return (
    <AriaComboBox
      className={classNames('select', 'select-box', small && 'select-small')}
      value={value}
      onChange={(key) => onChange(key === null ? null : (key as K))}
      defaultItems={options}
      // What is chosen from the start stands in the field, also before the list has been opened.
      defaultInputValue={options.find(({ id }) => id === value)?.label ?? ''}
      onInputChange={setTyped}
      menuTrigger="focus"
      isDisabled={disabled ?? false}
      allowsEmptyCollection={Boolean(emptyText)}
      {...(hideLabel ? { 'aria-label': label } : {})}
      {...(autoFocus ? { autoFocus } : {})}
    >
      {hideLabel ? null : <Label className="field-label">{label}</Label>}
      <span className="field-box combo-box" onKeyDownCapture={onKey}>
        <Input className="field-input" {...(placeholder ? { placeholder } : {})} />
        <Button className="combo-button">
          <span className="caret" aria-hidden="true" />
        </Button>
      </span>
      <Popover className="popover">
        <ListBox<Option<K>> className="list-box" renderEmptyState={() => <p className="list-empty">{emptyText}</p>}>
          {(option) => (
            <ListBoxItem
              id={option.id}
              textValue={option.label}
              className="list-item"
              isDisabled={option.disabled ?? false}
            >
              <Text slot="label">{option.label}</Text>
              {option.note ? (
                <Text slot="description" className="list-note">
                  {option.note}
                </Text>
              ) : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
