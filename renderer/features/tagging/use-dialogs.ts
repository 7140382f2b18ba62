import { useCallback, useRef, useState } from 'react'
import type { Chosen } from './filter-model.ts'
import type { OpenRule } from './rule-model.ts'

/** Choosing an item for code strings; `typed` is what the hand wrote before the list had the keyboard. */
export interface Picking {
  readonly typed: string
  readonly chosen: Chosen
}

/** What lies over the page. A rule may be written over the list of rules, and keys opened over a rule or a split. */
export function useDialogs() {
  const [picking, showPicking] = useState<Picking | null>(null)
  // A fast hand presses the next key before the page is drawn again, so what is open is also known at once.
  const now = useRef<Picking | null>(null)
  const setPicking = useCallback((next: Picking | null) => {
    now.current = next
    showPicking(next)
  }, [])
  const pickingNow = useCallback(() => now.current, [])
  const [splitting, setSplitting] = useState<Chosen | null>(null)
  const [editing, setEditing] = useState<OpenRule | null>(null)
  const [list, setList] = useState<'rules' | 'coverage' | null>(null)
  /** The key whose values are to be seen to; '' for the list of all. */
  const [keys, setKeys] = useState<string | null>(null)
  return {
    picking,
    pickingNow,
    setPicking,
    splitting,
    setSplitting,
    editing,
    setEditing,
    list,
    setList,
    keys,
    setKeys,
  }
}

export type Dialogs = ReturnType<typeof useDialogs>
