import type { ReactNode } from 'react'
import { formatOre, formatShare } from '../../../../shared/domain/present/format-number.ts'
import type { CodeGroup, Coverage } from '../../../../shared/model/allocation.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { pageTagging as text } from '../../../../shared/text/page-tagging.ts'
import { Button } from '../../../ui/button.tsx'
import { coverageSegments } from '../coverage-model.ts'
import { groupText } from '../tagging-model.ts'

export interface CoverageBarProps {
  readonly coverage: Coverage
  /** |öre| of untagged code strings that there is a suggestion for. */
  readonly suggestedOre: number
  /** The largest that are left. */
  readonly left: readonly CodeGroup[]
  readonly unit: MoneyUnit
  readonly onLeft: (group: CodeGroup) => void
  readonly onDetails: () => void
}

/** The share of kronor that is tagged, item by item, what there are suggestions for, and what is left, largest first. */
export function CoverageBar(props: CoverageBarProps): ReactNode {
  const { coverage, suggestedOre, left, unit, onLeft, onDetails } = props
  const tagged = text.tagged(`${formatOre(coverage.taggedAbsoluteOre, unit)} ${unit}`, formatShare(coverage.share ?? 0))
  return (
    <section className="tag-coverage" aria-label={text.coverage}>
      <div className="tag-coverage-head">
        <h2 className="card-title">{text.coverage}</h2>
        {left.length > 0 ? (
          <p className="tag-coverage-left">
            <span>{text.leftLargest}:</span>
            {left.map((group) => (
              <button key={group.codeId} type="button" className="tag-coverage-link" onClick={() => onLeft(group)}>
                <span className="tag-coverage-name" title={groupText(group)}>
                  {groupText(group)}
                </span>{' '}
                {formatOre(group.untagged.ore, unit, 0)}
              </button>
            ))}
          </p>
        ) : (
          <p className="tag-coverage-left">{text.nothingLeft}</p>
        )}
      </div>
      <div className="tag-coverage-bar" role="img" aria-label={tagged} title={text.coverageNote}>
        {coverageSegments(coverage, suggestedOre).map(({ id, look, share }) => (
          <span
            key={id}
            className={`tag-coverage-part tag-coverage-${look}`}
            style={{ width: `${100 * share}%` }}
            title={look === 'tagged' ? `${id} ${formatShare(share)}` : text.looks[look]}
          />
        ))}
      </div>
      <div className="tag-coverage-foot">
        <p className="muted">{tagged}</p>
        <Button small look="quiet" onPress={onDetails}>
          {text.coverageDetails}
        </Button>
      </div>
    </section>
  )
}
