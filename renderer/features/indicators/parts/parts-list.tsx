import type { ReactNode } from 'react'
import type { Lens } from '../../../../shared/contract/indicators.ts'
import { formatNumber, formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { Explanation } from '../../../../shared/model/grid-model.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { pageIndicators as text } from '../../../../shared/text/page-indicators.ts'
import { PanelSection } from '../../../ui/panel-section.tsx'
import { Leaves } from './leaves.tsx'
import { GradeChip } from './volumes-list.tsx'

export interface PartsProps {
  readonly explanation: Explanation
  readonly side: 'numerator' | 'denominator'
  readonly title: string
  readonly lens: Lens
  readonly unit: MoneyUnit
  /** The part whose rows are shown, "numerator-A1". */
  readonly opened: string | null
  readonly onOpen: (key: string | null) => void
}

/** One side of the formula item by item, in kronor; pressed, an item shows its rows. */
export function Parts({ explanation, side, title, lens, unit, opened, onOpen }: PartsProps): ReactNode {
  const parts = explanation.parts.filter((part) => part.side === side)
  if (parts.length === 0) return side === 'numerator' ? <p className="muted">{text.noParts}</p> : null
  const sum = parts.reduce((total, part) => total + part.ore, 0)
  return (
    <PanelSection title={title}>
      <ul className="parts">
        {parts.map((part) => {
          const key = `${side}-${part.itemId}`
          const open = opened === key
          return (
            <li key={key}>
              <button
                type="button"
                className="part part-button"
                aria-expanded={open}
                disabled={part.rows === 0}
                title={text.rowsOf(`${part.itemId} ${part.name}`, formatNumber(part.rows, 0))}
                onClick={() => onOpen(open ? null : key)}
              >
                <span className="part-name">
                  {part.itemId} {part.name}
                </span>
                <span className="amount">{formatOre(part.ore, unit)}</span>
                {part.grade ? <GradeChip grade={part.grade} /> : <span />}
              </button>
              {open ? (
                <Leaves explanation={explanation} itemId={part.itemId} partOre={part.ore} lens={lens} unit={unit} />
              ) : null}
            </li>
          )
        })}
        {parts.length > 1 ? (
          <li>
            <div className="part part-sum">
              <span className="part-name">{text.numeratorSum}</span>
              <span className="amount">{formatOre(sum, unit)}</span>
              <span />
            </div>
          </li>
        ) : null}
      </ul>
    </PanelSection>
  )
}
