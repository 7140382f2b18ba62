import type { CodeDimension } from '../../shared/model/code-string.ts'
import type { GridColumn } from './grid-column.ts'
import { made } from './made.tsx'

type Part = { readonly code: string; readonly name: string }

/** The parts one reads by name have room for it; of the others the code is enough, the name is on hover and in the panel. */
const READ_BY_NAME: readonly CodeDimension[] = ['activityArea', 'account']

/** The order a coding string is read in. */
const CODE_ORDER: readonly CodeDimension[] = [
  'activityArea',
  'account',
  'costCentre',
  'activity',
  'project',
  'object',
  'counterparty',
]

const whole = (part: Part): string => `${part.code} ${part.name}`.trim()

/** Those parts of the coding string that any row has. */
export function usedParts<Row>(
  rows: readonly Row[],
  partOf: (row: Row, dimension: CodeDimension) => Part,
): CodeDimension[] {
  return CODE_ORDER.filter((dimension) => rows.some((row) => whole(partOf(row, dimension)) !== ''))
}

/** One part of the coding string as a column: code and name, or in a narrow column the code only. */
export function codeColumn<Row>(
  dimension: CodeDimension,
  header: string,
  partOf: (row: Row) => Part,
  options: { sortable?: boolean } = {},
): GridColumn<Row> {
  const text = (row: Row) => whole(partOf(row))
  const sort = options.sortable ? { sortValue: text } : {}
  if (READ_BY_NAME.includes(dimension)) return { id: dimension, header, text, ...sort, flex: 3, minWidth: 132 }
  return {
    id: dimension,
    header,
    text,
    make: (row) => made('span', { title: text(row) }, partOf(row).code || partOf(row).name),
    ...sort,
    width: Math.max(54, Math.round(header.length * 6.7) + 14),
  }
}
