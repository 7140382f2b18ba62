import '../splits.css'
import type { ReactNode } from 'react'
import {
  type MethodAxes,
  type TagAxes,
  type TagAxis,
  tagAxesSchema,
  tagAxisSchema,
} from '../../../../shared/model/tag-axes.ts'
import { pageSplits as text } from '../../../../shared/text/page-splits.ts'
import { axisValue, axisValues, axisWords } from '../../../../shared/text/tag-words.ts'
import { Select } from '../../../ui/select.tsx'
import { useAxes } from '../use-axes.ts'

const NONE = '-'

/** The method's values, and one that is said but is not among them. */
const optionsOf = (axis: TagAxis, said: string | undefined, lists: MethodAxes | undefined) => {
  const values = axisValues(lists, axis)
  const gone = said === undefined || values.some(({ id }) => id === said) ? [] : [said]
  return [
    { id: NONE, label: text.axisNone },
    ...values.map(({ id, name }) => ({ id, label: name })),
    ...gone.map((id) => ({ id, label: axisValue({ [axis]: id }, axis, lists) })),
  ]
}

/** One choice per axis, each of which may be left unsaid. */
export function AxesFields({ axes, onChange }: { axes: TagAxes; onChange: (axes: TagAxes) => void }): ReactNode {
  const lists = useAxes()
  return (
    <div className="axes-fields">
      {tagAxisSchema.options.map((axis) => (
        <Select
          key={axis}
          small
          label={axisWords[axis]}
          value={axes[axis] ?? NONE}
          options={optionsOf(axis, axes[axis], lists)}
          onChange={(id) => {
            const { [axis]: _, ...rest } = axes
            onChange(id === NONE ? rest : tagAxesSchema.parse({ ...rest, [axis]: id }))
          }}
        />
      ))}
    </div>
  )
}
