import type { ReactNode } from 'react'
import type { Party } from '../../../../shared/model/party.ts'
import { gradeWords, kindWords, stateMarks, stateWords } from '../../../../shared/text/lens.ts'
import { volumesText } from '../../../../shared/text/ui-volumes.ts'
import type { GridColumn } from '../../../ui/grid-column.ts'
import { StateMark } from '../../../ui/state-mark.tsx'
import { applies, type Detail, keptFor, type VolumeRow, volumeText } from '../volumes-model.ts'

/** A party's figure as it stands in its cell. What is told only to those who fill it in is not told beside the others. */
const textOf = (row: VolumeRow, party: Party, own: boolean): string => {
  const keptAs = keptFor(row.definition, party)
  return !own && row.hidden.has(keptAs) ? stateMarks.suppressed : volumeText(row.definition, row.now.get(keptAs))
}

function Figure({ row, party, own, alone }: { row: VolumeRow; party: Party; own: boolean; alone: boolean }): ReactNode {
  if (!applies(row.definition, party)) return <StateMark state="not-applicable" />
  const text = textOf(row, party, own)
  if (text === stateMarks.suppressed) return <StateMark state="suppressed" />
  const kind = row.now.get(keptFor(row.definition, party))?.kind ?? null
  if (text !== '' && kind !== null)
    return (
      <>
        <span className={alone ? 'volume-kind' : 'sr-only'}>{volumesText.onlyKind(kindWords[kind])}</span> {text}
      </>
    )
  if (text !== '') return text
  return (
    <span className="volume-missing">
      <span aria-hidden="true">{stateMarks.missing}</span>
      <span className="sr-only">{stateWords.missing}</span>
    </span>
  )
}

const figureColumn = (
  party: Party,
  header: string,
  own: boolean,
  width: number | null,
  onType: (row: VolumeRow, party: Party, text: string) => void,
): GridColumn<VolumeRow> => ({
  id: party.code,
  header,
  headerTitle: party.name,
  text: (row) => textOf(row, party, own),
  cell: (row) => <Figure row={row} party={party} own={own} alone={width !== null} />,
  redrawn: true,
  align: 'right',
  ...(width === null ? { flex: 1, minWidth: 74 } : { width }),
  editable: (row) => applies(row.definition, party),
  onEdit: (row, text) => onType(row, party, text),
  className: () => (own ? 'cell-own' : ''),
})

/** One party: its figure with last year beside it, and source, date and grade per figure. */
export function partyColumns(
  party: Party,
  year: number,
  onType: (row: VolumeRow, party: Party, text: string) => void,
  onDetail: (row: VolumeRow, detail: Detail, text: string) => void,
): GridColumn<VolumeRow>[] {
  const now = (row: VolumeRow) => row.now.get(keptFor(row.definition, party))
  const before = (row: VolumeRow) => row.before.get(keptFor(row.definition, party))
  const hasFigure = (row: VolumeRow) => (now(row)?.state ?? 'missing') !== 'missing'
  return [
    { id: 'name', header: volumesText.volume, text: (row) => row.definition.name, minWidth: 190, flex: 2 },
    { id: 'unit', header: volumesText.unit, text: (row) => row.definition.unit, width: 92, className: () => 'muted' },
    figureColumn(party, String(year), true, 132, onType),
    {
      id: 'before',
      header: String(year - 1),
      headerTitle: `${party.name} ${year - 1}`,
      text: (row) => volumeText(row.definition, before(row)),
      align: 'right',
      width: 108,
      className: () => 'muted',
    },
    {
      id: 'source',
      header: volumesText.source,
      text: (row) => now(row)?.source ?? '',
      minWidth: 110,
      flex: 1,
      editable: hasFigure,
      onEdit: (row, text) => onDetail(row, 'source', text),
    },
    {
      id: 'sourceDate',
      header: volumesText.dateHeader,
      text: (row) => now(row)?.sourceDate ?? '',
      width: 98,
      editable: hasFigure,
      onEdit: (row, text) => onDetail(row, 'sourceDate', text),
    },
    {
      id: 'grade',
      header: volumesText.gradeHeader,
      headerTitle: volumesText.grade,
      text: (row) => now(row)?.grade ?? '',
      cell: (row) => {
        const grade = now(row)?.grade
        return grade ? (
          <span className="volume-grade" title={gradeWords[grade]}>
            {grade}
          </span>
        ) : null
      },
      width: 62,
      editable: hasFigure,
      onEdit: (row, text) => onDetail(row, 'grade', text),
    },
  ]
}

/** Every party beside each other, the own one first. */
export function allColumns(
  ordered: readonly Party[],
  own: string,
  onType: (row: VolumeRow, party: Party, text: string) => void,
): GridColumn<VolumeRow>[] {
  return [
    {
      id: 'name',
      header: volumesText.volume,
      text: (row) => row.definition.name,
      minWidth: 168,
      flex: 3,
      pinned: true,
    },
    ...ordered.map((party) => figureColumn(party, party.short, party.code === own, null, onType)),
  ]
}
