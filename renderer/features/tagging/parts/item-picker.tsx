import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Item } from '../../../../shared/model/catalogue.ts'
import { pageTagging as text } from '../../../../shared/text/page-tagging.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { findItems } from '../tagging-model.ts'

export interface ItemPickerProps {
  readonly title: string
  readonly open: boolean
  /** The letter that opened it. */
  readonly typed: string
  readonly items: readonly Item[]
  readonly groupName: (item: Item) => string
  readonly onClose: () => void
  readonly onPick: (itemId: string) => void
}

/** Type, arrow, Enter: one item of the method. */
export function ItemPicker(props: ItemPickerProps): ReactNode {
  const { title, open, onClose } = props
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      {open ? <PickerList key={props.typed} {...props} /> : null}
    </Dialog>
  )
}

function PickerList({ typed, items, groupName, onPick }: ItemPickerProps): ReactNode {
  const [query, setQuery] = useState(typed)
  // Nothing is chosen until something is typed or stepped to: Enter pressed once too often must not tag.
  const [at, setAt] = useState(typed === '' ? -1 : 0)
  const list = useRef<HTMLUListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const found = useMemo(() => findItems(items, query), [items, query])

  useEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(typed.length, typed.length)
  }, [typed])
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at, found])

  const onKeyDown = (event: Pick<KeyboardEvent, 'key' | 'preventDefault'>) => {
    const to = { ArrowDown: Math.min(found.length - 1, at + 1), ArrowUp: Math.max(0, at - 1) }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      setAt(to)
    }
    const item = found[at]
    if (event.key === 'Enter' && item) {
      event.preventDefault()
      onPick(item.id)
    }
  }

  // Between the dialog's opening and the field's getting the keyboard a fast hand has typed on: none of it may be lost.
  const latest = useRef(onKeyDown)
  useEffect(() => {
    latest.current = onKeyDown
  })
  useEffect(() => {
    const early = (event: globalThis.KeyboardEvent) => {
      if (event.target === field.current || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key.length === 1) {
        setQuery((former) => former + event.key)
        setAt(0)
      } else if (event.key === 'Enter') latest.current(event)
      else return
      event.preventDefault()
      event.stopPropagation()
      field.current?.focus()
    }
    document.addEventListener('keydown', early, true)
    return () => document.removeEventListener('keydown', early, true)
  }, [])

  return (
    <div className="picker">
      <span className="field-box">
        <input
          ref={field}
          className="field-input"
          role="combobox"
          aria-label={text.pick}
          aria-expanded="true"
          aria-controls="picker-list"
          aria-activedescendant={found[at] ? `picker-${found[at].id}` : undefined}
          placeholder={text.pickPlaceholder}
          autoComplete="off"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
      </span>
      <ul ref={list} id="picker-list" className="picker-list" role="listbox" aria-label={text.pick}>
        {found.map((item, index) => (
          <li
            key={item.id}
            id={`picker-${item.id}`}
            role="option"
            aria-selected={index === at}
            className={classNames('picker-item', index === at && 'picker-at')}
            onMouseMove={() => setAt(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(item.id)}
            onKeyDown={undefined}
          >
            <span className="picker-id">{item.id}</span>
            <span className="picker-name">{item.name}</span>
            <span className="picker-group">{groupName(item)}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="muted">{text.pickNone}</p> : null}
      {found[at] ? <p className="picker-definition">{found[at].definition}</p> : null}
    </div>
  )
}
