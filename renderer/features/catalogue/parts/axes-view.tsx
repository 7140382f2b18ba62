import type { ReactNode } from 'react'
import { axesLead, axisTexts } from '../../../../shared/text/method-axes.ts'
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
      {axisTexts.map(({ title, why, values }) => (
        <Fact key={title} title={title}>
          <p>{why}</p>
          <div className="chip-row axis-values">
            {values.map((value) => (
              <Chip key={value}>{value}</Chip>
            ))}
          </div>
        </Fact>
      ))}
    </article>
  )
}
