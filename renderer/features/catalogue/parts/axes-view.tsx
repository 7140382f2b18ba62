import type { ReactNode } from 'react'
import { TAG_AXES, tagAxisSchema } from '../../../../shared/model/tag-axes.ts'
import { axesLead, axisTexts } from '../../../../shared/text/method-axes.ts'
import { axisValue } from '../../../../shared/text/tag-words.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Fact } from './facts.tsx'

/** The axes besides the item, to read: what each is for and the places on it. */
export function AxesView(): ReactNode {
  return (
    <article className="sheet">
      <header className="sheet-head">
        <h2 className="sheet-title">{methodText.axes}</h2>
      </header>
      <p className="muted">{axesLead}</p>
      {tagAxisSchema.options.map((axis) => (
        <Fact key={axis} title={axisTexts[axis].title}>
          <p>{axisTexts[axis].why}</p>
          <div className="chip-row axis-values">
            {TAG_AXES[axis].map((place) => (
              <Chip key={place}>{axisValue({ [axis]: place }, axis)}</Chip>
            ))}
          </div>
        </Fact>
      ))}
    </article>
  )
}
