import { writeAmount } from '../../../shared/domain/import/format-amount.ts'
import type { CellCorrection, MappingDraft } from '../../../shared/model/column-mapping.ts'
import type { PlanFault, PlannedRow, RowReason } from '../../../shared/model/import-plan.ts'
import { readTypedSum } from './control-sum.ts'

/** What can be settled of a row that cannot be read: a new amount, a new month, or only that it is not to count. */
export type Settling = {
  row: number
  column: number
  was: string
  asks: 'amount' | 'period' | 'nothing'
  /** It has something beyond the table: all such rows can be let in at once. */
  beyond: boolean
}

const NOT_BY_AMOUNT: readonly RowReason[] = ['identity-number', 'period-unreadable']

/** How a rejected row can be settled; null where it needs no settling. `fault` is the row's own, where the plan lists it. */
export function settlingOf(planned: PlannedRow, fault: PlanFault | undefined, draft: MappingDraft): Settling | null {
  if (planned.verdict !== 'rejected' || draft.amountColumn === null) return null
  const column = fault?.column ?? draft.amountColumn
  const beyond = planned.reason === 'ragged' && column > Math.max(...draft.columns.map((mapped) => mapped.column))
  return {
    row: planned.row,
    column,
    was: fault?.text ?? planned.amountText.slice(0, 80),
    asks:
      planned.reason === 'period-unreadable'
        ? 'period'
        : beyond || NOT_BY_AMOUNT.includes(planned.reason)
          ? 'nothing'
          : 'amount',
    beyond,
  }
}

/** What a person typed as the text that is read instead; null where it is none. Amounts in the file's unit and with its signs. */
export function typedText(typed: string, asks: Settling['asks'], draft: MappingDraft): string | null {
  if (asks === 'period') return /^\s*(19|20)\d\d-(0[1-9]|1[0-2])\s*$/.test(typed) ? typed.trim() : null
  if (draft.unit === null) return null
  const sum = readTypedSum(typed, draft.unit)
  return sum.state === 'value'
    ? writeAmount(sum.ore, { unit: draft.unit, decimal: draft.decimal, groupMark: draft.groupMark })
    : null
}

export const correctionsOf = (draft: MappingDraft, row: number): CellCorrection[] =>
  (draft.corrections ?? []).filter((one) => one.row === row)

/** The draft with one more cell settled; an earlier word on the same cell gives way. */
export const withCorrection = (
  draft: MappingDraft,
  { row, column, was }: Settling,
  is: CellCorrection['is'],
): MappingDraft => ({
  ...draft,
  corrections: [
    ...(draft.corrections ?? []).filter((one) => one.row !== row || one.column !== column),
    { row, column, was, is },
  ],
})

export const withoutCorrections = (draft: MappingDraft, row: number): MappingDraft => ({
  ...draft,
  corrections: (draft.corrections ?? []).filter((one) => one.row !== row),
})

/** The draft with the table reaching as far as `column`, what is new of it not read: rows with something there are let in. */
export function withTableTo(draft: MappingDraft, column: number): MappingDraft {
  const last = Math.max(...draft.columns.map((mapped) => mapped.column))
  const added = Array.from({ length: Math.max(0, column - last) }, (_, at) => ({
    column: last + 1 + at,
    header: '',
    is: { role: 'ignored' as const },
  }))
  return { ...draft, columns: [...draft.columns, ...added] }
}
