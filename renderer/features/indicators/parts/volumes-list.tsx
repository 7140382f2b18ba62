import type { ReactNode } from 'react'
import { gradeWords } from '../../../../shared/text/lens.ts'
import { judgementText } from '../../../../shared/text/comparability-words.ts'
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

/** Which year's figure it is, or the mean of which, where that is known. */
const ofYears = ({ years }: Explanation['volumes'][number]): string =>
  !years || years.length === 0 ? '' : years.length > 1 ? judgementText.meanOf(years) : judgementText.ofYear(years)

/** The volumes of a formula, each with its source and date. */
export function Volumes({ volumes }: { volumes: Explanation['volumes'] }): ReactNode {
  if (volumes.length === 0) return null
  return (
    <PanelSection title={text.volumes}>
      <ul className="parts">
        {volumes.map((volume) => (
          <li key={`${volume.volumeId}-${volume.side ?? ''}-${volume.year ?? ''}-${volume.kind ?? ''}`}>
            <div className="part">
              <span className="part-name">{[volume.name, ofYears(volume)].filter(Boolean).join(' ')}</span>
              <span className="amount">{volume.text ? `${volume.text} ${volume.unit}` : text.states.missing}</span>
              {volume.grade ? <GradeChip grade={volume.grade} /> : <span />}
            </div>
            {volume.source ? (
              <p className="part-source">{text.volumeSource(volume.source, volume.sourceDate)}</p>
            ) : null}
            {volume.substitute ? <p className="part-source warn">{judgementText.substitute}</p> : null}
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
