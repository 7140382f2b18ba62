import { type ReactNode, useCallback, useMemo, useState } from 'react'
import type { ImportBatch } from '../../../../shared/model/import-batch.ts'
import type { ImportPlanSummary } from '../../../../shared/model/import-plan.ts'
import type { RawRow } from '../../../../shared/model/raw-table.ts'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { useCommands } from '../../../app/commands.ts'
import { Explain, openPanel } from '../../../app/explain.tsx'
import { Working } from '../../../app/working.tsx'
import { useUnit } from '../../../app/scope.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Button } from '../../../ui/button.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import {
  type Plan,
  type RowFilter,
  setActive,
  setControl,
  setFilter,
  type Staged,
  useImportStore,
} from '../import-store.ts'
import { evidenceFor, roleText } from '../mapping-model.ts'
import { columnCount, columnWidths, linesOfPlan, linesOfPreview, type SourceLine } from '../source-rows-model.ts'
import type { ImportWork } from '../use-import.ts'
import { findPlanIndex, usePlanRows } from '../use-plan-rows.ts'
import { ChoicesBar } from './choices-bar.tsx'
import { ColumnChip } from './column-chip.tsx'
import { IdentityNote } from './identity-note.tsx'
import { PlanCard } from './plan-card.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { amountColumns, Questions } from './questions.tsx'
import { focusSettling } from './settle-row.tsx'
import { SourceTable } from './source-table.tsx'
import { AlreadyIn, Warnings } from './warnings.tsx'

const noRows: readonly RawRow[] = []
/** A heading is looked for among so many rows. */
const HEADER_WITHIN = 1000
const planTotal = (summary: ImportPlanSummary, only: RowFilter): number =>
  only === 'all' ? summary.rowsRead : summary[only].rows

/** The batches that hold the same file or some of the same rows. */
const formerBatches = (plan: Plan): string[] => [
  ...new Set([...plan.alreadyImported, ...plan.overlaps.map((overlap) => overlap.batch)].map((batch) => batch.id)),
]

