import './choices.css'
import type { ReactNode } from 'react'
import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components'
import type { Option } from './select.tsx'

/** One of a few, all in sight, under each other. `value` null: none is chosen yet. */
export function RadioList<K extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: K | null
  readonly options: readonly Option<K>[]
  readonly onChange: (value: K) => void
}): ReactNode {
  return (
    <RadioGroup className="choices" aria-label={label} value={value} onChange={(next) => onChange(next as K)}>
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className="choice" isDisabled={option.disabled ?? false}>
          <span className="choice-dot" aria-hidden="true" />
          <span>
            {option.label}
            {option.note ? <span className="muted"> {option.note}</span> : null}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}

/** Any number of a few, side by side. */
export function CheckList({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: readonly string[]
  readonly options: readonly Option[]
  readonly onChange: (value: string[]) => void
}): ReactNode {
  return (
    <CheckboxGroup className="field" value={[...value]} onChange={onChange}>
      <Label className="field-label">{label}</Label>
      <div className="choices choices-wide">
        {options.map((option) => (
          <Checkbox key={option.id} value={option.id} className="choice">
            <span className="choice-box" aria-hidden="true" />
            {option.label}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}
