import { startTransition, type ReactNode, useEffect, useState } from 'react'

/** What is beside the matter of a page: drawn when the page has been painted, a little at a time, never in the way of it. */
export function Later({ children, until }: { children: ReactNode; until: ReactNode }): ReactNode {
  const [painted, setPainted] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setPainted(true)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])
  return painted ? children : until
}
