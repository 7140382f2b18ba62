import type { ReactNode } from 'react'
import { formatNumber, formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { ImportPlanSummary } from '../../../../shared/model/import-plan.ts'
import type { MappingDraft, MappingEvidence, MappingGuess } from '../../../../shared/model/column-mapping.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { evidenceText, rowReasonTexts } from '../../../../shared/text/import-reasons.ts'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { Button } from '../../../ui/button.tsx'
import { PanelLines, PanelSection } from '../../../ui/panel-section.tsx'
import { cellName } from '../mapping-model.ts'
import type { SourceLine } from '../source-rows-model.ts'
import { EvidenceList } from './evidence-list.tsx'
import { ReadAs } from './read-as.tsx'
import { SettleRow } from './settle-row.tsx'

export interface PlanPanelProps {
  readonly line: SourceLine | undefined
  readonly draft: MappingDraft
  readonly guess: MappingGuess
  readonly byHand: ReadonlySet<string>
  readonly summary: ImportPlanSummary | null
  readonly unit: MoneyUnit
  readonly onFault: (row: number) => void
  /** The chosen row is where the heading stands; null where that cannot be said of it. */
  readonly onHeader: (() => void) | null
}

const FAULTS_SHOWN = 60

/** The explanation while a source is looked at: the chosen row, what could not be read, the file's own totals, and why it is read as it is. */
export function PlanPanel(props: PlanPanelProps): ReactNode {
  const { line, draft, guess, byHand, summary, unit, onFault, onHeader } = props
  const { sheet, amountColumn } = draft
  const differing = summary?.controlTotals.filter((total) => !total.agrees) ?? []
  return (
    <>
      {line ? <ChosenRow line={line} sheet={sheet} amountColumn={amountColumn} onHeader={onHeader} /> : null}
      {line?.planned && summary ? (
        <SettleRow
          planned={line.planned}
          fault={summary.faults.find((fault) => fault.row === line.row && fault.reason === line.planned?.reason)}
          draft={draft}
        />
      ) : null}
      {summary ? (
        <PanelSection title={text.faults}>
          {summary.faults.length === 0 ? <p>{text.faultsNone}</p> : null}
          <ul className="fault-list">
            {summary.faults.slice(0, FAULTS_SHOWN).map((fault) => (
              <li key={`${fault.row}-${fault.column}-${fault.reason}`}>
                <button type="button" className="fault-link" onClick={() => onFault(fault.row)}>
                  <span className="fault-cell">{cellName(sheet, fault.row, fault.column)}</span>
                  <span className="fault-words">{rowReasonTexts[fault.reason]}</span>
                  {fault.text ? <span className="fault-text">{fault.text}</span> : null}
                </button>
              </li>
            ))}
          </ul>
          {summary.faults.length > FAULTS_SHOWN ? (
            <p>{text.faultsMore(formatNumber(summary.faults.length - FAULTS_SHOWN, 0))}</p>
          ) : null}
        </PanelSection>
      ) : null}
      {differing.length > 0 ? (
        <PanelSection title={text.totalsTitle}>
          <ul className="fault-list">
            {differing.slice(0, FAULTS_SHOWN).map((total) => (
              <li key={total.row}>
                <button type="button" className="fault-link" onClick={() => onFault(total.row)}>
                  <span className="fault-cell">{cellName(sheet, total.row, amountColumn)}</span>
                  <span className="fault-words">{total.label}</span>
                  <span className="fault-text">
                    {text.totalStated} {formatOre(total.statedOre, unit)} {unit}, {text.totalComputed.toLowerCase()}{' '}
                    {formatOre(total.computedOre, unit)} {unit}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </PanelSection>
      ) : null}
      {summary && summary.byReason.length > 0 ? (
        <PanelSection title={text.reasonsTitle}>
          <PanelLines
            lines={summary.byReason.map((each) => ({
              key: `${each.verdict}-${each.reason}`,
              label: each.reason === 'none' ? text.verdicts[each.verdict] : rowReasonTexts[each.reason],
              value: formatNumber(each.rows, 0),
            }))}
          />
        </PanelSection>
      ) : null}
      <Reasons guess={guess} byHand={byHand} />
    </>
  )
}

function ChosenRow({
  line,
  sheet,
  amountColumn,
  onHeader,
}: {
  line: SourceLine
  sheet: string
  amountColumn: number | null
  onHeader: (() => void) | null
}): ReactNode {
  const planned = line.planned
  return (
    <section className="panel-section">
      <h3 className="panel-title">{cellName(sheet, line.row, amountColumn)}</h3>
      <div className="chosen-row">
        {planned?.verdict === 'accepted' && planned.reason === 'none' ? text.verdicts.accepted : <ReadAs line={line} />}
      </div>
      {planned?.amountText || (planned && planned.ore !== null) ? (
        <PanelLines
          lines={[
            { key: 'text', label: text.rowAmount, value: planned.amountText || '–' },
            {
              key: 'ore',
              label: text.rowOre,
              value: planned.ore === null ? '–' : `${formatOre(planned.ore, 'kr')} kr`,
            },
          ]}
        />
      ) : null}
      {planned?.verdict === 'rejected' ? (
        <PanelSection title={text.rowCure}>
          <p>{text.rowCureText}</p>
        </PanelSection>
      ) : null}
      {onHeader ? (
        <div>
          <Button small look="quiet" onPress={onHeader}>
            {text.headerHere}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

const GENERAL = ['header', 'amount', 'unit', 'sign', 'chart', 'decimal', 'totals'] as const

const sameWords = (one: MappingEvidence, other: MappingEvidence): boolean => evidenceText(one) === evidenceText(other)

/** Why the file as a whole is read as it is; columns say why on their own chips. */
function Reasons({ guess, byHand }: { guess: MappingGuess; byHand: ReadonlySet<string> }): ReactNode {
  const known = guess.evidence.filter(
    (reason) => GENERAL.some((what) => what === reason.what) && !byHand.has(reason.what),
  )
  const reasons = known.filter((reason, at) => known.findIndex((other) => sameWords(other, reason)) === at)
  if (reasons.length === 0) return null
  return (
    <PanelSection title={text.why}>
      <EvidenceList evidence={reasons} byHand={false} />
    </PanelSection>
  )
}
