import { type ReactNode, useMemo, useState } from 'react'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { Scope } from '../../../../shared/model/scope.ts'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { partsWords } from '../../../../shared/text/tag-words.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { invoke } from '../../../client/client.ts'
import { useRead } from '../../../client/use-read.ts'
import { Chip } from '../../../ui/chip.tsx'
import { codeColumn, usedParts } from '../../../ui/code-column.tsx'
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
    const named = (itemId: string): string => `${itemId} ${names.get(itemId) ?? ''}`
    const itemText = (row: ImportedRow): string => (row.parts.length > 0 ? partsWords(row.parts, named) : text.untagged)
    const used = usedParts(shown ?? [], (row, dimension) => row.code[dimension])
    return [
      {
        id: 'place',
        header: text.rowColumns.place,
        text: (row) => cellName(row.sheet, row.row, row.column),
        width: shown?.some((row) => row.sheet) ? 112 : 64,
      },
      ...used.map(
        (dimension): GridColumn<ImportedRow> =>
          codeColumn(dimension, text.dimensions[dimension], (row) => row.code[dimension]),
      ),
      ...(shown?.some((row) => row.code.text)
        ? [
            {
              id: 'text',
              header: text.rowColumns.text,
              text: (row: ImportedRow) => row.code.text,
              flex: 2,
              minWidth: 110,
            },
          ]
        : []),
      ...(shown?.some((row) => row.period)
        ? [{ id: 'period', header: text.rowColumns.period, text: (row: ImportedRow) => row.period ?? '–', width: 80 }]
        : []),
      {
        id: 'amount',
        header: text.rowColumns.amount(unit),
        text: (row) => formatOre(row.ore, unit, unit === 'mnkr' ? 3 : unit === 'tkr' ? 1 : 2),
        align: 'right',
        width: 104,
      },
      {
        id: 'item',
        header: text.rowColumns.item,
        text: itemText,
        cell: (row) =>
          row.parts.length > 0 ? (
            <Chip look="settled">{itemText(row)}</Chip>
          ) : (
            <span className="muted">{text.untagged}</span>
          ),
        flex: 3,
        minWidth: 160,
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
        dense
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
