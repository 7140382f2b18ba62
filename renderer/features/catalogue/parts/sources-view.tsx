import { type ReactNode, useState } from 'react'
import type { ProblemNote as Note } from '../../../../shared/contract/operation.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useMethodAtWork } from '../use-method.ts'
import { EntryText } from './entry-text.tsx'
import { Step } from './order-list.tsx'

/** The published sources that evidence names, with how much of it does. */
export function SourcesView(): ReactNode {
  const { method, version, locked, put, run } = useMethodAtWork()
  const [adding, setAdding] = useState(false)
  const evidence = [...method.items, ...method.keys, ...method.volumes, ...method.indicators].flatMap(
    (entry) => entry.evidence,
  )
  return (
    <article className="sheet">
      <header className="sheet-head">
        <h2 className="sheet-title">{methodText.sources}</h2>
        {locked ? null : (
          <span className="sheet-tools">
            <Button small onPress={() => setAdding(true)}>
              {words.newSource}
            </Button>
          </span>
        )}
      </header>
      <p className="muted">{words.sourcesText}</p>
      {method.sources.map(({ id, text }) => {
        const used = evidence.filter(({ source }) => source === id).length
        return (
          <div key={id} className="source-line">
            <EntryText
              title={used > 0 ? `${id} · ${words.sourcesUsed(used)}` : id}
              text={text}
              lines={2}
              locked={locked}
              onSave={(next) => put('catalogue.putSource', { versionId: version.id, source: { id, text: next } })}
            />
            {locked || used > 0 ? null : (
              <Step
                label={words.take(id)}
                sign="×"
                onPress={() => void run('catalogue.removeEntry', { versionId: version.id, list: 'sources', id })}
              />
            )}
          </div>
        )
      })}
      <Dialog title={words.newSource} open={adding} onClose={() => setAdding(false)}>
        {adding ? <NewSource onClose={() => setAdding(false)} /> : null}
      </Dialog>
    </article>
  )
}

function NewSource({ onClose }: { onClose: () => void }): ReactNode {
  const { method, version, put } = useMethodAtWork()
  const next = Math.max(0, ...method.sources.map(({ id }) => Number(/^S(\d+)/.exec(id)?.[1] ?? 0))) + 1
  const [id, setId] = useState(`S${next}`)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<Note | null>(null)
  const taken = method.sources.some((source) => source.id === id.trim())
  const ready = id.trim() !== '' && text.trim() !== '' && !taken
  const save = () => {
    if (!ready) return
    const source = { id: id.trim(), text: text.trim() }
    void put('catalogue.putSource', { versionId: version.id, source }).then((refused) => {
      setProblem(refused)
      if (!refused) onClose()
    })
  }
  return (
    <>
      <Field
        label={words.sourceId}
        value={id}
        onChange={setId}
        hint={words.sourceIdHint}
        error={taken ? words.entryIdFault : null}
      />
      <Field label={words.sourceText} value={text} onChange={setText} lines={3} autoFocus />
      <ProblemNote problem={problem} />
      <div className="dialog-actions">
        <Button look="quiet" onPress={onClose}>
          {commonText.cancel}
        </Button>
        <Button look="primary" disabled={!ready} onPress={save}>
          {words.add}
        </Button>
      </div>
    </>
  )
}
