import type { ChartTable } from '../../model/chart-model.ts'
import type { ChartWords } from './chart-words.ts'
import type { ViewModel } from './view-rows.ts'

/** The whole grid as a table for paper, sheet and clipboard: every row and column of the view, small charts in words. */
export function viewTable(model: ViewModel, words: Pick<ChartWords, 'table' | 'notes'>): ChartTable {
  const header = (column: ViewModel['columns'][number]) => [column.group, column.header].filter(Boolean).join(' ')
  return {
    columns: [
      ...model.columns.map((column) => ({ header: header(column), align: column.align })),
      { header: words.table.note, align: 'left' as const },
    ],
    rows: model.groups.flatMap((group) => [
      ...(group.title === null
        ? []
        : [
            {
              key: `group-${group.key}`,
              own: true,
              pointKey: null,
              cells: [group.title, ...model.columns.map(() => '')],
            },
          ]),
      ...group.rows.map((row) => ({
        key: row.indicatorId,
        own: false,
        pointKey: null,
        cells: [
          ...model.columns.map((column) => row.cells[column.id]?.text ?? ''),
          words.notes(
            model.columns.flatMap((column) => {
              const note = row.cells[column.id]?.note ?? ''
              return note === '' ? [] : [{ label: header(column), note }]
            }),
          ),
        ],
      })),
    ]),
  }
}
