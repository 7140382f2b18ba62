import type { ReactNode } from 'react'
import { formatNumber, formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { ContributionPreview } from '../../../../shared/model/contribution.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { pageExchange as text } from '../../../../shared/text/page-exchange.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { dateTime } from '../../../ui/date-text.ts'
import { MethodDifference } from './method-panel.tsx'

export interface PreviewCardProps {
  readonly preview: ContributionPreview
  readonly partyName: string
  readonly unit: MoneyUnit
  readonly busy: boolean
  readonly onApply: () => void
  readonly onCancel: () => void
}

/** A contribution before it is read in: who made it and when, whether it has been changed since, what it brings and what it replaces. */
export function PreviewCard({ preview, partyName, unit, busy, onApply, onCancel }: PreviewCardProps): ReactNode {
  return (
    <Card
      title={text.from(partyName, preview.year)}
      subtitle={preview.fileName}
      tools={
        <>
          <Button look="quiet" onPress={onCancel} disabled={busy}>
            {text.cancel}
          </Button>
          <Button look="primary" onPress={onApply} busy={busy} disabled={preview.already}>
            {text.apply}
          </Button>
        </>
      }
    >
      <div className="contribution">
        <dl className="contribution-facts">
          <Fact label={text.facts.created} value={dateTime(preview.createdAt)} />
          <Fact label={text.facts.program} value={text.version(preview.programVersion)} />
          <Fact label={text.facts.method} value={text.version(preview.methodVersion)} />
          <Fact label={text.facts.contents} value={text.contents(preview.tags, preview.rules, preview.volumes)} />
          <Fact label={text.facts.said} value={text.said(preview.isolation)} />
        </dl>
        {preview.already ? <p className="warn">{text.already}</p> : null}
        {preview.sample ? <p className="warn">{text.sample}</p> : null}
        {preview.method.same ? null : <MethodDifference method={preview.method} />}
        <Seal preview={preview} />
        <div className="contribution-tables">
          <ScopeTable title={text.brings} lines={preview.brings} unit={unit} empty="" />
          <ScopeTable title={text.replaces} lines={preview.replaces} unit={unit} empty={text.replacesNone} />
        </div>
      </div>
    </Card>
  )
}

const Fact = ({ label, value }: { label: string; value: string }): ReactNode => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
)

/** Whether anything was changed outside the program, and each such cell with both values. */
function Seal({ preview }: { preview: ContributionPreview }): ReactNode {
  if (preview.sealed && preview.edits.length === 0) {
    return (
      <p>
        <Chip look="settled">{text.sealOk}</Chip>
      </p>
    )
  }
  return (
    <section className="seal">
      <p>
        <Chip look="warn">{text.sealBroken(preview.edits.length)}</Chip>
      </p>
      <p className="muted">{text.sealText}</p>
      <div
        className="table-box seal-edits"
        tabIndex={0}
        role="region"
        aria-label={text.sealBroken(preview.edits.length)}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{text.editColumns.cell}</th>
              <th scope="col">{text.editColumns.before}</th>
              <th scope="col">{text.editColumns.after}</th>
            </tr>
          </thead>
          <tbody>
            {preview.edits.map((edit) => (
              <tr key={`${edit.sheet}!${edit.cell}`}>
                <th scope="row">{`${edit.sheet}!${edit.cell}`}</th>
                <td>{edit.before || <span className="muted">{text.emptyCell}</span>}</td>
                <td>{edit.after || <span className="muted">{text.emptyCell}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function ScopeTable({
  title,
  lines,
  unit,
  empty,
}: {
  title: string
  lines: ContributionPreview['brings']
  unit: MoneyUnit
  empty: string
}): ReactNode {
  return (
    <section>
      <h3 className="contribution-title">{title}</h3>
      {lines.length === 0 ? (
        <p className="muted">{empty || '–'}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{text.scopeColumns.kind}</th>
              <th scope="col">{text.scopeColumns.file}</th>
              <th scope="col" className="cell-right">
                {text.scopeColumns.rows}
              </th>
              <th scope="col" className="cell-right">
                {text.scopeColumns.sum(unit)}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              // Two batches of a scope may share a name.
              <tr key={`${line.scope.kind}-${line.fileName}-${index}`}>
                <th scope="row">{`${text.kinds[line.scope.kind]} ${line.scope.year}`}</th>
                <td className="contribution-file">{line.fileName}</td>
                <td className="cell-right">{formatNumber(line.rows, 0)}</td>
                <td className="cell-right">{formatOre(line.ore, unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
