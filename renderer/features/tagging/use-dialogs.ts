import { useState } from 'react'
import type { Chosen } from './filter-model.ts'
import type { OpenRule } from './rule-model.ts'

/** What lies over the page. A rule may be written over the list of rules, and keys opened over a rule or a split. */
export function useDialogs() {
  const [picking, setPicking] = useState<{ typed: string; chosen: Chosen } | null>(null)
  const [splitting, setSplitting] = useState<Chosen | null>(null)
  const [editing, setEditing] = useState<OpenRule | null>(null)
  const [list, setList] = useState<'rules' | 'coverage' | null>(null)
  /** The key whose values are to be seen to; '' for the list of all. */
  const [keys, setKeys] = useState<string | null>(null)
  return { picking, setPicking, splitting, setSplitting, editing, setEditing, list, setList, keys, setKeys }
}

export type Dialogs = ReturnType<typeof useDialogs>
