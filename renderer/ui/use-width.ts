import { type RefObject, useLayoutEffect, useState } from 'react'

/** The width of an element in whole px, measured before it is first painted and kept up to date; 0 until then. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const found = element.current
    if (!found) return undefined
    const measure = () => setWidth(Math.max(1, Math.floor(found.clientWidth)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(found)
    return () => observer.disconnect()
  })
  return width
}
