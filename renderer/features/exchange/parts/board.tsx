import { type ReactNode, useMemo } from 'react'
import { formatNumber, formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { pageExchange as text } from '../../../../shared/text/page-exchange.ts'
import { Chip } from '../../../ui/chip.tsx'
import { DataGrid } from '../../../ui/data-grid.tsx'
import { dateOnly } from '../../../ui/date-text.ts'
import type { GridColumn } from '../../../ui/grid-column.ts'
import type { BoardLine } from '../exchange-model.ts'

/** The lead's board: every party and what has come from it. */
export function Board({
  lines,
  own,
  unit,
  onChoose,
}: {
  lines: readonly BoardLine[]
  own: string
  unit: MoneyUnit
  /** The line the keyboard is on. */
  onChoose: (line: BoardLine) => void
}): ReactNode {
  const columns = useMemo<GridColumn<BoardLine>[]>(() => {
    const state = (line: BoardLine) =>
      line.received ? text.received : line.party.code === own ? text.own : text.missing
    const of = (words: (line: NonNullable<BoardLine['received']>) => string) => (line: BoardLine) =>
      line.received ? words(line.received) : '–'
    return [
      { id: 'party', header: text.boardColumns.party, text: (line) => line.party.name, flex: 1, minWidth: 140 },
      {
        id: 'state',
        header: text.boardColumns.state,
        text: state,
        cell: (line) => (
          <Chip look={line.received ? 'settled' : line.party.code === own ? 'neutral' : 'warn'}>{state(line)}</Chip>
        ),
        width: 122,
      },
      {
        id: 'year',
        header: text.boardColumns.year,
        text: of((received) => String(received.year)),
        align: 'right',
        width: 56,
      },
      {
        id: 'method',
        header: text.boardColumns.method,
        text: of(({ methodVersion, method }) =>
          method?.same === false ? `${methodVersion} ${text.methodMark}` : methodVersion,
        ),
        cell: ({ received }) =>
          received === null ? (
            '–'
          ) : (
            <>
              {received.methodVersion}{' '}
              {received.method?.same === false ? <Chip look="warn">{text.methodMark}</Chip> : null}
            </>
          ),
        width: 100,
      },
      {
        id: 'rows',
        header: text.boardColumns.rows,
        text: of((received) => formatNumber(received.rows, 0)),
        align: 'right',
        width: 62,
      },
      {
        id: 'sum',
        header: text.boardColumns.sum(unit),
        text: of((received) => formatOre(received.ore, unit)),
        align: 'right',
        width: 98,
      },
      {
        id: 'created',
        header: text.boardColumns.created,
        text: of((received) => dateOnly(received.createdAt)),
        width: 100,
      },
      {
        id: 'received',
        header: text.boardColumns.received,
        text: of((received) => dateOnly(received.receivedAt)),
        width: 100,
      },
    ]
  }, [own, unit])
  return (
    <DataGrid
      label={text.boardTitle}
      columns={columns}
      rows={lines}
      getRowId={(line) => `${line.party.code}-${line.received?.id ?? ''}`}
      height="auto"
      onRowFocus={onChoose}
    />
  )
}
