import { useEffect, useId, useRef } from 'react'
import { create } from 'zustand'

/** One thing a person can do, in the palette (Ctrl K) and by its shortcut. */
export interface Command {
  readonly id: string
  readonly label: string
  /** Heading in the palette: the page's name. */
  readonly group: string
  /** 'Ctrl+Enter', 'S', 'F2', or a sequence 'G 1'. Without modifier it never fires in a text field. */
  readonly shortcut?: string
  /** More words to find it by. */
  readonly words?: string
  readonly disabled?: boolean
  readonly run: () => void
}

const useCommandStore = create<{ sets: Record<string, readonly Command[]> }>(() => ({ sets: {} }))

/** Offers commands while the component is mounted. `commands` may be a fresh array every render. */
export function useCommands(commands: readonly Command[]): void {
  const key = useId()
  const latest = useRef(commands)
  const shape = JSON.stringify(commands.map(({ id, label, shortcut, disabled }) => [id, label, shortcut, disabled]))
  useEffect(() => {
    latest.current = commands
  })
  useEffect(() => {
    const stable = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find((candidate) => candidate.id === command.id)?.run(),
    }))
    useCommandStore.setState((state) => ({ sets: { ...state.sets, [key]: stable } }))
    return () =>
      useCommandStore.setState((state) => {
        const { [key]: _gone, ...rest } = state.sets
        return { sets: rest }
      })
  }, [key, shape])
}

export const allCommands = (): Command[] => Object.values(useCommandStore.getState().sets).flat()
export const useAllCommands = (): Command[] => Object.values(useCommandStore((state) => state.sets)).flat()
