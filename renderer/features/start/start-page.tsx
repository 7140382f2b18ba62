import { type ReactNode, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Reply } from '../../../shared/contract/operation.ts'
import { commonText } from '../../../shared/text/ui-words.ts'
import { startText } from '../../../shared/text/ui-start.ts'
import { PATHS } from '../../app/paths.ts'
import { pickFile } from '../../client/client.ts'
import type { GrantedFile } from '../../client/transport.ts'
import { passOnFile, useFileDrop } from '../../client/use-file-drop.ts'
import { useRead } from '../../client/use-read.ts'
import { useWrite } from '../../client/use-write.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Working } from '../../app/working.tsx'
import { NewWorkspaceDialog } from './parts/new-workspace-dialog.tsx'
import { WorkspaceList } from './parts/workspace-list.tsx'
import { freeName, isTextFile, isWorkspaceFile } from './start-model.ts'

/** Three ways to begin, and the workspaces that are already here. A file dropped anywhere is opened. */
export function StartPage(): ReactNode {
  const [, go] = useLocation()
  const list = useRead('workspace.list', {})
  const create = useWrite('workspace.create')
  const open = useWrite('workspace.open')
  const [naming, setNaming] = useState(false)
  const [asked, setAsked] = useState<GrantedFile | null>(null)
  const [waiting, setWaiting] = useState<{ file: GrantedFile; page: 'import' | 'exchange' } | null>(null)
  const workspaces = list.value?.workspaces ?? []
  const busy = create.busy || open.busy

  useEffect(() => {
    document.title = commonText.program
  }, [])

  const enter = (reply: Reply) => {
    if (!reply.ok) return
    if (waiting) passOnFile(waiting.file)
    go(waiting ? PATHS[waiting.page] : PATHS.overview)
  }
  const send = (file: GrantedFile, page: 'import' | 'exchange') => {
    setAsked(null)
    if (workspaces.some((workspace) => workspace.open)) {
      passOnFile(file)
      go(PATHS[page])
    } else setWaiting({ file, page })
  }
  const take = (file: GrantedFile | null) => {
    if (!file) return
    if (isWorkspaceFile(file.name)) void open.run({ file: file.handle }).then(enter)
    else if (isTextFile(file.name)) send(file, 'import')
    else setAsked(file)
  }
  const over = useFileDrop(take)
  const makeSample = () =>
    void create.run({ name: freeName(startText.sample.name, workspaces), sample: true }).then(enter)

  return (
    <div className="start">
      <header className="start-head">
        <h1 className="start-title" tabIndex={-1} data-page-title>
          {startText.title}
        </h1>
        <p className="start-lead">{startText.lead}</p>
      </header>
      <div className="start-choices">
        <Choice title={startText.sample.title} text={startText.sample.text}>
          <Button look="primary" onPress={makeSample} disabled={busy}>
            {startText.sample.action}
          </Button>
        </Choice>
        <Choice title={startText.create.title} text={startText.create.text}>
          <Button onPress={() => setNaming(true)} disabled={busy}>
            {startText.create.action}
          </Button>
        </Choice>
        <Choice title={startText.open.title} text={startText.open.text}>
          <Button onPress={() => void pickFile('.samsyn,.xlsx').then(take)} disabled={busy}>
            {startText.open.action}
          </Button>
        </Choice>
      </div>
      {create.busy ? <Working label={startText.sampleBusy} work={create} /> : null}
      {open.busy ? <Working label={startText.opening} work={open} /> : null}
      <ProblemNote problem={naming ? open.problem : (create.problem ?? open.problem ?? list.problem)} />
      <p role="status" className="start-waiting">
        {waiting ? startText.waiting(waiting.file.name) : ''}
      </p>
      <WorkspaceList
        workspaces={workspaces}
        loading={list.loading}
        disabled={busy}
        onOpen={(workspace) => {
          if (workspace.open) enter({ ok: true, value: null, changed: [] })
          else void open.run({ id: workspace.id }).then(enter)
        }}
      />
      <NewWorkspaceDialog
        open={naming}
        suggestion={freeName(startText.create.suggestion, workspaces)}
        busy={create.busy}
        problem={create.problem}
        onClose={() => {
          setNaming(false)
          create.clear()
        }}
        onCreate={(name) => void create.run({ name }).then(enter)}
      />
      <Dialog
        title={startText.file.title}
        open={asked !== null}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button onPress={() => asked && send(asked, 'import')}>{startText.file.source}</Button>
            <Button look="primary" onPress={() => asked && send(asked, 'exchange')}>
              {startText.file.contribution}
            </Button>
          </>
        }
      >
        <p>{startText.file.text(asked?.name ?? '')}</p>
      </Dialog>
      {over ? <div className="drop-cover">{startText.drop}</div> : null}
    </div>
  )
}

function Choice({ title, text, children }: { title: string; text: string; children: ReactNode }): ReactNode {
  return (
    <section className="start-choice">
      <h2 className="card-title">{title}</h2>
      <p className="muted">{text}</p>
      {children}
    </section>
  )
}
