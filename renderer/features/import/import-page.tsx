import './plan.css'
import './import.css'
import './source.css'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { ImportBatch } from '../../../shared/model/import-batch.ts'
import { kindWords } from '../../../shared/text/lens.ts'
import { pageImport as text } from '../../../shared/text/page-import.ts'
import { commonText } from '../../../shared/text/ui-words.ts'
import { useCommands } from '../../app/commands.ts'
import { Explain } from '../../app/explain.tsx'
import { useScope, useUnit } from '../../app/scope.ts'
import { pickFile } from '../../client/client.ts'
import { useFileDrop } from '../../client/use-file-drop.ts'
import { useRead } from '../../client/use-read.ts'
import { announce } from '../../ui/announce.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { focusPageTitle } from '../../ui/focus-page-title.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Working } from '../../app/working.tsx'
import { batchName } from './batch-words.ts'
import { Batches } from './parts/batches.tsx'
import { type ImportedRow, ImportedPanel } from './parts/imported-panel.tsx'
import { ImportedRows } from './parts/imported-rows.tsx'
import { SourceName } from './parts/source-name.tsx'
import { PasteDialog } from './parts/paste-dialog.tsx'
import { Workbench } from './parts/workbench.tsx'
import { useImport } from './use-import.ts'
import { useTablePaste } from './use-table-paste.ts'

const ACCEPT = '.csv,.tsv,.txt,.xlsx,.xlsm,.xls,.ods,.se,.si,.sie'

/** Underlag: a source comes in, is seen as it is, and is read in exactly as planned. */
export function ImportPage(): ReactNode {
  const scope = useScope()
  const unit = useUnit()
  const work = useImport(scope)
  const [pasting, setPasting] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [row, setRow] = useState<ImportedRow | null>(null)
  const batches = useRead(
    'import.batches',
    { party: scope.party, year: scope.year },
    { enabled: scope.party !== '', keep: true },
  )
  const mine = batches.value?.batches.filter((batch) => batch.scope.kind === scope.kind) ?? []

  const takeText = useCallback((pasted: string) => void work.stage({ text: pasted }), [work.stage])
  const choose = useCallback(() => {
    void pickFile(ACCEPT).then((file) => (file ? work.stage({ file: file.handle }) : undefined))
  }, [work.stage])
  useTablePaste(takeText)
  const over = useFileDrop((file) => void work.stage({ file: file.handle }))
  const onApplied = useCallback((batch: ImportBatch) => {
    setChosen(batch.id)
    announce(text.applied(commonText.rows(batch.rows), batchName(batch)))
  }, [])
  useCommands([
    { id: 'import-choose', group: text.title, label: text.choose, shortcut: 'Ctrl+O', run: choose },
    { id: 'import-paste', group: text.title, label: text.pasteTitle, run: () => setPasting(true) },
  ])

  const working = work.staged !== null
  const worked = useRef(working)
  useEffect(() => {
    if (worked.current && !working) focusPageTitle()
    worked.current = working
  }, [working])

  const live = mine.some((batch) => batch.status === 'active')
  const emptyTitle = text.emptyFor(`${kindWords[scope.kind]} ${scope.year}`)
  const empty = !work.staged && !live
  const buttons = (
    <>
      <Button look={empty ? 'primary' : 'plain'} onPress={() => setPasting(true)} shortcut={text.pasteKey}>
        {text.paste}
      </Button>
      <Button onPress={choose}>{text.choose}</Button>
    </>
  )
  return (
    <Page
      title={text.title}
      lead={text.purpose}
      layout="fill"
      tools={
        empty ? null : work.staged ? (
          <>
            {buttons}
            <SourceName work={work} staged={work.staged} />
          </>
        ) : (
          <>
            {buttons}
            <span className="muted">{text.dropHint}</span>
          </>
        )
      }
    >
      {over ? <div className="drop-veil">{text.drop}</div> : null}
      <PasteDialog open={pasting} onClose={() => setPasting(false)} onText={takeText} />
      {work.staging.busy ? <Working label={text.reading} work={work.staging} /> : null}
      {work.staged ? (
        <Workbench
          key={`${work.staged.sourceId}-${work.staged.guess.mapping.sheet}`}
          work={work}
          staged={work.staged}
          onApplied={onApplied}
        />
      ) : (
        <>
          <ProblemNote problem={work.staging.problem ?? batches.problem} />
          {mine.length > 0 ? (
            <>
              <Batches batches={mine} unit={unit} chosen={chosen} onChoose={setChosen} />
              {live ? (
                <ImportedRows
                  scope={scope}
                  unit={unit}
                  batchId={mine.find((batch) => batch.id === chosen && batch.status === 'active')?.id ?? null}
                  onRow={setRow}
                />
              ) : (
                <EmptyState title={emptyTitle} action={<div className="empty-actions">{buttons}</div>}>
                  {text.empty} {text.dropHint}
                </EmptyState>
              )}
              <Explain>
                <ImportedPanel row={row} batch={mine.find((batch) => batch.id === (chosen ?? row?.batchId)) ?? null} />
              </Explain>
            </>
          ) : batches.loading ? null : (
            <EmptyState title={emptyTitle} action={<div className="empty-actions">{buttons}</div>}>
              {text.empty} {text.dropHint}
            </EmptyState>
          )}
        </>
      )}
    </Page>
  )
}