/** A staged source: what it is, how it is read, and what will happen. Nothing is stored until it is applied. */
export function Workbench({
  work,
  staged,
  onApplied,
}: {
  work: ImportWork
  staged: Staged
  onApplied: (batch: ImportBatch) => void
}): ReactNode {
  const unit = useUnit()
  const { byHand, controlOre, kept, filter, active } = useImportStore()
  const { draft, plan, open } = work
  const [firstIndex, setFirstIndex] = useState(0)
  const read = usePlanRows(plan?.planId ?? null, filter, firstIndex)
  const sheet = staged.source.sheets.find((each) => each.name === draft?.sheet) ?? staged.source.sheets[0]
  const preview = sheet?.preview ?? noRows
  const byRow = useMemo(() => new Map(preview.map((row) => [row.row, row])), [preview])
  const summary = plan?.summary ?? null
  const warnings = [...staged.source.warnings, ...(summary?.warnings ?? [])].filter(
    ({ code }) => code !== 'identity-number-found' || summary?.identityNumbers === 0,
  )
  const former = plan ? formerBatches(plan) : []

  const onFault = useCallback((row: number) => {
    const current = useImportStore.getState().plan
    if (!current) return
    openPanel()
    setFilter('all')
    void findPlanIndex(current.planId, row, current.summary.rowsRead).then((index) => {
      if (index !== null) setActive(index)
    })
  }, [])
  const apply = (replaces: string[]) => {
    void work.apply(former.length > 0, replaces).then((batch) => {
      if (batch) onApplied(batch)
    })
  }

  const faults = summary?.faults ?? []
  useCommands([
    {
      id: 'import-apply',
      group: text.title,
      label: summary ? text.apply(commonText.rows(summary.accepted.rows)) : text.applyNone,
      shortcut: 'Ctrl+Enter',
      disabled: !summary || work.behind || work.applying.busy,
      run: () => apply(former),
    },
    { id: 'import-discard', group: text.title, label: text.discardCommand, run: work.discard },
    {
      id: 'import-next-fault',
      group: text.title,
      label: text.nextFault,
      shortcut: 'F8',
      disabled: faults.length === 0,
      run: () => {
        const at = active === null ? 0 : (lineAt(active)?.row ?? 0)
        const next = faults.find((fault) => fault.row > at) ?? faults[0]
        if (next) onFault(next.row)
      },
    },
    {
      id: 'import-header-here',
      group: text.title,
      label: text.headerHere,
      disabled: active === null,
      run: () => headerHere()?.(),
    },
    { id: 'import-settle', group: text.title, label: text.settle.command, shortcut: 'F9', run: focusSettling },
  ])

  const previewLines = useMemo(() => (draft ? linesOfPreview(preview, draft) : []), [preview, draft])
  const count = draft ? columnCount(sheet?.columns ?? 0, previewLines, draft) : 0
  const widths = useMemo(
    () =>
      columnWidths(count, previewLines, new Map(draft?.columns.map((mapped) => [mapped.column, roleText(mapped.is)]))),
    [count, previewLines, draft],
  )
  if (!draft) return null

  const total = plan ? planTotal(plan.summary, filter) : previewLines.length
  const lineAt = (index: number): SourceLine | undefined => {
    if (!plan) return previewLines[index]
    const row = read.rows.get(index)
    if (row && work.mapping) return linesOfPlan([row], byRow, work.mapping)[0]
    return filter === 'all' ? previewLines[index] : undefined // the source stands still while the plan's rows are fetched
  }
  /** Has the chosen row looked at as the heading's; null where it cannot be, or is it already. */
  const headerHere = (): (() => void) | null => {
    const row = active === null ? undefined : lineAt(active)?.row
    const { kind, encoding, delimiter } = staged.source
    if (row === undefined || row > HEADER_WITHIN || kind === 'sie' || row === draft.headerRows.at(-1)) return null
    const read = { ...(encoding ? { encoding } : {}), ...(delimiter === undefined ? {} : { delimiter }) }
    return () => void work.stage({ sourceId: staged.sourceId }, { sheet: draft.sheet, ...read, headerRow: row })
  }
  const figures = new Set([
    ...(draft.amountColumn === null ? [] : [draft.amountColumn]),
    ...staged.guess.amountCandidates.map((candidate) => candidate.column),
    ...draft.columns
      .filter(({ is }) => is.role === 'continues' && is.column === draft.amountColumn)
      .map(({ column }) => column),
  ])

  return (
    <>
      <ChoicesBar
        source={staged.source}
        draft={draft}
        amountColumns={amountColumns(staged.guess, draft)}
        open={open}
        recipe={staged.recipe}
        decimalMatters={staged.guess.questions.includes('decimal')}
        onLook={(look) => void work.stage({ sourceId: staged.sourceId }, { sheet: draft.sheet, ...look })}
      />
      <ProblemNote
        problem={work.staging.problem ?? work.planning.problem ?? work.applying.problem ?? read.problem}
        actions={
          work.planning.problem?.code === 'cancelled' ? (
            <Button small onPress={work.planAgain}>
              {text.planAgain}
            </Button>
          ) : null
        }
      />
      {warnings.length > 0 ? <Warnings problems={warnings} /> : null}
      {summary ? <IdentityNote summary={summary} kept={kept} /> : null}
      <Questions open={open} guess={staged.guess} draft={draft} />
      <SourceTable
        label={text.source}
        total={total}
        lineAt={lineAt}
        widths={widths}
        draft={draft}
        figures={figures}
        active={active}
        onActive={setActive}
        onWindow={setFirstIndex}
        head={(column) => (
          <ColumnChip
            column={column}
            mapped={draft.columns.find((each) => each.column === column)}
            evidence={evidenceFor(staged.guess.evidence, 'column', column)}
            byHand={byHand.has(`column:${column}`)}
            asked={staged.recipe?.questions.some((question) => question.column === column) ?? false}
          />
        )}
      />
      {plan ? (
        <div className="import-filter">
          <Segmented
            label={text.filter}
            value={filter}
            onChange={setFilter}
            options={(['all', 'accepted', 'skipped', 'rejected'] as const).map((id) => ({
              id,
              label: text.filters[id],
            }))}
          />
        </div>
      ) : null}
      <Working label={text.planning} work={work.planning} whenTold />
      <Working label={text.applying} work={work.applying} />
      <PlanCard
        summary={summary}
        sheet={draft.sheet}
        unit={unit}
        controlOre={controlOre}
        onControl={setControl}
        onFault={onFault}
        waiting={open.length > 0}
        again={plan && former.length > 0 ? <AlreadyIn plan={plan} /> : null}
        kept={summary && summary.identityNumbers > 0 ? kept : null}
        onReplace={former.length > 0 ? () => apply(former) : null}
        behind={work.behind}
        busy={work.applying.busy}
        onApply={() => apply([])}
        planId={plan?.planId ?? null}
        onDiscard={work.discard}
      />
      <Explain>
        <PlanPanel
          line={active === null ? undefined : lineAt(active)}
          draft={draft}
          guess={staged.guess}
          byHand={byHand}
          summary={summary}
          unit={unit}
          onFault={onFault}
          onHeader={headerHere()}
        />
      </Explain>
    </>
  )
}
