import { writeAmount } from '../../shared/domain/import/format-amount.ts'
import { columnLetters } from '../../shared/model/column-letters.ts'
import type { LedgerRow } from '../../shared/model/ledger-row.ts'
import type { StoredBatch } from '../store/batches.ts'
import type { StoredRow } from '../store/rows.ts'

/** "Drift!F212", or "F212" where the source has no sheets. */
export const cellName = (row: { sheet: string; column: number; row: number }): string =>
  `${row.sheet === '' ? '' : `${row.sheet}!`}${columnLetters(row.column)}${row.row}`

/** A stored row as everyone else sees it: the amount's text is written out where it was left out for being the plain one. */
export function asLedgerRow(row: StoredRow, batches: ReadonlyMap<number, StoredBatch>): LedgerRow {
  const { batchId, id, code, codeId, period, ore, sheet, column } = row
  return {
    id,
    batchId,
    code,
    codeId,
    period,
    ore,
    sheet,
    row: row.row,
    column,
    amountText: row.amountText ?? plainText(row, batches),
    byHand: correctionOf(row, batches),
  }
}

function correctionOf(row: StoredRow, batches: ReadonlyMap<number, StoredBatch>): LedgerRow['byHand'] {
  const found = batches.get(row.batchNo)?.batch.byHand.find((one) => one.row === row.row)
  if (found?.is.as !== 'text') return null
  return { cell: cellName({ ...row, column: found.column }), was: found.was, text: found.is.text }
}

function plainText(row: StoredRow, batches: ReadonlyMap<number, StoredBatch>): string {
  const mapping = batches.get(row.batchNo)?.mapping
  if (!mapping) return ''
  return writeAmount(mapping.sign === 'report' ? -row.ore : row.ore, {
    unit: mapping.unit,
    decimal: mapping.decimal,
    groupMark: '',
  })
}
