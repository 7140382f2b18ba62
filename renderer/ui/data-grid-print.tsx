import type { GridApi } from 'ag-grid-community'
import { type ReactNode, type RefObject, useMemo, useState } from 'react'
import type { DataGridProps } from './data-grid-props.ts'
import { PrintTable } from './print-table.tsx'
import { usePreparation, usePrinting } from './printing.ts'

/** As many rows of a paged list as are put on paper, and how many are asked for at a time. */
const MOST = 5000
const CHUNK = 200

interface Printed<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

/** A grid on paper: all its rows in the order they are shown. A paged one is fetched whole when the program is asked to print. */
export function PrintGrid<Row>({
  grid,
  api,
}: {
  grid: DataGridProps<Row>
  api: RefObject<GridApi<Row> | null>
}): ReactNode {
  const printing = usePrinting()
  const { getPage, pageKey } = grid
  const [fetched, setFetched] = useState<Printed<Row> | null>(null)
  const prepare = useMemo(
    () => (getPage === undefined ? null : async () => setFetched(await wholeOf(getPage))),
    // The function may be fresh every render; the question behind it has a key.
    [pageKey, getPage === undefined],
  )
  usePreparation(prepare)
  return printing ? <Paper grid={grid} read={() => (getPage && fetched ? fetched : shownIn(api.current))} /> : null
}

function Paper<Row>({ grid, read }: { grid: DataGridProps<Row>; read: () => Printed<Row> }): ReactNode {
  const [{ rows, total }] = useState(read)
  const { label, columns, getRowId, topRows, wholeRow, rowClass } = grid
  const top = topRows ?? []
  return (
    <PrintTable
      label={label}
      columns={columns}
      rows={[...top, ...rows]}
      getRowId={getRowId}
      wholeRow={wholeRow}
      rowClass={rowClass}
      total={total + top.length}
    />
  )
}

async function wholeOf<Row>(getPage: NonNullable<DataGridProps<Row>['getPage']>): Promise<Printed<Row>> {
  const rows: Row[] = []
  for (;;) {
    const page = await getPage(rows.length, CHUNK)
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total || rows.length >= MOST) return { rows, total: page.total }
  }
}

/** What the grid holds now, as it is sorted; of a paged one that has not been fetched, the pages that have been seen. */
function shownIn<Row>(api: GridApi<Row> | null): Printed<Row> {
  const rows: Row[] = []
  api?.forEachNode((node) => {
    if (node.data !== undefined) rows.push(node.data)
  })
  const order = new Map(rows.map((row) => [row, 0]))
  let at = 0
  if (api?.getGridOption('rowModelType') !== 'infinite')
    api?.forEachNodeAfterFilterAndSort(({ data }) => {
      if (data !== undefined) order.set(data, (at += 1))
    })
  return {
    rows: rows.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    total: Math.max(rows.length, api?.getDisplayedRowCount() ?? 0),
  }
}
