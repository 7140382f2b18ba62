import { type ReactNode, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { Party } from '../../../../shared/model/party.ts'
import { doubleCountText } from '../../../../shared/text/ui-county.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { useWrite } from '../../../client/use-write.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckList } from '../../../ui/choices.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Select } from '../../../ui/select.tsx'

const text = doubleCountText.board
type Board = OutputOf<'doublecount.list'>['boards'][number]

/** The joint boards that are looked for, each to change or take away. */
export function BoardsDialog({
  open,
  onClose,
  boards,
  parties,
}: {
  open: boolean
  onClose: () => void
  boards: readonly Board[]
  parties: readonly Party[]
}): ReactNode {
  const remove = useWrite('doublecount.removeBoard')
  const [editing, setEditing] = useState<Board | 'new' | null>(null)
  const nameOf = (code: string) => parties.find((party) => party.code === code)?.short ?? code
  const close = () => {
    setEditing(null)
    onClose()
  }
  return (
    <Dialog
      title={text.title}
      open={open}
      onClose={close}
      wide
      actions={
        editing === null ? (
          <>
            <Button onPress={() => setEditing('new')}>{text.add}</Button>
            <Button look="primary" onPress={close}>
              {commonText.close}
            </Button>
          </>
        ) : null
      }
    >
      <p className="muted">{text.lead}</p>
      <ProblemNote problem={remove.problem} />
      {editing === null ? (
        <ul>
          {boards.map((board) => (
            <li key={board.id} className="iso-grade">
              <p>
                <strong>{board.name}</strong>{' '}
                {board.shipped ? <span className="muted">{`(${text.shipped})`}</span> : null}
              </p>
              <p>{`${text.host}: ${nameOf(board.host)}. ${text.members}: ${board.members.map(nameOf).join(', ')}. ${text.words}: ${board.words.join(', ')}.`}</p>
              {board.source === '' ? null : <p className="muted">{board.source}</p>}
              <div className="iso-actions">
                <Button small onPress={() => setEditing(board)}>
                  {text.edit}
                </Button>
                <Button small look="quiet" onPress={() => void remove.run({ id: board.id })}>
                  {text.remove}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <BoardForm board={editing === 'new' ? null : editing} parties={parties} onDone={() => setEditing(null)} />
      )}
    </Dialog>
  )
}

function BoardForm({
  board,
  parties,
  onDone,
}: {
  board: Board | null
  parties: readonly Party[]
  onDone: () => void
}): ReactNode {
  const save = useWrite('doublecount.saveBoard')
  const [name, setName] = useState(board?.name ?? '')
  const [words, setWords] = useState(board?.words.join(', ') ?? '')
  const [host, setHost] = useState(board?.host ?? parties.at(-1)?.code ?? '')
  const [members, setMembers] = useState<string[]>(board?.members ?? [])
  const [source, setSource] = useState(board?.source ?? '')
  const store = async () => {
    const reply = await save.run({
      board: { ...(board ? { id: board.id } : {}), name, words: words.split(','), host, members, source },
    })
    if (reply.ok) onDone()
  }
  return (
    <>
      <Field label={text.name} value={name} onChange={setName} autoFocus />
      <Field label={text.words} value={words} onChange={setWords} hint={text.wordsHint} />
      <Select<string>
        label={text.host}
        value={host}
        options={parties.map((party) => ({ id: party.code, label: party.name }))}
        onChange={setHost}
      />
      <CheckList
        label={text.members}
        value={members}
        options={parties.filter(({ code }) => code !== host).map(({ code, short }) => ({ id: code, label: short }))}
        onChange={setMembers}
      />
      <Field label={text.source} value={source} onChange={setSource} />
      <ProblemNote problem={save.problem} />
      <div className="dialog-actions">
        <Button look="quiet" onPress={onDone}>
          {commonText.cancel}
        </Button>
        <Button look="primary" onPress={() => void store()} busy={save.busy}>
          {text.save}
        </Button>
      </div>
    </>
  )
}
