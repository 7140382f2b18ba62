import type { ReactNode, Ref } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { classNames } from './class-names.ts'

export interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  /** What is wrong with the value; null or absent: nothing. */
  readonly error?: string | null
  /** Written inside the box to the right: 'tkr'. */
  readonly unit?: string
  readonly align?: 'left' | 'right'
  readonly lines?: number
  readonly placeholder?: string
  readonly hideLabel?: boolean
  readonly disabled?: boolean
  readonly required?: boolean
  readonly autoFocus?: boolean
  readonly onEnter?: () => void
  readonly onBlur?: () => void
  readonly inputRef?: Ref<HTMLInputElement>
  readonly type?: 'text' | 'search'
}

/** A labelled text field. Numbers are typed as text and read by the model that knows them. */
export function Field(props: FieldProps): ReactNode {
  const {
    label,
    value,
    onChange,
    hint,
    error,
    unit,
    align,
    lines,
    placeholder,
    hideLabel,
    disabled,
    required,
    autoFocus,
    onEnter,
    onBlur,
    inputRef,
    type,
  } = props
  const box = classNames('field-input', align === 'right' && 'field-right')
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      isDisabled={disabled ?? false}
      isRequired={required ?? false}
      validationBehavior="aria"
      type={type === 'search' ? 'search' : 'text'}
      {...(hideLabel ? { 'aria-label': label } : {})}
      {...(autoFocus ? { autoFocus } : {})}
      {...(onBlur ? { onBlur } : {})}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && onEnter) onEnter()
        else event.continuePropagation()
      }}
    >
      {hideLabel ? null : <Label className="field-label">{label}</Label>}
      <span className="field-box">
        {lines ? (
          <TextArea className={box} rows={lines} {...(placeholder ? { placeholder } : {})} />
        ) : (
          <Input className={box} {...(placeholder ? { placeholder } : {})} {...(inputRef ? { ref: inputRef } : {})} />
        )}
        {unit ? <span className="field-unit">{unit}</span> : null}
      </span>
      {hint && !error ? (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      ) : null}
      {error ? <FieldError className="field-error">{error}</FieldError> : null}
    </TextField>
  )
}
