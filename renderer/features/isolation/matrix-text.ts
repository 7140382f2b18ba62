import { phaseWords } from '../../../shared/text/isolation-words.ts'
import { isolationText as text } from '../../../shared/text/ui-isolation.ts'
import { type Choice, inside, type MatrixColumn, type MatrixGroup } from './matrix-model.ts'

/** The chosen levels as tab-separated text with heads, for pasting into Excel. Empty is empty, not applicable is –. */
export function matrixText(
  choice: Choice,
  rows: readonly MatrixGroup['rows'][number][],
  columns: readonly MatrixColumn[],
): string {
  const chosen = columns.flatMap((column, at) =>
    inside({ at: { row: 0, column: choice.at.column }, anchor: { row: 0, column: choice.anchor.column } }, 0, at)
      ? [column]
      : [],
  )
  const head = [text.item, ...chosen.map(({ party, phase }) => `${party.short} ${phaseWords[phase].toLowerCase()}`)]
  const lines = rows.flatMap(({ item, row }, at) => {
    if (!inside({ at: { row: choice.at.row, column: 0 }, anchor: { row: choice.anchor.row, column: 0 } }, at, 0))
      return []
    const cells = chosen.map(({ party, phase }) => {
      const cell = row.cells.find((one) => one.party === party.code)
      return cell?.applicable ? String(cell[phase]?.level ?? '') : '–'
    })
    return [[`${item.id} ${item.name}`, ...cells]]
  })
  return [head, ...lines].map((line) => line.join('\t')).join('\n')
}
