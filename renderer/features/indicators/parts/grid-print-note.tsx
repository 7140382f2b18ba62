import type { ReactNode } from 'react'
import type { ViewModel } from '../../../../shared/domain/present/view-rows.ts'
import { viewTable } from '../../../../shared/domain/present/view-table.ts'
import type { GridModel } from '../../../../shared/model/grid-model.ts'
import { viewWords } from '../../../../shared/text/view-words.ts'
import { usePrinting } from '../../../ui/printing.ts'

/** Under the grid on paper: source, method, who is missing, what the filter hides, and what is said of single figures. */
export function GridPrintNote({ model, grid }: { model: ViewModel; grid: GridModel }): ReactNode {
  const printing = usePrinting()
  if (!printing) return null
  const table = viewTable(model, viewWords.chart)
  const notes = table.rows.flatMap((row) => {
    const note = row.cells.at(-1) ?? ''
    return note === '' ? [] : [{ label: row.cells[0] ?? '', note }]
  })
  return (
    <div className="print-only print-note">
      <p>
        {[
          viewWords.table.subtitle(grid.lens),
          ...(model.shown < model.all ? [viewWords.table.filtered(model.shown, model.all)] : []),
          ...viewWords.table.footer(grid),
        ].join(' ')}
      </p>
      {notes.map(({ label, note }) => (
        <p key={label}>{viewWords.table.noteOf(label, note)}</p>
      ))}
    </div>
  )
}
