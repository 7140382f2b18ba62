import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { type Completion, completionsAt } from '../../../../shared/domain/compute/formula-complete.ts'
import type { Method } from '../../../../shared/model/catalogue.ts'
import type { FormulaFault } from '../../../../shared/model/formula-fault.ts'
import { formulaFaultText } from '../../../../shared/text/formula-faults.ts'
import { indicatorEditorText as text } from '../../../../shared/text/ui-indicator-editor.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { classNames } from '../../../ui/class-names.ts'

export interface FormulaFieldProps {
  readonly value: string
  readonly onChange: (formula: string) => void
  readonly method: Method
  /** What is wrong with the formula, marked where it stands; null: nothing. */
  readonly fault: FormulaFault | null
  readonly autoFocus?: boolean
}

interface Offered {
  readonly from: number
  readonly to: number
  readonly options: readonly Completion[]
  /** Which one Enter takes; -1: none yet, so that Enter and Tab do what they always do. */
  readonly chosen: number
}

const NONE: Offered = { from: 0, to: 0, options: [], chosen: -1 }

/** A formula as it is typed: names are completed by keyboard or mouse, and what is wrong is marked where it stands. */
export function FormulaField({ value, onChange, method, fault, autoFocus }: FormulaFieldProps): ReactNode {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const under = useRef<HTMLDivElement>(null)
  const caretAt = useRef<number | null>(null)
  const [offered, setOffered] = useState(NONE)
  const open = offered.options.length > 0

  useEffect(() => {
    if (autoFocus) area.current?.focus()
  }, [autoFocus])
  useLayoutEffect(() => {
    if (caretAt.current === null) return
    area.current?.setSelectionRange(caretAt.current, caretAt.current)
    caretAt.current = null
  })

  const offer = (formula: string, caret: number, asked = false) => {
    const found = completionsAt(formula, caret, method)
    const typed = caret > found.from
    const inCall = /[(;]\s*$/u.test(formula.slice(0, found.from))
    const only = found.options.length === 1 && found.options[0]?.insert === formula.slice(found.from, found.to)
    const options = (typed || inCall || asked) && !only ? found.options : []
    setOffered({ ...found, options, chosen: typed && options.length > 0 ? 0 : -1 })
  }
  const take = (option: Completion) => {
    const next = `${value.slice(0, offered.from)}${option.insert}${value.slice(offered.to)}`
    caretAt.current = offered.from + option.caret
    onChange(next)
    area.current?.focus()
    // A call that is still empty goes on to what can stand in it.
    if (option.caret < option.insert.length) offer(next, caretAt.current)
    else setOffered(NONE)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key } = event
    if (key === ' ' && event.ctrlKey) {
      event.preventDefault()
      offer(value, event.currentTarget.selectionStart, true)
      return
    }
    // A formula is one line, however long.
    if (key === 'Enter') event.preventDefault()
    if (!open) return
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      const count = offered.options.length
      const step = key === 'ArrowDown' ? 1 : offered.chosen < 0 ? 0 : -1
      setOffered({ ...offered, chosen: (offered.chosen + step + count) % count })
    } else if (key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      setOffered(NONE)
    } else if (key === 'Enter' || (key === 'Tab' && !event.shiftKey)) {
      const option = offered.options[offered.chosen]
      if (!option) return
      event.preventDefault()
      take(option)
    }
  }
  const list = `${id}-list`
  const said = `${id}-said`
  return (
    <div className="field formula-field">
      <label className="field-label" htmlFor={id}>
        {methodText.formula}
      </label>
      <div className={classNames('formula-box', open && 'formula-open')}>
        <div className="formula-under" ref={under} aria-hidden="true">
          <Marked text={value} fault={value.trim() === '' ? null : fault} />
        </div>
        <textarea
          id={id}
          ref={area}
          className="field-input formula-input"
          rows={3}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          value={value}
          aria-invalid={fault !== null && value.trim() !== ''}
          aria-describedby={said}
          aria-autocomplete="list"
          aria-controls={open ? list : undefined}
          aria-activedescendant={open && offered.chosen >= 0 ? `${list}-${offered.chosen}` : undefined}
          onChange={(event) => {
            onChange(event.target.value)
            offer(event.target.value, event.target.selectionStart)
          }}
          onKeyDown={onKeyDown}
          onClick={() => setOffered(NONE)}
          onBlur={() => setOffered(NONE)}
          onScroll={(event) => {
            if (under.current) under.current.scrollTop = event.currentTarget.scrollTop
          }}
        />
        {open ? (
          <ul className="formula-list" id={list} role="listbox" aria-label={text.suggestions}>
            {offered.options.map((option, index) => (
              <Suggestion
                key={`${option.kind}-${option.id}`}
                id={`${list}-${index}`}
                option={option}
                chosen={index === offered.chosen}
                onTake={() => take(option)}
              />
            ))}
          </ul>
        ) : null}
      </div>
      <span className="sr-only" role="status">
        {open ? text.suggestionCount(offered.options.length) : ''}
      </span>
      <p className={fault && value.trim() !== '' ? 'field-error' : 'field-hint'} id={said} aria-live="polite">
        {fault && value.trim() !== '' ? faultText(fault) : text.formulaHint}
      </p>
    </div>
  )
}

/** Where, counted from one as a person counts, and what. */
function faultText(fault: FormulaFault): string {
  const { position, length } = fault
  return `${text.at(position + 1, position + Math.max(1, length))}${formulaFaultText(fault)}`
}

/** The formula under the one that is typed in, with a line under what is wrong; past its end a blank to mark. */
function Marked({ text: formula, fault }: { text: string; fault: FormulaFault | null }): ReactNode {
  if (!fault) return formula
  const end = fault.position + Math.max(1, fault.length)
  return (
    <>
      {formula.slice(0, fault.position)}
      <mark>{formula.slice(fault.position, end) || '\u00a0'}</mark>
      {formula.slice(end)}
    </>
  )
}

interface SuggestionProps {
  readonly id: string
  readonly option: Completion
  readonly chosen: boolean
  readonly onTake: () => void
}

function Suggestion({ id, option, chosen, onTake }: SuggestionProps): ReactNode {
  const self = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen) self.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <li
      ref={self}
      id={id}
      role="option"
      aria-selected={chosen}
      className={classNames('formula-option', chosen && 'formula-chosen')}
      onPointerDown={(event) => {
        // The formula keeps the focus, or the list would be gone before it is pressed.
        event.preventDefault()
        onTake()
      }}
    >
      <code>{option.kind === 'function' ? option.insert : option.id}</code>
      <span className="formula-name">{option.name || (text.functions[option.id] ?? '')}</span>
      <span className="muted">{text.kinds[option.kind]}</span>
    </li>
  )
}
