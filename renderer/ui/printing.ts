import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import { create } from 'zustand'

const usePrintStore = create<{ printing: boolean }>(() => ({ printing: false }))

/** Whether what is drawn is on its way to paper: then lists are whole tables, and charts have their table under them. */
export const usePrinting = (): boolean => usePrintStore((state) => state.printing)

/** Draws for paper when the browser is about to print, however that was asked for, and for the screen again after. Called once. */
export function listenForPrint(): void {
  const set = (printing: boolean) => () => flushSync(() => usePrintStore.setState({ printing }))
  window.addEventListener('beforeprint', set(true))
  window.addEventListener('afterprint', set(false))
}

const preparations = new Set<() => Promise<void>>()

/** Something a part of the page must fetch before it can be printed whole. */
export function usePreparation(prepare: (() => Promise<void>) | null): void {
  useEffect(() => {
    if (!prepare) return undefined
    preparations.add(prepare)
    return () => void preparations.delete(prepare)
  }, [prepare])
}

/** Prints the page, or saves it as PDF, whole: what is not on the screen yet is fetched first. */
export async function printPage(): Promise<void> {
  await Promise.all([...preparations].map((prepare) => prepare()))
  // A menu or a palette that is on its way out would be printed too.
  await new Promise((resolve) => setTimeout(resolve, 60))
  window.print()
}
