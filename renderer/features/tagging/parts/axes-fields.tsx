import '../splits.css'
import type { ReactNode } from 'react'
import {
  TAG_AXES,
  type TagAxes,
  type TagAxis,
  tagAxesSchema,
  tagAxisSchema,
} from '../../../../shared/model/tag-axes.ts'
import { pageSplits as text } from '../../../../shared/text/page-splits.ts'
import { axisValue, axisWords } from '../../../../shared/text/tag-words.ts'
import { Select } from '../../../ui/select.tsx'

const NONE = '-'

const optionsOf = (axis: TagAxis) => [
  { id: NONE, label: text.axisNone },
  ...TAG_AXES[axis].map((id) => ({ id: id as string, label: axisValue({ [axis]: id }, axis) })),
]

/** One choice per axis, each of which may be left unsaid. */
export function AxesFields({ axes, onChange }: { axes: TagAxes; onChange: (axes: TagAxes) => void }): ReactNode {
  return (
    <div className="axes-fields">
      {tagAxisSchema.options.map((axis) => (
        <Select
          key={axis}
          small
          label={axisWords[axis]}
          value={axes[axis] ?? NONE}
          options={optionsOf(axis)}
          onChange={(id) => {
            const { [axis]: _, ...rest } = axes
            onChange(id === NONE ? rest : tagAxesSchema.parse({ ...rest, [axis]: id }))
          }}
        />
      ))}
    </div>
  )
}
