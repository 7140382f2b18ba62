import { useEffect } from 'react'
import { allCommands, type Command } from './commands.ts'

const SEQUENCE_MS = 1200

const inTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [role=textbox]'))

/** 'Ctrl+Shift+K' for the event, with modifiers in that order; a bare letter is upper case. */
function keyOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  const parts = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && event.key.length > 1 ? 'Shift' : '',
    key,
  ]
  return parts.filter(Boolean).join('+')
}

const withModifier = (event: KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || /^F\d+$/.test(event.key) || isAltArrow(event)

/** A list would take the arrow for its own, with or without Alt. */
const isAltArrow = (event: KeyboardEvent): boolean => event.altKey && event.key.startsWith('Arrow')

function find(shortcut: string): Command | undefined {
  return allCommands()
    .reverse()
    .find((command) => !command.disabled && command.shortcut?.toUpperCase() === shortcut.toUpperCase())
}

/**
 * Runs commands by their shortcuts. Without Ctrl or a function key none fires in a text field, and in one
 * Ctrl Z and Ctrl Y belong to the field. A dialog keeps the keyboard to itself.
 * Those with Ctrl are heard before what has the focus: a button would take Ctrl Enter for a press. A grid goes first for the rest.
 */
export function useKeyboard(): void {
  useEffect(() => {
    let first = ''
    let since = 0
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('.overlay')) return
      const typing = inTextField(event.target)
      const key = keyOf(event)
      const modified = withModifier(event)
      if (
        typing &&
        (!modified || isAltArrow(event) || ['Ctrl+Z', 'Ctrl+Y', 'Ctrl+A', 'Ctrl+C', 'Ctrl+V', 'Ctrl+X'].includes(key))
      )
        return
      const sequence = first !== '' && event.timeStamp - since < SEQUENCE_MS ? find(`${first} ${key}`) : undefined
      const command = sequence ?? find(key)
      if (command) {
        event.preventDefault()
        event.stopPropagation()
        first = ''
        command.run()
      } else if (
        !modified &&
        event.key.length === 1 &&
        allCommands().some((other) => other.shortcut?.toUpperCase().startsWith(`${key} `))
      ) {
        first = key
        since = event.timeStamp
      }
    }
    const early = (event: KeyboardEvent) => {
      if (withModifier(event)) hear(event)
    }
    const late = (event: KeyboardEvent) => {
      if (!withModifier(event)) hear(event)
    }
    window.addEventListener('keydown', early, { capture: true })
    window.addEventListener('keydown', late)
    return () => {
      window.removeEventListener('keydown', early, { capture: true })
      window.removeEventListener('keydown', late)
    }
  }, [])
}
