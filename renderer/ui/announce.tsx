import { useEffect, type ReactNode } from 'react'
import { create } from 'zustand'

interface Said {
  readonly id: number
  readonly text: string
}

const useSaid = create<{ last: Said | null }>(() => ({ last: null }))
const SHOWN_MS = 6000

/** Says an outcome: shown for a few seconds and spoken politely. "Läste in 4 899 rader". */
export const announce = (text: string): void =>
  useSaid.setState((state) => ({ last: { id: (state.last?.id ?? 0) + 1, text } }))

/** The one live region; the shell mounts it. */
export function Announcer(): ReactNode {
  const last = useSaid((state) => state.last)
  useEffect(() => {
    if (!last) return undefined
    const timer = setTimeout(
      () => useSaid.setState((state) => (state.last?.id === last.id ? { last: null } : state)),
      SHOWN_MS,
    )
    return () => clearTimeout(timer)
  }, [last])
  return (
    <div className="announcer" role="status" aria-live="polite">
      {last ? <p className="toast">{last.text}</p> : null}
    </div>
  )
}
