import { type RefObject, useEffect, useState } from 'react'

const BEFORE_MEASURED = 700

/** The width of an element in px, kept up to date. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(BEFORE_MEASURED)
  useEffect(() => {
    const found = element.current
    if (!found) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(entry.contentRect.width)
    })
    observer.observe(found)
    return () => observer.disconnect()
  })
  return width
}
