import type { ReactNode } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import { CODE_DIMENSIONS } from '../../../../shared/model/code-string.ts'
import type { ImportBatch } from '../../../../shared/model/import-batch.ts'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { dateTime } from '../../../ui/date-text.ts'
import { PanelLines, PanelSection } from '../../../ui/panel-section.tsx'
import { batchName, batchState } from '../batch-words.ts'
import { cellName } from '../mapping-model.ts'

export type ImportedRow = OutputOf<'rows.list'>['rows'][number]

/** The explanation of a row that has been read in, and of the file it came from. */
export function ImportedPanel({ row, batch }: { row: ImportedRow | null; batch: ImportBatch | null }): ReactNode {
  return (
    <>
      {row ? <RowFacts row={row} /> : null}
      {batch ? <BatchFacts batch={batch} /> : null}
      {batch && batch.byHand.length > 0 ? <ByHand batch={batch} /> : null}
      {row || batch ? null : <p className="muted">{text.panelEmpty}</p>}
    </>
  )
}

function RowFacts({ row }: { row: ImportedRow }): ReactNode {
  const parts = CODE_DIMENSIONS.map((dimension) => ({
    key: dimension,
    label: text.dimensions[dimension],
    value: `${row.code[dimension].code} ${row.code[dimension].name}`.trim(),
  })).filter((line) => line.value !== '')
  return (
    <section className="panel-section">
      <h3 className="panel-title">{cellName(row.sheet, row.row, row.column)}</h3>
      <PanelLines
        lines={[
          { key: 'amountText', label: text.rowAmount, value: row.amountText },
          { key: 'ore', label: text.rowOre, value: `${formatOre(row.ore, 'kr')} kr` },
          ...(row.byHand
            ? [
                {
                  key: 'byHand',
                  label: text.byHand,
                  value: text.byHandOf(row.byHand.cell, row.byHand.was, row.byHand.text),
                },
              ]
            : []),
          ...parts,
          ...(row.code.text ? [{ key: 'text', label: text.rowColumns.text, value: row.code.text }] : []),
        ]}
      />
    </section>
  )
}

/** Every cell that was corrected and every row that was left out, with what was said of it. */
function ByHand({ batch }: { batch: ImportBatch }): ReactNode {
  return (
    <PanelSection title={text.byHandTitle}>
      <ul className="fault-list">
        {batch.byHand.map(({ row, column, was, is }) => (
          <li key={`${row}-${column}`} className="by-hand">
            {is.as === 'text'
              ? text.byHandOf(cellName(batch.sheet, row, column), was, is.text)
              : `${cellName(batch.sheet, row, null)}: ${text.settle.leftOut(is.why)}`}
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

function BatchFacts({ batch }: { batch: ImportBatch }): ReactNode {
  const facts = text.batchFacts
  const difference = batch.controlOre === null ? null : batch.ore - batch.controlOre
  return (
    <PanelSection title={text.fileTitle}>
      <p className="panel-file">{batchName(batch)}</p>
      <PanelLines
        lines={[
          { key: 'state', label: text.batchColumns.state, value: batchState(batch) },
          { key: 'sum', label: facts.sum, value: `${formatOre(batch.ore, 'kr')} kr` },
          {
            key: 'control',
            label: text.control,
            value: batch.controlOre === null ? '–' : `${formatOre(batch.controlOre, 'kr')} kr`,
          },
          ...(difference === null
            ? []
            : [{ key: 'difference', label: facts.difference, value: `${formatOre(difference, 'kr')} kr` }]),
          { key: 'unit', label: text.unit, value: batch.unit },
          { key: 'chart', label: text.chart, value: text.charts[batch.chart] },
          { key: 'skipped', label: text.skipped, value: commonText.rows(batch.skippedRows) },
          { key: 'rejected', label: text.rejected, value: commonText.rows(batch.rejectedRows) },
          { key: 'at', label: text.batchColumns.imported, value: dateTime(batch.importedAt) },
          { key: 'origin', label: facts.origin, value: text.origins[batch.origin] },
          { key: 'sha', label: facts.sha256, value: <code title={batch.sha256}>{batch.sha256.slice(0, 12)}</code> },
        ]}
      />
    </PanelSection>
  )
}
