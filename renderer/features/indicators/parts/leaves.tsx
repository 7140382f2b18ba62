import { type ReactNode, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { Lens } from '../../../../shared/contract/indicators.ts'
import { formatNumber, formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { TagReason } from '../../../../shared/model/allocation.ts'
import type { Explanation } from '../../../../shared/model/grid-model.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { pageIndicators as text } from '../../../../shared/text/page-indicators.ts'
import { shareReason } from '../../../../shared/text/tag-words.ts'
import { useRead } from '../../../client/use-read.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { dateOnly } from '../../../ui/date-text.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { SourceCells } from './source-cells.tsx'

type Leaf = OutputOf<'indicators.leaves'>['leaves'][number]

const FIRST = 25
const MORE = 200
const MOST = 5000

export interface LeavesProps {
  readonly explanation: Explanation
  readonly itemId: string
  readonly partOre: number
  readonly lens: Lens
  readonly unit: MoneyUnit
}

/** The rows behind one item of a figure; each names the cell it came from, and shows it. */
export function Leaves({ explanation, itemId, partOre, lens, unit }: LeavesProps): ReactNode {
  const [limit, setLimit] = useState(FIRST)
  const [shown, setShown] = useState<number | null>(null)
  const { indicatorId, party } = explanation
  const read = useRead('indicators.leaves', { lens, indicatorId, party, itemId, limit }, { keep: true })
  const found = read.value
  return (
    <div className="leaves">
      <ProblemNote problem={read.problem} />
      {found ? (
        <>
          <p className="part-source">
            {text.rowsShown(formatNumber(found.leaves.length, 0), formatNumber(found.total, 0))}
            {found.ore === partOre ? '' : ` · ${text.rowsSum} ${formatOre(found.ore, unit)} ${unit}`}
          </p>
          <ul className="leaf-list">
            {found.leaves.map((leaf) => (
              <li key={`${leaf.id}-${leaf.part}`} className="leaf">
                <div className="leaf-line">
                  <span className="leaf-code">{codeText(leaf)}</span>
                  <span className="amount">{formatOre(leaf.partOre, unit)}</span>
                </div>
                <div className="leaf-line">
                  <Chip
                    look="settled"
                    pressed={shown === leaf.id}
                    title={text.cellsOpen(leaf.cell)}
                    onPress={() => setShown(shown === leaf.id ? null : leaf.id)}
                  >
                    {leaf.fileName ? <span className="leaf-file">{leaf.fileName}</span> : null}
                    <span className="leaf-cell">
                      {leaf.fileName ? ' · ' : ''}
                      {leaf.cell}
                    </span>
                  </Chip>
                  <span className="leaf-why" title={whyText(leaf.reason)}>
                    {whyText(leaf.reason)}
                  </span>
                </div>
                {leaf.share ? (
                  <div className="leaf-line part-source">
                    {text.partOf(shareReason(leaf.share), `${formatOre(leaf.ore, unit)} ${unit}`)}
                  </div>
                ) : null}
                {shown === leaf.id ? <SourceCells leaf={leaf} /> : null}
              </li>
            ))}
          </ul>
          {found.total > found.leaves.length && limit < MOST ? (
            <Button small look="quiet" onPress={() => setLimit(Math.min(MOST, limit + MORE))} busy={read.fetching}>
              {text.rowsMore}
            </Button>
          ) : null}
        </>
      ) : null}
    </div>
  )
}

const joined = (part: { code: string; name: string }): string => `${part.code} ${part.name}`.trim()

/** The coding string in one line, what it is for first. */
const codeText = ({ code }: Leaf): string =>
  [joined(code.account), joined(code.activityArea), joined(code.costCentre), joined(code.activity), code.text]
    .filter(Boolean)
    .join(' · ')

const whyText = (reason: TagReason): string =>
  reason.by === 'rule' ? text.byRule(reason.ruleName) : text.byHand(dateOnly(reason.at))
