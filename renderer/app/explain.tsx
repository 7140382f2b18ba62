import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

const useSlot = create<{ element: HTMLElement | null }>(() => ({ element: null }))

const usePanel = create<{ open: boolean }>()(
  persist((): { open: boolean } => ({ open: true }), { name: 'samsyn-panel' }),
)

/** Where the shell keeps the explanation panel's body. */
export const setExplainElement = (element: HTMLElement | null): void => useSlot.setState({ element })

export const usePanelOpen = (): boolean => usePanel((state) => state.open)
export const setPanelOpen = (open: boolean): void => void usePanel.setState({ open })

/** Opens the panel if it is shut, for example when a person asks why. */
export const openPanel = (): void => setPanelOpen(true)

/**
 * Puts its children in the panel *Förklaring* to the right for as long as it is mounted.
 * One per page; without one the panel says what it is for.
 */
export function Explain({ children }: { children: ReactNode }): ReactNode {
  const element = useSlot((state) => state.element)
  return element ? createPortal(children, element) : null
}
