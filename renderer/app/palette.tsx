import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'
import { shellText } from '../../shared/text/ui-shell.ts'
import { classNames } from '../ui/class-names.ts'
import { Kbd } from '../ui/kbd.tsx'
import { type Command, useAllCommands } from './commands.ts'

/** Every word must be found somewhere; a hit at the start of the label comes first. */
function matching(commands: readonly Command[], typed: string): Command[] {
  const words = typed.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean)
  const scored = commands.flatMap((command, order) => {
    if (command.disabled) return []
    const label = command.label.toLocaleLowerCase('sv')
    const all = `${label} ${command.group.toLocaleLowerCase('sv')} ${command.words ?? ''}`
    if (!words.every((word) => all.includes(word))) return []
    const first = words[0] ?? ''
    const near = label.startsWith(first) ? 0 : label.split(' ').some((part) => part.startsWith(first)) ? 500 : 1000
    return [{ command, score: near + order }]
  })
  return scored.sort((left, right) => left.score - right.score).map(({ command }) => command)
}

/** Sök eller gör: everything one can do or go to, by typing. */
export function Palette({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  return (
    <ModalOverlay
      className="overlay"
      isOpen={open}
      isDismissable
      onOpenChange={(next) => (next ? undefined : onClose())}
    >
      <Modal className="modal palette">
        <AriaDialog className="palette-dialog" aria-label={shellText.paletteTitle}>
          <PaletteList onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteList({ onClose }: { onClose: () => void }): ReactNode {
  const commands = useAllCommands()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const listId = useId()
  const found = useMemo(() => matching(commands, typed), [commands, typed])
  const at = Math.min(chosen, Math.max(0, found.length - 1))

  const run = (command: Command | undefined) => {
    if (!command) return
    onClose()
    // After the dialog has given the focus back, so that a page may take it.
    setTimeout(() => command.run(), 0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: Math.min(found.length - 1, at + 1), ArrowUp: Math.max(0, at - 1) }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      setChosen(to)
      document.getElementById(`${listId}-${to}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(found[at])
    }
  }

  return (
    <>
      <input
        className="palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${at}` : undefined}
        aria-label={shellText.paletteField}
        placeholder={shellText.search}
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div className="palette-list" role="listbox" id={listId} aria-label={shellText.paletteTitle}>
        {found.map((command, index) => (
          <div
            key={command.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classNames('palette-item', index === at && 'palette-chosen')}
            onPointerMove={() => setChosen(index)}
            onClick={() => run(command)}
            onKeyDown={onKeyDown}
          >
            <span className="palette-group">{command.group}</span>
            <span className="palette-label">{command.label}</span>
            {command.shortcut ? <Kbd keys={command.shortcut} /> : null}
          </div>
        ))}
      </div>
      {found.length === 0 ? <p className="palette-none muted">{shellText.paletteEmpty}</p> : null}
    </>
  )
}
