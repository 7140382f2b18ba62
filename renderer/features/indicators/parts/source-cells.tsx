import { type ReactNode, useEffect, useRef } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { pageIndicators as text } from '../../../../shared/text/page-indicators.ts'
import { saveFile } from '../../../client/client.ts'
import { useRead } from '../../../client/use-read.ts'
import { useWrite } from '../../../client/use-write.ts'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'

/** 0-based column as Excel writes it. */
function letterOf(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** The cells around a row's amount in the kept original, with that very cell marked. */
export function SourceCells({ leaf }: { leaf: OutputOf<'indicators.leaves'>['leaves'][number] }): ReactNode {
  const read = useRead('import.cells', { batchId: leaf.batchId, sheet: leaf.sheet, row: leaf.row, around: 3 })
  const original = useWrite('import.original')
  const marked = useRef<HTMLTableCellElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const found = read.value
  useEffect(() => {
    const cell = marked.current
    if (cell && box.current)
      box.current.scrollLeft = Math.max(0, cell.offsetLeft + cell.offsetWidth - box.current.clientWidth)
  }, [found])
  const columns = Math.max(0, ...(found?.rows.map((row) => row.cells.length) ?? []))
  return (
    <div className="cells">
      <ProblemNote problem={read.problem ?? original.problem} />
      {found ? (
        <div ref={box} className="cells-box" tabIndex={0} role="region" aria-label={text.cellsTitle(leaf.cell)}>
          <table className="cells-table">
            <caption className="sr-only">{text.cellsTitle(leaf.cell)}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="sr-only">{text.rowNumber}</span>
                </th>
                {Array.from({ length: columns }, (_, column) => (
                  <th
                    key={letterOf(column)}
                    scope="col"
                    className={column === found.column ? 'cells-marked-head' : undefined}
                  >
                    {letterOf(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.rows.map((row) => (
                <tr key={row.row}>
                  <th scope="row" className={row.row === leaf.row ? 'cells-marked-head' : undefined}>
                    {row.row}
                  </th>
                  {Array.from({ length: columns }, (_, column) => {
                    const isMarked = row.row === leaf.row && column === found.column
                    return (
                      <td
                        key={letterOf(column)}
                        ref={isMarked ? marked : undefined}
                        className={classNames(isMarked && 'cells-marked', column === found.column && 'cell-right')}
                        {...(isMarked ? { 'aria-current': 'true' as const } : {})}
                      >
                        {row.cells[column] ?? ''}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {leaf.byHand ? <p className="part-source">{text.correctedByHand(leaf.byHand)}</p> : null}
      <Button
        small
        look="quiet"
        onPress={() => {
          void original.run({ batchId: leaf.batchId }).then((reply) => (reply.ok ? saveFile(reply.value.file) : false))
        }}
      >
        {text.openOriginal}
      </Button>
    </div>
  )
}
