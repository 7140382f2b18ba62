import { type ReactNode, useState } from 'react'
import type { OutboxFile } from '../../../../shared/contract/operation.ts'
import type { MethodStatus } from '../../../../shared/model/catalogue.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { methodVersionText as words } from '../../../../shared/text/ui-method-versions.ts'
import { useCommands } from '../../../app/commands.ts'
import { saveFile } from '../../../client/client.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { dateOnly } from '../../../ui/date-text.ts'
import { ActionMenu } from '../../../ui/menu.tsx'
import { ToolsEnd } from '../../../ui/page.tsx'
import { Select } from '../../../ui/select.tsx'
import { comparedWith, versionLabel, versionNote } from '../catalogue-model.ts'
import { showDiff, showPane, showVersion, useCatalogue } from '../catalogue-store.ts'
import { useMethodAtWork } from '../use-method.ts'
import { HeadDialog } from './head-dialog.tsx'
import { ImportDialog, useImport } from './import-dialog.tsx'
import { NewVersionDialog } from './new-version-dialog.tsx'
import { RemoveVersionDialog } from './remove-version-dialog.tsx'
import { StatusDialog } from './status-dialog.tsx'

type OpenDialog = 'new' | 'head' | 'remove' | MethodStatus | null

/** Which version is shown, where it stands, and all one can do with it. */
export function VersionBar({ partyName }: { partyName: (code: string) => string }): ReactNode {
  const at = useMethodAtWork()
  const { version, versions, lock, active, run } = at
  const pane = useCatalogue((state) => state.pane)
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const shown = versions.find(({ id }) => id === version.id)
  const other = shown ? comparedWith(versions, shown) : null
  const ownProposed = lock === 'proposed'
  const close = () => setDialog(null)
  const importing = useImport()

  const use = () => {
    void run('catalogue.activate', { versionId: version.id }).then((reply) => {
      if (reply.ok && reply.value.carryOver.length > 0) showPane('decide')
    })
  }
  const save = (file: OutboxFile) => {
    void saveFile(file).then((saved) => {
      if (saved) announce(words.exported(file.name))
    })
  }
  const exportFile = () => {
    void run('catalogue.exportFile', { versionId: version.id }).then((reply) => {
      if (reply.ok) save(reply.value.file)
    })
  }
  const compare = () => {
    if (pane === 'diff') showPane('node')
    else if (other) showDiff(other.id)
  }
  const actions = [
    { id: 'head', label: words.head, disabled: at.locked, run: () => setDialog('head') },
    { id: 'withdraw', label: words.withdraw, disabled: !ownProposed, run: () => setDialog('draft') },
    { id: 'export', label: words.exportFile, run: exportFile },
    { id: 'import', label: words.importFile, run: importing.pick },
    {
      id: 'remove',
      label: words.removeVersion,
      disabled: active || lock === 'shipped' || lock === 'decided',
      run: () => setDialog('remove'),
    },
  ]
  useCommands([
    { id: 'method-new', group: methodText.title, label: words.newVersion, run: () => setDialog('new') },
    {
      id: 'method-propose',
      group: methodText.title,
      label: words.propose,
      disabled: lock !== null,
      run: () => setDialog('proposed'),
    },
    {
      id: 'method-decide',
      group: methodText.title,
      label: words.decide,
      disabled: !ownProposed,
      run: () => setDialog('decided'),
    },
    { id: 'method-use', group: methodText.title, label: words.use, disabled: active, run: use },
    { id: 'method-diff', group: methodText.title, label: words.diffTitle, disabled: !other, run: compare },
    ...actions.map((action) => ({ ...action, id: `method-${action.id}`, group: methodText.title })),
  ])
  return (
    <>
      <Select
        label={words.version}
        hideLabel
        value={version.id}
        options={versions.map((one) => ({ id: one.id, label: versionLabel(one, partyName), note: versionNote(one) }))}
        onChange={(id) => showVersion(versions.find((one) => one.id === id)?.active ? null : id)}
      />
      <Chip look={version.status === 'decided' ? 'settled' : 'suggestion'}>{methodText.status[version.status]}</Chip>
      <span className="muted">{dateOnly(version.date)}</span>
      <ToolsEnd>
        {other ? (
          <Button onPress={compare}>{pane === 'diff' ? words.diffBack : words.diff(other.version)}</Button>
        ) : null}
        {lock === null ? <Button onPress={() => setDialog('proposed')}>{words.propose}</Button> : null}
        {ownProposed ? <Button onPress={() => setDialog('decided')}>{words.decide}</Button> : null}
        {active ? null : <Button onPress={use}>{words.use}</Button>}
        <Button look={lock === null ? 'plain' : 'primary'} onPress={() => setDialog('new')}>
          {words.newVersion}
        </Button>
        <ActionMenu label={words.more} actions={actions} />
      </ToolsEnd>
      <ImportDialog of={importing} />
      <NewVersionDialog open={dialog === 'new'} onClose={close} />
      <HeadDialog open={dialog === 'head'} onClose={close} />
      <RemoveVersionDialog open={dialog === 'remove'} onClose={close} />
      <StatusDialog
        status={dialog === 'proposed' || dialog === 'decided' || dialog === 'draft' ? dialog : null}
        onClose={close}
      />
    </>
  )
}
