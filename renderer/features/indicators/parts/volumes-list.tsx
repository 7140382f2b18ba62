import type { ReactNode } from 'react'
import { gradeWords } from '../../../../shared/text/lens.ts'
import { pageIndicators as text } from '../../../../shared/text/page-indicators.ts'
import type { Grade } from '../../../../shared/model/allocation.ts'
import type { Explanation } from '../../../../shared/model/grid-model.ts'
import { Chip } from '../../../ui/chip.tsx'
import { PanelSection } from '../../../ui/panel-section.tsx'

/** How well a figure is known, as one letter with its meaning. */
export function GradeChip({ grade }: { grade: Grade }): ReactNode {
  return (
    <Chip title={gradeWords[grade]}>
      <span aria-hidden="true">{grade}</span>
      <span className="sr-only">{text.gradeSpoken(grade, gradeWords[grade])}</span>
    </Chip>
  )
}

/** The volumes of a formula, each with its source and date. */
export function Volumes({ volumes }: { volumes: Explanation['volumes'] }): ReactNode {
  if (volumes.length === 0) return null
  return (
    <PanelSection title={text.volumes}>
      <ul className="parts">
        {volumes.map((volume) => (
          <li key={volume.volumeId}>
            <div className="part">
              <span className="part-name">{volume.name}</span>
              <span className="amount">{volume.text ? `${volume.text} ${volume.unit}` : text.states.missing}</span>
              {volume.grade ? <GradeChip grade={volume.grade} /> : <span />}
            </div>
            {volume.source ? (
              <p className="part-source">{text.volumeSource(volume.source, volume.sourceDate)}</p>
            ) : null}
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
