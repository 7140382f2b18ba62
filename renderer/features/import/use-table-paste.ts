import { useEffect, useRef } from 'react'

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Takes text pasted anywhere on the page, except into a text field or while a dialog is open. */
export function useTablePaste(onText: (text: string) => void): void {
  const take = useRef(onText)
  useEffect(() => {
    take.current = onText
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (isTextField(event.target) || document.querySelector('[role=dialog],[role=alertdialog]')) return
      const pasted = event.clipboardData?.getData('text/plain') ?? ''
      if (pasted.trim() === '') return
      event.preventDefault()
      take.current(pasted)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}
