import type { ReactNode } from 'react'
import { formatOre, formatShare } from '../../../../shared/domain/present/format-number.ts'
import { overviewText } from '../../../../shared/text/ui-overview.ts'
import { useScope, useUnit } from '../../../app/scope.ts'
import { useRead } from '../../../client/use-read.ts'
import { Card } from '../../../ui/card.tsx'
import { CoverageBar } from '../../../ui/coverage-bar.tsx'

/** How much of the kronor of the chosen scope is tagged, and on what. */
export function CoverageCard(): ReactNode {
  const scope = useScope()
  const unit = useUnit()
  const coverage = useRead('tagging.coverage', { scope }, { keep: true }).value?.coverage
  const method = useRead('catalogue.get', {}).value?.method
  const names = new Map(method?.items.map((item) => [item.id, item.name]))
  const items = [...(coverage?.byItem ?? [])]
    .sort((left, right) => Math.abs(right.ore) - Math.abs(left.ore))
    .slice(0, 7)
  const top = Math.max(1, ...items.map((item) => Math.abs(item.ore)))
  return (
    <Card
      title={overviewText.coverage}
      tools={
        typeof coverage?.share === 'number' ? (
          <strong className="coverage-share">{formatShare(coverage.share)}</strong>
        ) : null
      }
    >
      {coverage && coverage.share !== null ? (
        <>
          <CoverageBar share={coverage.share} />
          <p className="card-subtitle">
            {overviewText.coverageText(
              formatOre(coverage.taggedAbsoluteOre, unit),
              formatOre(coverage.absoluteOre, unit),
              unit,
            )}
          </p>
          <ul className="item-bars">
            {items.map((item) => (
              <li key={item.itemId} className="item-bar-line">
                <span className="item-bar-name">
                  {item.itemId} {names.get(item.itemId)}
                </span>
                <span className="item-bar-track" aria-hidden="true">
                  <span className="item-bar" style={{ width: `${(100 * Math.abs(item.ore)) / top}%` }} />
                </span>
                <span className="item-bar-figure">{formatOre(item.ore, unit)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="muted">{overviewText.coverageNone}</p>
      )}
    </Card>
  )
}
