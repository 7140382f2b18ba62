import type { GridApi } from 'ag-grid-community'
import { type KeyboardEvent as ReactKeyboardEvent, useCallback } from 'react'

interface Asked<Row> {
  readonly onRowKey?: (row: Row, event: KeyboardEvent) => boolean
}

/** The row that a cell, as it stands in the page, belongs to. */
function rowOf<Row>(api: GridApi<Row>, cell: HTMLElement): Row | undefined {
  const row = cell.closest('.ag-row')
  if (row?.classList.contains('ag-row-pinned'))
    return api.getPinnedTopRow(Number(row.getAttribute('row-index')?.replace(/\D/g, '')))?.data
  return api.getRowNode(row?.getAttribute('row-id') ?? '')?.data
}

const isGrids = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) || ((ctrlKey || metaKey) && key.toLowerCase() === 'c')

/**
 * Asks what a key does on a row before the grid hears of it: the grid tells in its own time, and by then a fast hand has pressed
 * two more, which would come after what the first of them opened has closed again. What has been asked is put in `asked`.
 */
export function useRowKeys<Row>(
  api: { readonly current: GridApi<Row> | null },
  latest: { readonly current: Asked<Row> },
  asked: WeakSet<Event>,
): (event: ReactKeyboardEvent) => void {
  return useCallback(
    (event: ReactKeyboardEvent) => {
      const { target, nativeEvent } = event
      if (!api.current || !(target instanceof HTMLElement) || !target.matches('.ag-cell')) return
      if (isGrids(nativeEvent) || api.current.getEditingCells().length > 0) return
      const row = rowOf(api.current, target)
      if (row === undefined) return
      asked.add(nativeEvent)
      if (!latest.current.onRowKey?.(row, nativeEvent)) return
      event.preventDefault()
      event.stopPropagation()
    },
    [api, latest, asked],
  )
}
