import type { ReactNode } from 'react'
import type { Lens } from '../../../../shared/contract/indicators.ts'
import { formatNumber, formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { Explanation } from '../../../../shared/model/grid-model.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { kindWords } from '../../../../shared/text/lens.ts'
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

/** Which year, kind and place on the axes a part is of where that is not the figure's own, and what it is multiplied by. */
function partMore(part: Explanation['parts'][number], lens: Lens): string {
  const { year, kind, filters, factor } = part
  const when =
    (year !== undefined && year !== lens.year) || (kind !== undefined && kind !== lens.kind)
      ? `${kindWords[kind ?? lens.kind].toLowerCase()} ${year ?? lens.year}`
      : ''
  return [
    when,
    filters ?? '',
    factor === undefined || factor === null || factor === 1 ? '' : text.times(formatNumber(factor, 3)),
  ]
    .filter(Boolean)
    .join(', ')
}

/** One side of the formula item by item, in kronor; pressed, an item shows its rows. */
export function Parts({ explanation, side, title, lens, unit, opened, onOpen }: PartsProps): ReactNode {
  const parts = explanation.parts.filter((part) => part.side === side)
  if (parts.length === 0) return side === 'numerator' ? <p className="muted">{text.noParts}</p> : null
  const plain = parts.reduce((total, part) => total + part.ore, 0)
  // What parts are multiplied by (prices, months) is in the figure's own sum, not in what is booked.
  const scaled = side === 'numerator' && parts.some(({ factor }) => factor !== undefined && factor !== 1)
  const sum = scaled ? (explanation.numeratorOre ?? plain) : plain
  return (
    <PanelSection title={title}>
      <ul className="parts">
        {parts.map((part) => {
          const key = [side, part.itemId, part.year, part.kind, part.filters].join(' ')
          const elsewhere = { ...lens, year: part.year ?? lens.year, kind: part.kind ?? lens.kind }
          const more = partMore(part, lens)
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
                  {more ? <span className="muted"> {more}</span> : null}
                </span>
                <span className="amount">{formatOre(part.ore, unit)}</span>
                {part.grade ? <GradeChip grade={part.grade} /> : <span />}
              </button>
              {open ? (
                <Leaves
                  explanation={explanation}
                  itemId={part.itemId}
                  partOre={part.ore}
                  lens={elsewhere}
                  unit={unit}
                />
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
