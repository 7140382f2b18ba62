import type { ReactNode } from 'react'
import { formatNumber } from '../../../../shared/domain/present/format-number.ts'
import { roundedParts } from '../../../../shared/domain/present/rounded-parts.ts'
import type { Method } from '../../../../shared/model/catalogue.ts'
import type { Comparability } from '../../../../shared/model/comparability.ts'
import type { GridCell } from '../../../../shared/model/grid-model.ts'
import {
  comparabilityParts,
  judgementText as text,
  limitText,
  outlierSentence,
  partYearText,
} from '../../../../shared/text/comparability-words.ts'
import { PanelLines, PanelSection } from '../../../ui/panel-section.tsx'

/** How comparable a figure is, part by part, and why not more so. Always shown with its parts: it is a judgement. */
export function JudgementSection({ cell, method }: { cell: GridCell; method: Method | undefined }): ReactNode {
  const { comparability, limited } = cell
  if (!comparability && (limited ?? []).length === 0) return null
  const names = {
    item: (id: string) => [id, method?.items.find((item) => item.id === id)?.name].filter(Boolean).join(' '),
    volume: (id: string) => method?.volumes.find((volume) => volume.id === id)?.name ?? id,
  }
  return (
    <>
      {comparability ? (
        <PanelSection title={text.title(comparability.score)}>
          <PanelLines
            lines={pointsOf(comparability).map(({ part, got, most, share }) => ({
              key: part,
              label: comparabilityParts[part],
              value: <span title={text.share(share)}>{text.points(got, most)}</span>,
            }))}
          />
          <p className="part-source">
            {comparability.parts.some(({ part, share }) => part === 'definition' && share === 0)
              ? text.zero
              : text.note}
          </p>
        </PanelSection>
      ) : null}
      {limited && limited.length > 0 ? (
        <PanelSection title={text.limited}>
          <ul className="lacks">
            {limited.map((limit) => {
              const words = limitText(limit, names)
              return <li key={words}>{words}</li>
            })}
          </ul>
        </PanelSection>
      ) : (
        <p className="part-source">{text.comparable}</p>
      )}
    </>
  )
}

/** Each part's points of its most, so that the most sum to 100 and what was got to the score (unless definitions differ). */
export function pointsOf({ score, parts }: Comparability): {
  part: Comparability['parts'][number]['part']
  got: string
  most: number
  share: number
}[] {
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0)
  const full = parts.map(({ weight }) => (weights === 0 ? 100 / parts.length : (100 * weight) / weights))
  const got = full.map((most, index) => (most * (parts[index]?.share ?? 0)) / 100)
  const differs = parts.some(({ part, share }) => part === 'definition' && share === 0)
  const most = roundedParts(full, 100, 0)
  const points = differs ? got.map((one) => formatNumber(one, 0)) : roundedParts(got, score, 0)
  return parts.map(({ part, share }, index) => ({
    part,
    share,
    got: points[index] ?? '',
    most: Number(most[index] ?? 0),
  }))
}

/** That a figure is far from the others, or covers part of a year: said where the figure is, before what it is made of. */
export function FigureRemarks({ cell, medianText }: { cell: GridCell; medianText: string }): ReactNode {
  const { outlier, partYear } = cell
  return (
    <>
      {partYear && partYear.months < 12 ? <p className="warn">{partYearText(partYear)}</p> : null}
      {outlier ? (
        <PanelSection title={text.outlier}>
          <p>{outlierSentence(outlier, medianText)}</p>
        </PanelSection>
      ) : null}
    </>
  )
}
