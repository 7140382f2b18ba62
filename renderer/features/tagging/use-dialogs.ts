import { useCallback, useRef, useState } from 'react'
import type { Chosen } from './filter-model.ts'
import type { OpenRule } from './rule-model.ts'

/** Choosing an item for code strings; `typed` is what the hand wrote before the list had the keyboard. */
export interface Picking {
  readonly typed: string
  readonly chosen: Chosen
}

/** What is open, drawn anew when it changes; and known at once, for a fast hand presses the next key before that. */
function useOpen<T>(closed: T) {
  const [open, show] = useState(closed)
  const now = useRef(closed)
  const set = useCallback((next: T) => {
    now.current = next
    show(next)
  }, [])
  return [open, set, useCallback(() => now.current, [])] as const
}

/** What lies over the page. A rule may be written over the list of rules, and keys opened over a rule or a split. */
export function useDialogs() {
  const [picking, setPicking, pickingNow] = useOpen<Picking | null>(null)
  const [splitting, setSplitting, splittingNow] = useOpen<Chosen | null>(null)
  const [editing, setEditing, editingNow] = useOpen<OpenRule | null>(null)
  const [list, setList, listNow] = useOpen<'rules' | 'rules-file' | 'coverage' | null>(null)
  /** The key whose values are to be seen to; '' for the list of all. */
  const [keys, setKeys, keysNow] = useOpen<string | null>(null)
  const over = useCallback(
    () =>
      pickingNow() !== null
        ? ('items' as const)
        : [splittingNow, editingNow, listNow, keysNow].some((now) => now() !== null)
          ? ('other' as const)
          : null,
    [pickingNow, splittingNow, editingNow, listNow, keysNow],
  )
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
    /** What lies over the grid, or is just about to. */
    over,
  }
}

export type Dialogs = ReturnType<typeof useDialogs>
