import '../coverage.css'
import { type ReactNode, useMemo } from 'react'
import { formatNumber, formatOre, formatShare } from '../../../../shared/domain/present/format-number.ts'
import type { CodeGroup, Coverage } from '../../../../shared/model/allocation.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { Scope } from '../../../../shared/model/scope.ts'
import { pageTagging as text } from '../../../../shared/text/page-tagging.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { useRead } from '../../../client/use-read.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { groupText } from '../tagging-model.ts'

/** So many of what is left are listed; the grid has them all. */
const LEFT_LISTED = 25

export interface CoverageDialogProps {
  readonly scope: Scope
  readonly unit: MoneyUnit
  readonly coverage: Coverage
  readonly items: readonly Item[]
  readonly onClose: () => void
  readonly onItem: (itemId: string) => void
  readonly onLeft: (group: CodeGroup) => void
}

/** Where the kronor are: every item with its part, and what is left to tag, both largest first. A press shows it in the grid. */
export function CoverageDialog(props: CoverageDialogProps): ReactNode {
  const { scope, unit, coverage, items, onClose, onItem, onLeft } = props
  const left = useRead('tagging.groups', { scope, show: 'untagged', limit: LEFT_LISTED })
  const names = useMemo(() => new Map(items.map(({ id, name }) => [id, name])), [items])
  const byItem = coverage.byItem.toSorted((a, b) => b.absoluteOre - a.absoluteOre)
  const most = Math.max(1, byItem[0]?.absoluteOre ?? 1)
  const leftOre = coverage.absoluteOre - coverage.taggedAbsoluteOre
  const groups = left.value?.groups ?? []
  const widest = Math.max(1, ...groups.map(({ untagged }) => Math.abs(untagged.ore)))
  return (
    <Dialog
      title={text.coverageTitle}
      open
      wide="most"
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          {commonText.close}
        </Button>
      }
    >
      <p className="muted">{text.coverageNote}</p>
      <ProblemNote problem={left.problem} />
      <div className="coverage-columns">
        <section aria-label={text.coverageItems}>
          <h3 className="panel-heading">{text.coverageItems}</h3>
          <ul className="coverage-list">
            {byItem.map((item) => (
              <CoverageLine
                key={item.itemId}
                name={`${item.itemId} ${names.get(item.itemId) ?? ''}`.trim()}
                share={item.absoluteOre / most}
                tagged
                amount={formatOre(item.ore, unit)}
                note={[
                  formatShare(coverage.absoluteOre === 0 ? 0 : item.absoluteOre / coverage.absoluteOre),
                  commonText.rows(item.rows),
                ].join(', ')}
                onPress={() => onItem(item.itemId)}
              />
            ))}
          </ul>
        </section>
        <section aria-label={text.coverageLeft}>
          <h3 className="panel-heading">{text.coverageLeft}</h3>
          <p className="panel-note">
            {leftOre === 0
              ? text.nothingLeft
              : text.leftAll(
                  `${formatOre(leftOre, unit)} ${unit}`,
                  commonText.rows(coverage.rows - coverage.taggedRows),
                )}
          </p>
          <ul className="coverage-list">
            {groups.map((group) => (
              <CoverageLine
                key={group.codeId}
                name={groupText(group)}
                share={Math.abs(group.untagged.ore) / widest}
                tagged={false}
                amount={formatOre(group.untagged.ore, unit)}
                note={commonText.rows(group.untagged.rows)}
                onPress={() => onLeft(group)}
              />
            ))}
          </ul>
          {left.value && left.value.total > groups.length ? (
            <p className="panel-note">
              {text.onlyFirst(formatNumber(groups.length, 0), formatNumber(left.value.total, 0))}
            </p>
          ) : null}
        </section>
      </div>
    </Dialog>
  )
}

interface CoverageLineProps {
  readonly name: string
  /** Of the longest bar, 0–1. */
  readonly share: number
  readonly tagged: boolean
  readonly amount: string
  readonly note: string
  readonly onPress: () => void
}

function CoverageLine({ name, share, tagged, amount, note, onPress }: CoverageLineProps): ReactNode {
  return (
    <li>
      <button type="button" className="coverage-line" onClick={onPress}>
        <span className="coverage-name" title={name}>
          {name}
        </span>
        <span className="amount">{amount}</span>
        <span className="coverage-track" aria-hidden="true">
          <span
            className={tagged ? 'amount-bar amount-bar-tagged' : 'amount-bar'}
            style={{ width: `${Math.max(0.5, 100 * share)}%` }}
          />
        </span>
        <span className="coverage-note">{note}</span>
      </button>
    </li>
  )
}
