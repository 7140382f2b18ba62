import type { GridCell } from '../../model/grid-model.ts'
import type { ChartWords } from './chart-words.ts'

/** What is said about a figure beside the figure itself; nothing for a state that is not a value. */
export interface CellMarks {
  readonly hatched: boolean
  readonly undeclared: boolean
  readonly outlier: boolean
  readonly notes: readonly string[]
}

const MONTHS = 12
const NONE: CellMarks = { hatched: false, undeclared: false, outlier: false, notes: [] }

/** How a figure is known, whether its source is reconciled, and what else must be said where it is shown. */
export function cellMarks(cell: GridCell | undefined, words: Pick<ChartWords, 'note'>): CellMarks {
  if (!cell || cell.value.state !== 'value') return NONE
  const { grade } = cell.value
  return {
    // A method that is not disclosed has a pattern of its own, so it is not hatched for that.
    hatched: grade === 'D' || grade === 'E',
    undeclared: (cell.declared?.unanswered ?? 0) > 0,
    outlier: Boolean(cell.outlier),
    notes: [
      cell.partYear && cell.partYear.months < MONTHS ? words.note.partYear(cell.partYear) : '',
      grade === 'D' || grade === 'E' ? words.note.grade(grade) : '',
      (cell.declared?.unanswered ?? 0) > 0 ? words.note.undeclared : '',
      cell.outlier ? words.note.outlier(cell.outlier) : '',
      cell.unreconciled ? words.note.unreconciled : '',
    ].filter(Boolean),
  }
}
