import type { MappingDraft } from '../../model/column-mapping.ts'
import type { Place, Problem } from '../../model/problem.ts'
import type { RawRow } from '../../model/raw-table.ts'
import { isBlankCell } from './cell-shape.ts'

const MOST = 0.9
const FEWEST = 2

/**
 * A file with commas between its fields and unquoted commas in its amounts cuts every amount in two: 1000,50 becomes 1000 and 50. It
 * shows as a column of one or two digits without a heading, right of a column of whole numbers. Read like that the öre would be lost.
 */
export const splitAmounts = (
  rows: readonly RawRow[],
  { columns, delimiter }: MappingDraft,
  place: Place,
): Problem[] => {
  if (delimiter !== ',') return []
  const headed = columns.some(({ header }) => !isBlankCell(header))
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  for (let column = 1; column < width; column++) {
    if (!isBlankCell(columns.find((one) => one.column === column)?.header)) continue
    const here = rows.filter(({ cells }) => !isBlankCell(cells[column]))
    const cut = here.filter(
      ({ cells }) =>
        /^\s*\d{1,2}[-)]?\s*$/.test(cells[column] ?? '') &&
        /^[\s"(]*[-−–]?\s?\d[\d\s\u00a0]*$/.test(cells[column - 1] ?? ''),
    )
    if (cut.length < FEWEST || cut.length < here.length * MOST) continue
    // Without any heading it may as well be a column of small numbers, unless some of them are öre: 00, 05.
    if (!headed && !cut.some(({ cells }) => /^\s*0\d/.test(cells[column] ?? ''))) continue
    const example = `${cut[0]?.cells[column - 1]?.trim()},${cut[0]?.cells[column]?.trim()}`
    return [
      {
        code: 'comma-splits-amounts',
        place: { ...place, row: cut[0]?.row ?? 1, column },
        params: { rows: cut.length, example },
      },
    ]
  }
  return []
}
