import { type ReactNode, useMemo, useState } from 'react'
import { kindWords } from '../../../shared/text/lens.ts'
import { volumesText } from '../../../shared/text/ui-volumes.ts'
import { volumesImportText } from '../../../shared/text/volumes-import.ts'
import { useCommands } from '../../app/commands.ts'
import { Explain } from '../../app/explain.tsx'
import { useScope } from '../../app/scope.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { DataGrid } from '../../ui/data-grid.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page, ToolsEnd } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { FileImportDialog } from './parts/file-import.tsx'
import { allColumns, partyColumns } from './parts/volume-columns.tsx'
import { VolumePanel } from './parts/volume-panel.tsx'
import { useFileImport } from './use-file-import.ts'
import { useVolumes } from './use-volumes.ts'
import { applies, type Change, keptFor, type VolumeRow } from './volumes-model.ts'

/** A sheet one types and pastes into: one party with last year, source, date and grade, or all parties side by side. */
export function VolumesPage(): ReactNode {
  const volumes = useVolumes()
  const file = useFileImport(volumes.year, volumes.own)
  const { kind } = useScope()
  const { rows, parties, own, year, type, writeDetail } = volumes
  const [view, setView] = useState<'own' | 'all'>('own')
  const [at, setAt] = useState<{ volumeId: string; party: string } | null>(null)
  const ownParty = parties.find((party) => party.code === own)
  const shown = useMemo(
    () =>
      view === 'all'
        ? [...parties.filter((party) => party.code === own), ...parties.filter((party) => party.code !== own)]
        : parties.filter((party) => party.code === own),
    [parties, own, view],
  )
  const columns = useMemo(() => {
    const first = shown[0]
    if (view === 'all' || !first) return allColumns(shown, own, type)
    return partyColumns(first, year, type, (row, detail, text) => writeDetail(row, first.code, detail, text))
  }, [shown, own, view, year, type, writeDetail])
  const row = rows.find((candidate) => candidate.definition.id === at?.volumeId)
  const party = parties.find((candidate) => candidate.code === at?.party) ?? ownParty
  const mine = ownParty ? rows.filter((candidate) => applies(candidate.definition, ownParty)) : []
  const filled = mine.filter(
    (candidate) => (candidate.now.get(keptFor(candidate.definition, { code: own }))?.state ?? 'missing') !== 'missing',
  ).length

  useCommands([
    { id: 'volumes-file', label: volumesImportText.open, group: volumesText.title, shortcut: 'Ctrl+O', run: file.show },
    {
      id: 'volumes-shipped',
      label: volumesText.useShipped,
      group: volumesText.title,
      disabled: volumes.shipped === 0,
      run: () => void volumes.useShipped(),
    },
  ])

  const paste = (block: string[][], start: { rowIndex: number; columnId: string }) => {
    const first = shown.findIndex((candidate) => candidate.code === start.columnId)
    const changes: Change[] = []
    for (const [down, line] of block.entries()) {
      for (const [right, text] of line.entries()) {
        const target = rows[start.rowIndex + down]
        const to = shown[first + right]
        if (first < 0 || !target || !to) return volumes.tooLarge()
        changes.push({ row: target, party: to, text })
      }
    }
    volumes.paste(changes)
  }

  return (
    <Page
      title={volumesText.title}
      lead={volumesText.lead}
      layout="fill"
      tools={
        <>
          <Chip look="settled">{`${kindWords[kind]} ${year}`}</Chip>
          <Chip>{`${ownParty?.short ?? ''}: ${volumesText.ofCount(filled, mine.length)}`}</Chip>
          <ToolsEnd>
            <Segmented
              label={volumesText.view}
              value={view}
              options={[
                { id: 'own', label: volumesText.ownView(ownParty?.short ?? '') },
                { id: 'all', label: volumesText.allView },
              ]}
              onChange={setView}
            />
            <Button onPress={file.show}>{volumesImportText.open}</Button>
            <Button
              look={volumes.shipped > 0 ? 'primary' : 'plain'}
              onPress={() => void volumes.useShipped()}
              busy={volumes.shipping}
              disabled={volumes.shipped === 0}
            >
              {volumes.shipped > 0 ? volumesText.useShipped : volumesText.shippedNone}
            </Button>
          </ToolsEnd>
        </>
      }
    >
      <ProblemNote problem={volumes.problem} />
      <FileImportDialog
        file={file}
        year={year}
        definitions={rows.map(({ definition }) => definition)}
        parties={parties}
      />
      {rows.length === 0 && !volumes.loading ? (
        <EmptyState title={volumesText.emptyTitle}>{volumesText.empty}</EmptyState>
      ) : (
        <DataGrid<VolumeRow>
          label={volumesText.sheetLabel(year)}
          columns={columns}
          rows={rows}
          getRowId={(candidate) => candidate.definition.id}
          height="fill"
          dense={view === 'all'}
          onRowFocus={(focused, columnId) =>
            setAt({
              volumeId: focused.definition.id,
              party: shown.some((one) => one.code === columnId) ? columnId : own,
            })
          }
          onPaste={paste}
        />
      )}
      <Explain>
        {row && party ? (
          <VolumePanel
            key={`${row.definition.id} ${party.code} ${year}`}
            row={row}
            party={party}
            year={year}
            own={own}
            kind={kind}
            population={volumes.population}
            onSave={volumes.save}
          />
        ) : (
          <p className="muted">{volumesText.choose}</p>
        )}
      </Explain>
    </Page>
  )
}
