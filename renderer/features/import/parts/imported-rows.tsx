import { type ReactNode, useMemo, useState } from 'react'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import { CODE_DIMENSIONS } from '../../../../shared/model/code-string.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { Scope } from '../../../../shared/model/scope.ts'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { invoke } from '../../../client/client.ts'
import { useRead } from '../../../client/use-read.ts'
import { Chip } from '../../../ui/chip.tsx'
import { DataGrid } from '../../../ui/data-grid.tsx'
import { Field } from '../../../ui/field.tsx'
import type { GridColumn } from '../../../ui/grid-column.ts'
import { cellName } from '../mapping-model.ts'
import type { ImportedRow } from './imported-panel.tsx'

/** The rows of the scope as they were read in, with the cell each came from. */
export function ImportedRows({
  scope,
  unit,
  batchId,
  onRow,
}: {
  scope: Scope
  unit: MoneyUnit
  batchId: string | null
  onRow: (row: ImportedRow) => void
}): ReactNode {
  const [search, setSearch] = useState('')
  const asked = { scope, search, ...(batchId ? { batchId } : {}) }
  const head = useRead('rows.list', { ...asked, limit: 50 }, { keep: true })
  const catalogue = useRead('catalogue.get', {})
  const names = useMemo(
    () => new Map(catalogue.value?.method.items.map((item) => [item.id, item.name])),
    [catalogue.value],
  )
  const shown = head.value?.rows
  const columns = useMemo<GridColumn<ImportedRow>[]>(() => {
    const used = CODE_DIMENSIONS.filter((dimension) =>
      shown?.some((row) => row.code[dimension].code || row.code[dimension].name),
    )
    return [
      {
        id: 'place',
        header: text.rowColumns.place,
        text: (row) => cellName(row.sheet, row.row, row.column),
        width: 112,
      },
      ...used.map(
        (dimension): GridColumn<ImportedRow> => ({
          id: dimension,
          header: text.dimensions[dimension],
          text: (row) => `${row.code[dimension].code} ${row.code[dimension].name}`.trim(),
          flex: 1,
          minWidth: 110,
        }),
      ),
      ...(shown?.some((row) => row.code.text)
        ? [
            {
              id: 'text',
              header: text.rowColumns.text,
              text: (row: ImportedRow) => row.code.text,
              flex: 1,
              minWidth: 110,
            },
          ]
        : []),
      ...(shown?.some((row) => row.period)
        ? [{ id: 'period', header: text.rowColumns.period, text: (row: ImportedRow) => row.period ?? '–', width: 90 }]
        : []),
      {
        id: 'amount',
        header: text.rowColumns.amount(unit),
        text: (row) => formatOre(row.ore, unit, unit === 'mnkr' ? 3 : unit === 'tkr' ? 1 : 2),
        align: 'right',
        width: 124,
      },
      {
        id: 'item',
        header: text.rowColumns.item,
        text: (row) => (row.itemId ? `${row.itemId} ${names.get(row.itemId) ?? ''}` : text.untagged),
        cell: (row) =>
          row.itemId ? (
            <Chip look="settled">{`${row.itemId} ${names.get(row.itemId) ?? ''}`}</Chip>
          ) : (
            <span className="muted">{text.untagged}</span>
          ),
        flex: 1,
        minWidth: 140,
      },
    ]
  }, [shown, names, unit])
  const key = JSON.stringify([asked, head.value?.total, head.value?.ore, unit])
  return (
    <section className="imported" aria-label={text.rowsTitle}>
      <div className="imported-head">
        <Field
          label={text.search}
          hideLabel
          placeholder={text.search}
          type="search"
          value={search}
          onChange={setSearch}
        />
        <p className="muted" role="status">
          {head.value
            ? text.rowsFound(commonText.rows(head.value.total), `${formatOre(head.value.ore, unit)} ${unit}`)
            : ''}
        </p>
      </div>
      <DataGrid
        label={text.rowsTitle}
        columns={columns}
        getPage={async (offset, limit) => {
          const reply = await invoke('rows.list', { ...asked, offset, limit })
          return reply.ok ? { rows: reply.value.rows, total: reply.value.total } : { rows: [], total: 0 }
        }}
        pageKey={key}
        getRowId={(row) => String(row.id)}
        height="fill"
        onRowFocus={onRow}
        emptyText={text.rowsNone}
      />
    </section>
  )
}
