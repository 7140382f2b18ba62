import { useCallback, useState } from 'react'

interface Known {
  readonly width: number
  /** How wide the window was then. */
  readonly within: number
}

const known = new Map<string, Known>()

const inWindow = (): number => document.documentElement.clientWidth

const remembered = (name: string): number => {
  const last = known.get(name)
  return last && last.within === inWindow() ? last.width : 0
}

/**
 * The width in whole px of the element that gets the ref, kept up to date; 0 until it is known. Measured before it is first
 * painted, and taken from the last time something of the same name stood in a window of this size: to measure is to have the
 * whole page laid out once more.
 */
export function useWidth(name: string): readonly [ref: (element: HTMLElement | null) => void, width: number] {
  const [before] = useState(() => remembered(name))
  const [width, setWidth] = useState(before)
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined
      const measure = () => {
        const found = Math.max(1, Math.floor(element.clientWidth))
        known.set(name, { width: found, within: inWindow() })
        setWidth(found)
      }
      if (before === 0) measure()
      const observer = new ResizeObserver(measure)
      observer.observe(element)
      return () => observer.disconnect()
    },
    [name, before],
  )
  return [ref, width]
}
