import type { ReactNode } from 'react'
import { formatOre, formatShare } from '../../../../shared/domain/present/format-number.ts'
import type { CodeGroup, Coverage } from '../../../../shared/model/allocation.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { pageTagging as text } from '../../../../shared/text/page-tagging.ts'
import { groupText } from '../tagging-model.ts'

export interface CoverageBarProps {
  readonly coverage: Coverage
  /** The largest that are left. */
  readonly left: readonly CodeGroup[]
  readonly unit: MoneyUnit
  readonly onLeft: (group: CodeGroup) => void
}

/** The share of kronor that is tagged, and what is left, largest first. */
export function CoverageBar({ coverage, left, unit, onLeft }: CoverageBarProps): ReactNode {
  const share = coverage.share ?? 0
  const tagged = text.tagged(`${formatOre(coverage.taggedAbsoluteOre, unit)} ${unit}`, formatShare(share))
  return (
    <section className="tag-coverage" aria-label={text.coverage}>
      <div className="tag-coverage-head">
        <h2 className="card-title">{text.coverage}</h2>
        {left.length > 0 ? (
          <p className="tag-coverage-left">
            <span>{text.leftLargest}:</span>
            {left.map((group) => (
              <button key={group.codeId} type="button" className="tag-coverage-link" onClick={() => onLeft(group)}>
                <span className="tag-coverage-name">{groupText(group)}</span> {formatOre(group.ore, unit, 0)}
              </button>
            ))}
          </p>
        ) : (
          <p className="tag-coverage-left">{text.nothingLeft}</p>
        )}
      </div>
      <div className="tag-coverage-bar" role="img" aria-label={tagged} title={text.coverageNote}>
        <span className="tag-coverage-tagged" style={{ width: `${100 * share}%` }} />
      </div>
      <p className="muted">{tagged}</p>
    </section>
  )
}
