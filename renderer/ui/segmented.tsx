import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { Option } from './select.tsx'

export interface SegmentedProps<K extends string> {
  readonly label: string
  readonly value: K
  readonly options: readonly Option<K>[]
  readonly onChange: (value: K) => void
}

/** Two to four choices side by side, one of them always chosen. */
export function Segmented<K extends string>({ label, value, options, onChange }: SegmentedProps<K>): ReactNode {
  return (
    <RadioGroup
      className="segmented"
      orientation="horizontal"
      aria-label={label}
      value={value}
      onChange={(next) => onChange(next as K)}
    >
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className="segment" isDisabled={option.disabled ?? false}>
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  )
}
