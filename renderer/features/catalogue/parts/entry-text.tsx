import type { ReactNode } from 'react'
import type { ProblemNote } from '../../../../shared/contract/operation.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { Editable } from './editable.tsx'

export interface EntryTextProps {
  readonly title: string
  readonly text: string
  readonly lines?: number
  readonly required?: boolean
  readonly locked: boolean
  readonly onSave: (text: string) => Promise<ProblemNote | null>
  readonly children?: ReactNode
  readonly fault?: (text: string) => string | null
  readonly hint?: string
}

/** A text of an entry, read and written the same way everywhere. */
export function EntryText(props: EntryTextProps): ReactNode {
  const { title, text, lines = 3, required = true, locked, onSave, children, fault, hint } = props
  return (
    <Editable
      title={title}
      text={text}
      lines={lines}
      required={required}
      locked={locked}
      onSave={(next) => onSave(next.trim())}
      {...(fault ? { fault } : {})}
      {...(hint ? { hint } : {})}
    >
      {children ?? <p className={text === '' ? 'muted' : undefined}>{text || methodText.none}</p>}
    </Editable>
  )
}

/** An entry's code and name, the name changed where it stands, and what one can do with it. */
export function EntryHead({
  code,
  name,
  locked,
  onSave,
  tools,
}: {
  code?: string
  name: string
  locked: boolean
  onSave: (name: string) => Promise<ProblemNote | null>
  tools?: ReactNode
}): ReactNode {
  return (
    <header className="sheet-head">
      {code ? <span className="sheet-code">{code}</span> : null}
      <Editable
        title={methodText.name}
        text={name}
        lines={1}
        required
        locked={locked}
        heading
        onSave={(next) => onSave(next.trim())}
      >
        <h2 className="sheet-title">{name}</h2>
      </Editable>
      {tools ? <span className="sheet-tools">{tools}</span> : null}
    </header>
  )
}
