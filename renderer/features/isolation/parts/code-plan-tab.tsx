import { type ReactNode, useMemo, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { changeWords, phaseWords } from '../../../../shared/text/isolation-words.ts'
import { codePlanText as text } from '../../../../shared/text/ui-county.ts'
import { isolationText } from '../../../../shared/text/ui-isolation.ts'
import { useCommands } from '../../../app/commands.ts'
import { Explain } from '../../../app/explain.tsx'
import { useScope } from '../../../app/scope.ts'
import { useOverview } from '../../../app/use-overview.ts'
import { saveFile } from '../../../client/client.ts'
import { useRead } from '../../../client/use-read.ts'
import { useWrite } from '../../../client/use-write.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { DataGrid } from '../../../ui/data-grid.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { copyRows, type GridColumn } from '../../../ui/grid-column.ts'
import { ToolsEnd } from '../../../ui/page.tsx'
import { PanelLines, PanelSection } from '../../../ui/panel-section.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { chooseView, useIsolationView } from '../isolation-store.ts'

type Row = OutputOf<'isolation.codePlan'>['wanted'][number]
const keyOf = (row: Row): string => `${row.party} ${row.itemId} ${row.kind} ${row.proposal}`

/** Which codes the parties want, from the cells of the matrix: to read, copy and send. */
export function CodePlanTab(): ReactNode {
  const { party: own } = useScope()
  const { whose } = useIsolationView()
  const parties = useOverview().overview?.parties
  const items = useRead('catalogue.get', {}).value?.method.items
  const of = whose === 'own' ? { party: own } : {}
  const read = useRead('isolation.codePlan', of, { keep: true })
  const file = useWrite('isolation.codePlanFile')
  const wanted = read.value?.wanted
  const [chosen, setChosen] = useState<string | null>(null)
  const columns = useMemo((): GridColumn<Row>[] => {
    const nameOf = (id: string) => `${id} ${items?.find((item) => item.id === id)?.name ?? ''}`
    const partyOf = (code: string) => parties?.find((party) => party.code === code)?.short ?? code
    return [
      {
        id: 'party',
        header: text.columns.party,
        width: 92,
        text: (row) => partyOf(row.party),
        sortValue: (row) => partyOf(row.party),
        className: (row) => (row.party === own ? 'cell-own' : ''),
      },
      {
        id: 'item',
        header: text.columns.item,
        flex: 2,
        minWidth: 112,
        text: (row) => nameOf(row.itemId),
        sortValue: (row) => nameOf(row.itemId),
      },
      {
        id: 'kind',
        header: text.columns.kind,
        width: 98,
        text: (row) => changeWords[row.kind],
        sortValue: (row) => changeWords[row.kind],
      },
      { id: 'proposal', header: text.columns.proposal, flex: 2, minWidth: 100, text: (row) => row.proposal },
      {
        id: 'phases',
        header: text.columns.phases,
        width: 94,
        text: (row) => (row.phases.length > 1 ? text.both : row.phases.map((phase) => phaseWords[phase]).join('')),
      },
      {
        id: 'level',
        header: text.columns.level,
        width: 56,
        align: 'right',
        text: (row) => String(row.level),
        sortValue: (row) => row.level,
      },
      {
        id: 'target',
        header: text.columns.target,
        width: 50,
        align: 'right',
        text: (row) => (row.targetLevel === null ? '' : String(row.targetLevel)),
      },
      { id: 'reason', header: text.columns.reason, flex: 3, minWidth: 116, text: (row) => row.reasons.join(' ') },
    ]
  }, [items, parties, own])
  const copy = () => {
    void navigator.clipboard.writeText(copyRows(wanted ?? [], columns))
    announce(text.copied(wanted?.length ?? 0))
  }
  const save = async () => {
    const reply = await file.run(of)
    if (reply.ok) await saveFile(reply.value.file)
  }
  const at = wanted?.find((row) => keyOf(row) === chosen)
  const none = wanted !== undefined && wanted.length === 0
  const { commands } = isolationText
  useCommands([
    { id: 'isolation-plan-text', label: commands.codePlanText, group: isolationText.title, disabled: none, run: copy },
    {
      id: 'isolation-plan-file',
      label: commands.codePlanFile,
      group: isolationText.title,
      disabled: none,
      run: () => void save(),
    },
  ])
  return (
    <>
      <div className="page-tools">
        {wanted && !none ? <Chip>{text.count(wanted.length)}</Chip> : null}
        <ToolsEnd>
          <Segmented
            label={isolationText.whose}
            value={whose}
            options={[
              { id: 'all', label: isolationText.allParties },
              { id: 'own', label: parties?.find(({ code }) => code === own)?.short ?? '–' },
            ]}
            onChange={(id) => chooseView({ whose: id })}
          />
          <Button onPress={copy} disabled={none}>
            {text.copy}
          </Button>
          <Button look="primary" onPress={() => void save()} disabled={none} busy={file.busy}>
            {text.save}
          </Button>
        </ToolsEnd>
      </div>
      <ProblemNote problem={file.problem ?? read.problem} />
      {none ? (
        <EmptyState
          title={text.empty}
          action={<Button onPress={() => chooseView({ tab: 'matrix' })}>{text.toMatrix}</Button>}
        >
          {text.emptyText}
        </EmptyState>
      ) : (
        <DataGrid<Row>
          label={text.gridLabel}
          columns={columns}
          rows={wanted ?? []}
          getRowId={keyOf}
          height="fill"
          selection="multiple"
          onRowFocus={(row) => setChosen(keyOf(row))}
        />
      )}
      <Explain>
        {at ? (
          <>
            <p className="panel-lead">{`${columns[0]?.text(at) ?? ''} · ${columns[1]?.text(at) ?? ''}`}</p>
            <p className="panel-name">{at.proposal === '' ? changeWords[at.kind] : at.proposal}</p>
            <PanelLines
              lines={[
                { key: 'kind', label: text.columns.kind, value: changeWords[at.kind] },
                {
                  key: 'phases',
                  label: text.columns.phases,
                  value: at.phases.map((phase) => phaseWords[phase]).join(', '),
                },
                { key: 'level', label: text.columns.level, value: at.level },
                { key: 'target', label: text.columns.target, value: at.targetLevel ?? '–' },
              ]}
            />
            {at.reasons.length > 0 ? (
              <PanelSection title={text.columns.reason}>
                {at.reasons.map((reason) => (
                  <p key={reason}>{reason}</p>
                ))}
              </PanelSection>
            ) : null}
          </>
        ) : null}
        <p className="muted iso-after">{text.lead}</p>
      </Explain>
    </>
  )
}
