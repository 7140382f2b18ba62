import type { ReactNode } from 'react'
import type { TagAxes } from '../../../../shared/model/tag-axes.ts'
import { pageSplits as text } from '../../../../shared/text/page-splits.ts'
import { axisValue, axisValues } from '../../../../shared/text/tag-words.ts'
import { Select } from '../../../ui/select.tsx'
import { useAxes } from '../use-axes.ts'

const NONE = '-'

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
  const lists = useAxes()
  const values = axisValues(lists, 'careForm')
  const gone = axes.careForm !== undefined && !values.some(({ id }) => id === axes.careForm) ? [axes.careForm] : []
  const careForms = [
    { id: NONE, label: text.noAxis },
    ...values.map(({ id, name }) => ({ id, label: name })),
    ...gone.map((id) => ({ id, label: axisValue({ careForm: id }, 'careForm', lists) })),
  ]
  return (
    <Select
      hideLabel
      small
      label={label}
      value={axes.careForm ?? NONE}
      options={careForms}
      onChange={(id) => {
        const { careForm: _, ...rest } = axes
        onChange(id === NONE ? rest : { ...rest, careForm: id })
      }}
    />
  )
}
