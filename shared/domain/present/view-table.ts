import type { ChartTable } from '../../model/chart-model.ts'
import type { ViewModel } from './view-rows.ts'

/** The whole grid as a table for paper, sheet and clipboard: every row and column of the view, small charts in words. */
export function viewTable(model: ViewModel): ChartTable {
  const header = (column: ViewModel['columns'][number]) => [column.group, column.header].filter(Boolean).join(' ')
  return {
    columns: model.columns.map((column) => ({ header: header(column), align: column.align })),
    rows: model.groups.flatMap((group) => [
      ...(group.title === null
        ? []
        : [
            {
              key: `group-${group.key}`,
              own: true,
              pointKey: null,
              cells: [group.title, ...model.columns.slice(1).map(() => '')],
            },
          ]),
      ...group.rows.map((row) => ({
        key: row.indicatorId,
        own: false,
        pointKey: null,
        cells: model.columns.map((column) => {
          const cell = row.cells[column.id]
          return cell ? [cell.text, cell.note ? `(${cell.note})` : ''].filter(Boolean).join(' ') : ''
        }),
      })),
    ]),
  }
}
