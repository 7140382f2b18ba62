import type { ReactNode } from 'react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components'
import { classNames } from './class-names.ts'

export interface Option<K extends string = string> {
  readonly id: K
  readonly label: string
  readonly note?: string
  readonly disabled?: boolean
}

export interface SelectProps<K extends string> {
  readonly label: string
  readonly value: K | null
  readonly options: readonly Option<K>[]
  readonly onChange: (value: K) => void
  readonly hideLabel?: boolean
  /** bar: without border, as in the top bar. */
  readonly look?: 'box' | 'bar' | 'strong'
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly small?: boolean
}

/** A choice of one among a few. For many with search: ComboBox. */
export function Select<K extends string>(props: SelectProps<K>): ReactNode {
  const { label, value, options, onChange, hideLabel, look = 'box', placeholder, disabled, small } = props
  return (
    <AriaSelect
      className={classNames('select', `select-${look}`, small && 'select-small')}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(key as K)
      }}
      isDisabled={disabled ?? false}
      placeholder={placeholder ?? ''}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className="field-label">{label}</Label>}
      <Button className="select-button">
        <SelectValue className="select-value">
          {({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        <span className="caret" aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="list-box">
          {options.map((option) => (
            <ListBoxItem
              key={option.id}
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
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
