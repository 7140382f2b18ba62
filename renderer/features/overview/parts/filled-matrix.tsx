import type { ReactNode } from 'react'
import type { Overview } from '../../../../shared/contract/workspace.ts'
import { kindWords } from '../../../../shared/text/lens.ts'
import { overviewText } from '../../../../shared/text/ui-overview.ts'
import { shellText } from '../../../../shared/text/ui-shell.ts'
import { chooseScope, useScope, useUnit } from '../../../app/scope.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Card } from '../../../ui/card.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { filledCell, filledColumns } from '../overview-model.ts'

/** Parties × year and kind: what has come in. A cell chooses that scope. */
export function FilledMatrix({ overview }: { overview: Overview }): ReactNode {
  const scope = useScope()
  const unit = useUnit()
  const columns = filledColumns(overview, scope.year, scope.kind)
  return (
    <Card title={overviewText.filledTitle} subtitle={overviewText.filledSubtitle(unit)}>
      <div className="table-box">
        <table className="table matrix">
          <caption className="sr-only">{overviewText.filledTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{overviewText.party}</th>
              {columns.map((column) => (
                <th key={`${column.year} ${column.kind}`} scope="col" className="cell-right">
                  {kindWords[column.kind]} {column.year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {overview.parties.map((party) => (
              <tr key={party.code}>
                <th scope="row" className={party.code === scope.party ? 'own' : undefined}>
                  {party.name}
                </th>
                {columns.map((column) => {
                  const cell = filledCell(overview, party.code, column)
                  const chosen = party.code === scope.party && column.year === scope.year && column.kind === scope.kind
                  return (
                    <td key={`${column.year} ${column.kind}`} className="matrix-cell">
                      <button
                        type="button"
                        className={classNames('matrix-button', chosen && 'matrix-chosen', !cell && 'muted')}
                        aria-pressed={chosen}
                        title={cell ? shellText.rows(cell.rows) : undefined}
                        onClick={() => chooseScope({ party: party.code, year: column.year, kind: column.kind })}
                      >
                        <Amount ore={cell?.ore ?? null} unit={unit} />
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
