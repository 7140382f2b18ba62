import { type ReactNode, useMemo, useState } from 'react'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { Party } from '../../../../shared/model/party.ts'
import { hundredthsText, overheadLevelShort } from '../../../../shared/text/isolation-words.ts'
import { kindWords, overheadWords } from '../../../../shared/text/lens.ts'
import { overheadText as text } from '../../../../shared/text/ui-declaration.ts'
import { Explain } from '../../../app/explain.tsx'
import { useLens, useScope, useUnit } from '../../../app/scope.ts'
import { useOverview } from '../../../app/use-overview.ts'
import { useRead } from '../../../client/use-read.ts'
import { Chip } from '../../../ui/chip.tsx'
import { DataGrid } from '../../../ui/data-grid.tsx'
import type { GridColumn } from '../../../ui/grid-column.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import type { OverheadRow } from '../overhead-model.ts'
import { OverheadPanel } from './overhead-panel.tsx'

interface Row extends OverheadRow {
  readonly of: Party
  readonly differs: boolean
}

/** How every party's shared costs come into its figures, booked and declared. */
export function OverheadTab(): ReactNode {
  const { party: own, year, kind } = useScope()
  const { overhead } = useLens()
  const unit = useUnit()
  const parties = useOverview().overview?.parties
  const method = useRead('catalogue.get', {}).value?.method
  const read = useRead('overhead.sheet', { year, kind }, { keep: true })
  const [chosen, setChosen] = useState<string | null>(null)
  const sheet = read.value
  const rows = useMemo(
    (): Row[] =>
      (sheet?.parties ?? []).flatMap((row) => {
        const of = parties?.find(({ code }) => code === row.party)
        return of ? [{ ...row, of, differs: sheet?.differing.includes(row.party) ?? false }] : []
      }),
    [sheet, parties],
  )
  const columns = useMemo((): GridColumn<Row>[] => {
    const share = (hundredths: number | null | undefined) =>
      hundredths === null || hundredths === undefined ? '' : hundredthsText(hundredths)
    return [
      {
        id: 'party',
        header: text.columns.party,
        width: 92,
        text: (row) => row.of.short,
        className: (row) => (row.party === own ? 'cell-own' : ''),
      },
      {
        id: 'level',
        header: text.columns.level,
        flex: 1,
        minWidth: 98,
        text: (row) => (row.declaration ? overheadLevelShort[row.declaration.level] : text.notDeclared),
        className: (row) => (row.declaration ? '' : 'warn'),
      },
      {
        id: 'key',
        header: text.columns.key,
        flex: 1,
        minWidth: 96,
        text: (row) => method?.keys.find(({ id }) => id === row.declaration?.keyId)?.name ?? '',
      },
      {
        id: 'differs',
        header: text.columns.differs,
        width: 80,
        text: (row) => (row.differs ? text.differs : ''),
        cell: (row) =>
          row.differs ? (
            <Chip look="warn" title={text.differsTitle}>
              {text.differs}
            </Chip>
          ) : null,
      },
      {
        id: 'share',
        header: text.columns.share,
        width: 98,
        align: 'right',
        text: (row) => share(row.declaration?.shareHundredths),
      },
      {
        id: 'booked',
        header: text.columns.booked(unit),
        width: 98,
        align: 'right',
        text: (row) => (row.bookedOre === null ? '' : formatOre(row.bookedOre, unit)),
      },
      {
        id: 'bookedShare',
        header: text.columns.bookedShare,
        width: 90,
        align: 'right',
        text: (row) => share(row.bookedShareHundredths),
      },
      { id: 'shown', header: text.columns.shown, width: 104, text: (row) => text.shown[row.shown.from] },
    ]
  }, [method, own, unit])
  const row = rows.find(({ party }) => party === (chosen ?? own))
  return (
    <>
      <div className="page-tools">
        <Chip look="settled">{`${kindWords[kind]} ${year}, ${overheadWords[overhead]}`}</Chip>
        {sheet && sheet.undeclared.length > 0 ? (
          <Chip look="warn">{text.undeclared(sheet.undeclared.length)}</Chip>
        ) : null}
        {sheet && sheet.differing.length > 0 ? <Chip look="warn">{text.differing(sheet.differing.length)}</Chip> : null}
        {sheet && sheet.differing.length === 0 && sheet.undeclared.length < sheet.parties.length ? (
          <Chip>{text.allAlike}</Chip>
        ) : null}
      </div>
      <p className="page-lead iso-lead">{text.lead}</p>
      <ProblemNote problem={read.problem} />
      <DataGrid<Row>
        label={text.gridLabel(year)}
        columns={columns}
        rows={rows}
        getRowId={(one) => one.party}
        height="auto"
        onRowFocus={(one) => setChosen(one.party)}
      />
      <Explain>
        {row && method ? (
          <OverheadPanel
            key={`${row.party} ${year} ${JSON.stringify(row.declaration)}`}
            row={row}
            party={row.of}
            year={year}
            keys={method.keys}
            unit={unit}
          />
        ) : (
          <p className="muted">{text.choose}</p>
        )}
      </Explain>
    </>
  )
}
