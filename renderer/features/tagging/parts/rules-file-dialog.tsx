import '../keys.css'
import '../rules.css'
import { type ReactNode, useMemo, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { StagedRule } from '../../../../shared/model/rules-file.ts'
import type { Scope } from '../../../../shared/model/scope.ts'
import { pageRules as text } from '../../../../shared/text/page-rules.ts'
import { conditionsWords } from '../../../../shared/text/rule-words.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { pickFile } from '../../../client/client.ts'
import { useWrite } from '../../../client/use-write.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { DataGrid } from '../../../ui/data-grid.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import type { GridColumn } from '../../../ui/grid-column.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'

export interface RulesFileDialogProps {
  readonly scope: Scope
  readonly unit: MoneyUnit
  readonly targetText: (rule: Pick<StagedRule['rule'], 'target'>) => string
  readonly onClose: () => void
}

const isTaken = ({ state, ties }: StagedRule): boolean => state !== 'same' && ties.length === 0

const stateText = (staged: StagedRule): string => {
  if (staged.ties.length > 0) return text.stateTies(staged.ties.join(', '))
  const nothing = staged.takes.rows === 0 ? `, ${text.states.nothing}` : ''
  return `${text.states[staged.state]}${staged.state === 'same' ? '' : nothing}`
}

/** Reads a file with rules, shows what each would take here and what no longer matches, and takes them in as one step. */
export function RulesFileDialog({ scope, unit, targetText, onClose }: RulesFileDialogProps): ReactNode {
  const staging = useWrite('tagging.stageRules')
  const taking = useWrite('tagging.applyRules')
  const [staged, setStaged] = useState<OutputOf<'tagging.stageRules'> | null>(null)
  const [copied, setCopied] = useState('')
  const stage = async (from: { file: string } | { text: string }) => {
    const reply = await staging.run({ scope, from })
    if (reply.ok) setStaged(reply.value)
  }
  const choose = async () => {
    const file = await pickFile('.json')
    if (file) await stage({ file: file.handle })
  }
  const apply = async () => {
    if (!staged) return
    const reply = await taking.run({ planId: staged.planId })
    if (!reply.ok) return
    announce(text.taken(text.rules(reply.value.taken), reply.value.leftOut))
    onClose()
  }
  // What would change something here comes first.
  const rules = useMemo(
    () => (staged?.rules ?? []).toSorted((a, b) => Number(a.state === 'same') - Number(b.state === 'same')),
    [staged],
  )
  const count = rules.filter(isTaken).length
  const columns: GridColumn<StagedRule>[] = [
    { id: 'name', header: text.fileColumns.name, text: ({ rule }) => rule.name, flex: 2, minWidth: 120 },
    {
      id: 'conditions',
      header: text.fileColumns.conditions,
      text: ({ rule }) => conditionsWords(rule.conditions),
      flex: 3,
      minWidth: 140,
    },
    {
      id: 'target',
      header: text.fileColumns.target,
      text: ({ rule }) => targetText(rule),
      cell: ({ rule }) => <Chip look="suggestion">{targetText(rule)}</Chip>,
      flex: 2,
      minWidth: 120,
    },
    {
      id: 'state',
      header: text.fileColumns.state,
      text: stateText,
      className: ({ ties, takes }) => (ties.length > 0 || takes.rows === 0 ? 'warn' : ''),
      flex: 2,
      minWidth: 130,
    },
    {
      id: 'takes',
      header: text.fileColumns.takes(unit),
      text: ({ takes }) => formatOre(takes.ore, unit),
      sortValue: ({ takes }) => Math.abs(takes.ore),
      align: 'right',
      width: 120,
    },
  ]
  return (
    <Dialog
      title={text.fileTitle}
      open
      wide="most"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{commonText.cancel}</Button>
          {staged ? (
            <Button look="primary" disabled={count === 0} busy={taking.busy} onPress={() => void apply()}>
              {text.take(text.rules(count))}
            </Button>
          ) : (
            <Button look="primary" busy={staging.busy} onPress={() => void choose()}>
              {text.chooseFile}
            </Button>
          )}
        </>
      }
    >
      <ProblemNote problem={staging.problem ?? taking.problem} />
      {staged ? (
        <>
          <p className="muted">{text.fileLead(staged.fileName, staged.methodVersion)}</p>
          {count === 0 ? <p>{text.nothingToTake}</p> : null}
          <DataGrid
            label={text.fileTitle}
            columns={columns}
            rows={rules}
            getRowId={({ rule }) => rule.id}
            height={360}
          />
        </>
      ) : (
        <>
          <p>{text.fileHow}</p>
          <FilePaste copied={copied} onCopied={setCopied} onRead={() => void stage({ text: copied })} />
        </>
      )}
    </Dialog>
  )
}

interface FilePasteProps {
  readonly copied: string
  readonly onCopied: (text: string) => void
  readonly onRead: () => void
}

/** For rules that come in a message instead of a file. */
function FilePaste({ copied, onCopied, onRead }: FilePasteProps): ReactNode {
  return (
    <details className="rule-history">
      <summary>{text.filePaste}</summary>
      <div className="keys-paste">
        <Field label={text.filePaste} lines={6} value={copied} onChange={onCopied} />
        <Button small disabled={copied.trim() === ''} onPress={onRead}>
          {text.fileRead}
        </Button>
      </div>
    </details>
  )
}
