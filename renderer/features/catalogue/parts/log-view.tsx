import type { ReactNode } from 'react'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { methodVersionText as words } from '../../../../shared/text/ui-method-versions.ts'
import { TableTwin } from '../../../ui/table-twin.tsx'
import { showNode } from '../catalogue-store.ts'
import { useMethodAtWork } from '../use-method.ts'

/** What was proposed and decided, and who in the operation has been asked: roles and bodies, never persons. */
export function LogView(): ReactNode {
  const { method } = useMethodAtWork()
  const { decisions = [], consultations = [] } = method
  const columns = words.logColumns
  const name = new Map(method.items.map((item) => [item.id, item.name]))
  return (
    <article className="sheet sheet-wide">
      <header className="sheet-head">
        <h2 className="sheet-title">{words.log}</h2>
      </header>
      <h3 className="diff-section">{words.logDecisions}</h3>
      {decisions.length === 0 ? (
        <p className="muted">{words.logNoDecisions}</p>
      ) : (
        <TableTwin
          caption={words.logDecisions}
          columns={[
            { header: columns.date },
            { header: columns.version },
            { header: columns.what },
            { header: columns.by },
            { header: columns.note },
          ]}
          rows={decisions.map(({ id, date, version, status, by, note }) => ({
            key: id,
            cells: [date, version, methodText.status[status], by, note],
          }))}
        />
      )}
      <h3 className="diff-section">{words.logConsultations}</h3>
      {consultations.length === 0 ? (
        <p className="muted">{words.logNoConsultations}</p>
      ) : (
        <TableTwin
          caption={words.logConsultations}
          columns={[
            { header: columns.date },
            { header: columns.item },
            { header: columns.role },
            { header: columns.outcome },
            { header: columns.version },
          ]}
          rows={consultations
            .toSorted((a, b) => (a.date < b.date ? -1 : 1))
            .map(({ id, date, itemId, role, outcome, version }) => ({
              key: id,
              cells: [
                date,
                name.has(itemId) ? (
                  <button
                    key="item"
                    type="button"
                    className="link"
                    title={name.get(itemId)}
                    aria-label={`${itemId} ${name.get(itemId) ?? ''}`}
                    onClick={() => showNode(itemId)}
                  >
                    {itemId}
                  </button>
                ) : (
                  itemId
                ),
                role,
                outcome,
                version,
              ],
            }))}
        />
      )}
    </article>
  )
}
