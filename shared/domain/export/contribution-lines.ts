import type { Contribution } from '../../model/contribution.ts'
import type { PackageContent } from '../../model/package-content.ts'
import { absoluteColumnRange } from './cell-address.ts'
import type { ContributionWords } from './contribution-words.ts'
import { otherCoding } from './sheet-lines.ts'
import { FIRST_DATA_ROW, type LayoutCell, type SheetLayout, type WorkbookLayout } from './workbook-model.ts'

const AT = { party: 1, year: 2, kind: 3, amount: 9, item: 12, counts: 13 } as const
const WIDTHS = [7, 12, 7, 10, 10, 26, 11, 26, 28, 16, 16, 11, 7, 8, 30, 16, 7, 8, 34, 24] as const

/**
 * Underlag of a contribution: one row per ledger row, with where in the source it stood and what it counts as; a row that several
 * items share is one row per part, whose amounts sum to the ledger row's.
 */
export function contributionLines(
  contribution: Contribution,
  content: PackageContent,
  party: string,
  words: ContributionWords,
): SheetLayout {
  const { common } = words.workbook
  const parts = content.rowParts ?? []
  const written = contribution.codes.map((code) => ({ code, other: otherCoding(code, common) }))
  const rows = contribution.rows.flatMap(
    ([batchAt, codeAt, row, column, ore, amountText, period, sheetAt], index): LayoutCell[][] => {
      const batch = contribution.batches[batchAt]
      const coding = written[codeAt]
      const found = parts[index] ?? []
      const untagged = { itemId: null, ore, counts: null, reason: null, share: null, axes: {} }
      return (found.length === 0 ? [untagged] : found).map((part, at) => [
        at === 0 ? `r${index + 1}` : `r${index + 1}-${at + 1}`,
        party,
        batch?.scope.year ?? contribution.year,
        batch ? common.kind(batch.scope.kind) : null,
        coding?.code.account.code ?? null,
        coding?.code.account.name ?? null,
        coding?.code.activityArea.code ?? null,
        coding?.code.activityArea.name ?? null,
        coding?.other ?? null,
        part.ore / 100,
        amountText,
        period,
        part.itemId,
        part.counts === null ? null : part.counts ? 1 : 0,
        batch?.fileName ?? null,
        contribution.sheets[sheetAt] ?? null,
        row,
        column,
        common.reason(part.reason, part.share),
        common.axes(part.axes, content.method.axes),
      ])
    },
  )
  return {
    name: words.workbook.sheets.lines,
    title: `${words.workbook.sheets.lines} · ${words.title(party, contribution.year)}`,
    columns: words.lines.map((header, index) => ({
      header,
      width: WIDTHS[index] ?? 12,
      ...(index === AT.amount ? { format: 'kr' as const } : {}),
      ...(index === AT.year ? { format: 'code' as const } : {}),
    })),
    rows,
    strong: [],
    charts: [],
    frozenColumns: 1,
    filter: true,
  }
}

/** The same defined names as the package's workbook, on this sheet's columns. */
export function contributionNames(rowCount: number, words: ContributionWords): WorkbookLayout['names'] {
  const { names, sheets } = words.workbook
  const last = FIRST_DATA_ROW + Math.max(rowCount, 1) - 1
  const column = (name: string, at: number) => ({
    name,
    range: absoluteColumnRange(sheets.lines, at, FIRST_DATA_ROW, last),
  })
  return [
    column(names.party, AT.party),
    column(names.year, AT.year),
    column(names.kind, AT.kind),
    column(names.amount, AT.amount),
    column(names.item, AT.item),
    column(names.counts, AT.counts),
  ]
}
