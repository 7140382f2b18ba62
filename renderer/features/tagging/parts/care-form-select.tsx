import type { ReactNode } from 'react'
import { TAG_AXES, type TagAxes } from '../../../../shared/model/tag-axes.ts'
import { pageSplits as text } from '../../../../shared/text/page-splits.ts'
import { axisValue } from '../../../../shared/text/tag-words.ts'
import { Select } from '../../../ui/select.tsx'

const NONE = '-'
type CareForm = NonNullable<TagAxes['careForm']>
const careForms = [
  { id: NONE, label: text.noAxis },
  ...TAG_AXES.careForm.map((id) => ({ id, label: axisValue({ careForm: id }, 'careForm') })),
]

/** Which care form a part of a split is in; may be left unsaid. */
export function CareFormSelect({
  label,
  axes,
  onChange,
}: {
  label: string
  axes: TagAxes
  onChange: (axes: TagAxes) => void
}): ReactNode {
  return (
    <Select
      hideLabel
      small
      label={label}
      value={axes.careForm ?? NONE}
      options={careForms}
      onChange={(id) => {
        const { careForm: _, ...rest } = axes
        onChange(id === NONE ? rest : { ...rest, careForm: id as CareForm })
      }}
    />
  )
}
