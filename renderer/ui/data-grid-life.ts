import { createGrid, type GridApi, type GridOptions } from 'ag-grid-community'
import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * A grid in an element for as long as that is shown: born with `born()` and `following`, which it is then told the changes of.
 * Both before anything is painted, rows and all.
 */
export function useGridLife<Row>(
  element: RefObject<HTMLElement | null>,
  born: () => GridOptions<Row>,
  following: GridOptions<Row>,
): RefObject<GridApi<Row> | null> {
  const api = useRef<GridApi<Row> | null>(null)
  const told = useRef<GridOptions<Row>>({})
  useLayoutEffect(() => {
    if (!element.current) return undefined
    told.current = following
    const grid = createGrid<Row>(element.current, { ...born(), ...following })
    api.current = grid
    return () => {
      api.current = null
      grid.destroy()
    }
    // Once: what changes is told below.
  }, [])
  useLayoutEffect(() => {
    const before = told.current
    told.current = following
    const changes = Object.entries(following).filter(([name, value]) => before[name as keyof typeof before] !== value)
    if (changes.length > 0) api.current?.updateGridOptions(Object.fromEntries(changes))
  })
  return api
}
