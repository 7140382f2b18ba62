import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { ProblemNote as Note } from '../../../../shared/contract/operation.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Field } from '../../../ui/field.tsx'
import { useMethodAtWork } from '../use-method.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'

export interface EditableProps {
  readonly title: string
  /** As it is read. */
  readonly children: ReactNode
  /** As it is written. */
  readonly text: string
  /** How many lines to write on; 1: Enter saves. */
  readonly lines: number
  readonly hint?: string
  readonly required?: boolean
  readonly locked: boolean
  /** What is wrong with a text before it is sent; null: nothing. */
  readonly fault?: (text: string) => string | null
  /** Why it was not saved; null: it was. */
  readonly onSave: (text: string) => Promise<Note | null>
  /** The heading is the text itself (a name). */
  readonly heading?: boolean
}

/**
 * A fact one can change where it stands: the pencil, or a double press on the text, opens it; leaving it saves, Esc gives up.
 * A text that is refused stays open with the reason.
 */
export function Editable(props: EditableProps): ReactNode {
  const { title, children, locked, heading } = props
  const [open, setOpen] = useState(false)
  const pencil = useRef<HTMLButtonElement>(null)
  const refocus = useRef(false)
  const close = (back: boolean) => {
    refocus.current = back
    setOpen(false)
  }
  useEffect(() => {
    if (open || !refocus.current) return
    refocus.current = false
    pencil.current?.focus()
  }, [open])
  if (open && !locked) return <Editor {...props} onClose={close} />
  const edit = locked ? null : (
    <button
      ref={pencil}
      type="button"
      className="fact-edit"
      aria-label={words.edit(title)}
      title={words.edit(title)}
      onClick={() => setOpen(true)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M10.5 2.5 13.5 5.5 5.5 13.5 2 14 2.5 10.5Z" />
      </svg>
    </button>
  )
  if (heading)
    return (
      <div className="fact-heading" onDoubleClick={() => setOpen(true)}>
        {children}
        {edit}
      </div>
    )
  return (
    <section className="fact">
      <h3 className="panel-heading fact-head">
        {title}
        {edit}
      </h3>
      <div onDoubleClick={() => setOpen(true)}>{children}</div>
    </section>
  )
}

function Editor(props: EditableProps & { onClose: (refocus: boolean) => void }): ReactNode {
  const { title, text, lines, hint, required, fault, onSave, onClose } = props
  const { lose } = useMethodAtWork()
  const [draft, setDraft] = useState(text)
  const [problem, setProblem] = useState<Note | null>(null)
  const [busy, setBusy] = useState(false)
  // What was refused and is still here when the field goes away (another entry was chosen) is handed to the page.
  const refused = useRef<{ problem: Note; text: string } | null>(null)
  const mounted = useRef(true)
  const leave = useRef(lose)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
      if (refused.current) leave.current(refused.current.problem, refused.current.text)
    }
  }, [])
  const close = (refocus: boolean) => {
    refused.current = null
    onClose(refocus)
  }
  const wrong = required && draft.trim() === '' ? words.required : (fault?.(draft) ?? null)
  const save = async (refocus: boolean) => {
    if (busy || wrong !== null) return
    if (draft === text) return close(refocus)
    setBusy(true)
    const why = await onSave(draft)
    if (!mounted.current) {
      if (why) lose(why, draft)
      return
    }
    setBusy(false)
    setProblem(why)
    refused.current = why ? { problem: why, text: draft } : null
    if (!why) close(refocus)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      close(true)
    } else if (event.key === 'Enter' && (lines === 1 || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.stopPropagation()
      void save(true)
    }
  }
  return (
    <section
      className={classNames('fact', 'fact-open')}
      onKeyDownCapture={onKeyDown}
      onBlur={(event) => {
        // Leaving for another window is not leaving the text.
        if (!event.currentTarget.contains(event.relatedTarget) && document.hasFocus()) void save(false)
      }}
    >
      <Field
        label={title}
        value={draft}
        onChange={setDraft}
        {...(lines > 1 ? { lines } : {})}
        error={wrong}
        hint={hint ?? (lines > 1 ? words.hintText : words.hintLine)}
        autoFocus
      />
      <ProblemNote problem={problem} />
      <div className="fact-actions">
        <Button small look="primary" busy={busy} disabled={wrong !== null} onPress={() => void save(true)}>
          {words.save}
        </Button>
        <Button small look="quiet" onPress={() => close(true)}>
          {commonText.cancel}
        </Button>
      </div>
    </section>
  )
}
