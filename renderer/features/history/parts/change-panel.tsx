import { type ReactNode, useState } from 'react'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { HistoryEntry } from '../../../../shared/model/history-entry.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { historyText } from '../../../../shared/text/ui-history.ts'
import { useRead } from '../../../client/use-read.ts'
import { Button } from '../../../ui/button.tsx'
import { dateTime } from '../../../ui/date-text.ts'
import { PanelLines, PanelSection } from '../../../ui/panel-section.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { capital, type ShownChange, shownChange } from '../history-model.ts'
import { useNames } from '../use-names.ts'

const SHOWN = 100

/** One step: what it was, and on demand what it changed, before and after. */
export function ChangePanel({ entry, unit }: { entry: HistoryEntry; unit: MoneyUnit }): ReactNode {
  const names = useNames()
  const [asked, setAsked] = useState<number | null>(null)
  const read = useRead('history.changes', { entryId: entry.id, limit: SHOWN }, { enabled: asked === entry.id })
  const changes = asked === entry.id ? (read.value?.changes ?? []) : []
  const lines = [
    { key: 'at', label: historyText.when, value: dateTime(entry.at) },
    ...(entry.rows === null
      ? []
      : [{ key: 'rows', label: historyText.columns.rows, value: commonText.count(entry.rows) }]),
    ...(entry.ore === null
      ? []
      : [{ key: 'ore', label: historyText.columns.ore(unit), value: formatOre(entry.ore, unit) }]),
  ]
  return (
    <>
      <p className="panel-name">{capital(entry.label)}</p>
      <PanelLines lines={lines} />
      <PanelSection title={historyText.changes(entry.changes)}>
        {asked === entry.id || entry.changes === 0 ? null : (
          <div>
            <Button onPress={() => setAsked(entry.id)}>{historyText.show}</Button>
          </div>
        )}
        <ProblemNote problem={read.problem} />
        {changes.length > 0 && changes.length < entry.changes ? (
          <p className="muted">{historyText.shown(changes.length, entry.changes)}</p>
        ) : null}
        {changes.map((change) => (
          <ChangedRow
            key={`${change.table} ${change.key}`}
            table={change.table}
            change={shownChange(change.before, change.after, names)}
          />
        ))}
      </PanelSection>
    </>
  )
}

function ChangedRow({ table, change }: { table: string; change: ShownChange }): ReactNode {
  return (
    <div className="change">
      <p className="change-head">
        {historyText.tables[table] ?? historyText.otherTable}
        <span className="muted"> {historyText.kinds[change.kind]}</span>
      </p>
      <ul>
        {change.fields.map((field) => (
          <li key={field.name} className="change-field">
            <span className="muted">{field.name}</span>
            <span>
              {change.kind === 'changed' ? (
                <span className="change-before">{`${field.before ?? historyText.nothing} → `}</span>
              ) : null}
              {(change.kind === 'removed' ? field.before : field.after) ?? historyText.nothing}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
