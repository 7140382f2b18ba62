import { type ReactNode, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { formatOre } from '../../../shared/domain/present/format-number.ts'
import type { HistoryEntry } from '../../../shared/model/history-entry.ts'
import { commonText } from '../../../shared/text/ui-words.ts'
import { historyText } from '../../../shared/text/ui-history.ts'
import { Explain, openPanel } from '../../app/explain.tsx'
import { PATHS } from '../../app/paths.ts'
import { useUnit } from '../../app/scope.ts'
import { redo, undo } from '../../app/undo.ts'
import { useOverview } from '../../app/use-overview.ts'
import { useRead } from '../../client/use-read.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { DataGrid } from '../../ui/data-grid.tsx'
import { dateTime } from '../../ui/date-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { GridColumn } from '../../ui/grid-column.ts'
import { Page, ToolsEnd } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { capital } from './history-model.ts'
import { ChangePanel } from './parts/change-panel.tsx'

const SHOWN = 500

/** What was done, the latest first; what a step changed stands in the panel. */
export function HistoryPage(): ReactNode {
  const read = useRead('history.list', { limit: SHOWN })
  const { overview } = useOverview()
  const unit = useUnit()
  const [, go] = useLocation()
  const [chosen, setChosen] = useState<number | null>(null)
  const entries = read.value?.entries ?? []
  const entry = entries.find((candidate) => candidate.id === chosen)

  const columns = useMemo<GridColumn<HistoryEntry>[]>(
    () => [
      { id: 'at', header: historyText.columns.at, text: (row) => dateTime(row.at), width: 150 },
      { id: 'label', header: historyText.columns.label, text: (row) => capital(row.label), flex: 1, minWidth: 240 },
      {
        id: 'rows',
        header: historyText.columns.rows,
        text: (row) => (row.rows === null ? '' : commonText.count(row.rows)),
        align: 'right',
        width: 90,
      },
      {
        id: 'ore',
        header: historyText.columns.ore(unit),
        text: (row) => (row.ore === null ? '' : formatOre(row.ore, unit)),
        align: 'right',
        width: 130,
      },
      {
        id: 'state',
        header: historyText.columns.state,
        text: (row) => historyText.state[row.state],
        cell: (row) => (row.state === 'undone' ? <Chip>{historyText.state.undone}</Chip> : null),
        width: 90,
      },
    ],
    [unit],
  )

  return (
    <Page
      title={historyText.title}
      lead={historyText.lead}
      layout="fill"
      tools={
        <>
          <Chip>{historyText.total(read.value?.total ?? 0)}</Chip>
          <ToolsEnd>
            <Button onPress={() => void redo()} disabled={!overview?.redo} shortcut="Ctrl+Y">
              {historyText.redo}
            </Button>
            <Button onPress={() => void undo()} disabled={!overview?.undo} shortcut="Ctrl+Z">
              {historyText.undo}
            </Button>
          </ToolsEnd>
        </>
      }
    >
      <ProblemNote problem={read.problem} />
      {read.value && entries.length === 0 ? (
        <EmptyState
          title={historyText.emptyTitle}
          action={
            <Button look="primary" onPress={() => go(PATHS.import)}>
              {historyText.emptyAction}
            </Button>
          }
        >
          {historyText.empty}
        </EmptyState>
      ) : (
        <DataGrid<HistoryEntry>
          label={historyText.label}
          columns={columns}
          rows={entries}
          getRowId={(row) => String(row.id)}
          onRowFocus={(row) => setChosen(row.id)}
          onRowOpen={openPanel}
          rowClass={(row) => (row.state === 'undone' ? 'row-undone' : '')}
        />
      )}
      <Explain>
        {entry ? <ChangePanel entry={entry} unit={unit} /> : <p className="muted">{historyText.choose}</p>}
      </Explain>
    </Page>
  )
}
