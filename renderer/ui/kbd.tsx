import type { ReactNode } from 'react'

/** A shortcut as keys: 'Ctrl+K' or 'G 1'. */
export function Kbd({ keys }: { keys: string }): ReactNode {
  return <kbd className="kbd">{keys.replaceAll('+', ' ').replace('ArrowUp', '↑').replace('ArrowDown', '↓')}</kbd>
}
