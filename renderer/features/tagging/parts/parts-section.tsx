import '../splits.css'
import { type ReactNode, useState } from 'react'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { CodeGroup } from '../../../../shared/model/allocation.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { TagAxes } from '../../../../shared/model/tag-axes.ts'
import { pageSplits as text } from '../../../../shared/text/page-splits.ts'
import { axesWords, shareReason, shareWords } from '../../../../shared/text/tag-words.ts'
import { PanelSection } from '../../../ui/panel-section.tsx'
import { reasonText } from '../reason-text.ts'
import { AxesFields } from './axes-fields.tsx'
import { useAxes } from '../use-axes.ts'

export interface PartsSectionProps {
  readonly group: CodeGroup
  readonly unit: MoneyUnit
  readonly items: readonly Item[]
}

/** What a shared code string's items get, to the öre, and how that came about. */
export function PartsSection({ group, unit, items }: PartsSectionProps): ReactNode {
  const lists = useAxes()
  const named = (itemId: string) => `${itemId} ${items.find(({ id }) => id === itemId)?.name ?? ''}`.trim()
  const reasons = new Set(group.parts.map(({ reason }) => JSON.stringify(reason)))
  return (
    <PanelSection title={text.splitHeading}>
      <ul className="part-lines">
        {group.parts.map((part) => (
          <li key={JSON.stringify([part.itemId, part.axes, part.reason, part.share])}>
            <span>{named(part.itemId)}</span>
            <span className="amount">{part.share ? shareWords(part.share.share) : ''}</span>
            <span className="amount" title={`${formatOre(part.ore, 'kr')} kr`}>
              {formatOre(part.ore, unit)}
            </span>
            <span className="part-how">
              {[
                axesWords(part.axes, lists),
                part.share ? shareReason(part.share) : text.whole,
                reasons.size > 1 ? reasonText(part.reason) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
        {group.untagged.rows > 0 ? (
          <li>
            <span className="muted">{text.untaggedPart}</span>
            <span />
            <span className="amount">{formatOre(group.untagged.ore, unit)}</span>
          </li>
        ) : null}
        <li className="part-total">
          <span>{text.sum}</span>
          <span />
          <span className="amount">{formatOre(group.ore, unit)}</span>
        </li>
      </ul>
    </PanelSection>
  )
}

/** Where all of a tagged code string is on the axes; what its parts have in common. Chosen here it becomes a hand tag. */
export function AxesSection({ group, onAxes }: { group: CodeGroup; onAxes: (axes: TagAxes) => void }): ReactNode {
  const common = commonAxes(group)
  const [open, setOpen] = useState(false)
  const lists = useAxes()
  const said = axesWords(common, lists)
  return (
    <PanelSection title={text.axesHeading}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{said === '' ? text.axisNone : said}</summary>
        {open ? (
          <>
            <p className="panel-note">{text.axesText}</p>
            <AxesFields axes={common} onChange={onAxes} />
          </>
        ) : null}
      </details>
    </PanelSection>
  )
}

function commonAxes({ parts }: CodeGroup): TagAxes {
  const [first, ...others] = parts.map(({ axes }) => axes ?? {})
  const same = Object.entries(first ?? {}).filter(([axis, value]) =>
    others.every((axes) => axes[axis as keyof TagAxes] === value),
  )
  return Object.fromEntries(same)
}
