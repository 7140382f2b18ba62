import type { OutputOf } from '../../../shared/contract/index.ts'
import type { HalfCell, MatrixCell } from '../../../shared/contract/isolation.ts'
import {
  HIDDEN_TO_LEVEL,
  isBelowTarget,
  lacksReason,
  wantsChange,
} from '../../../shared/domain/isolate/isolation-summary.ts'
import type { Item } from '../../../shared/model/catalogue.ts'
import { ISOLATION_PHASES, type IsolationAssessment, type IsolationPhase } from '../../../shared/model/isolation.ts'
import type { Party } from '../../../shared/model/party.ts'
import { phaseWords } from '../../../shared/text/isolation-words.ts'
import { isolationText as text } from '../../../shared/text/ui-isolation.ts'

export type Matrix = OutputOf<'isolation.matrix'>
export type MatrixRow = Matrix['rows'][number]
export type Tally = MatrixRow['tally']
export type MatrixFilter = 'all' | 'empty' | 'belowTarget' | 'wanted' | 'hidden' | 'reason'

/** A group of the catalogue with those of its items that are shown; `at` counts them through all groups. */
export interface MatrixGroup {
  readonly item: Item
  readonly rows: readonly { readonly item: Item; readonly row: MatrixRow; readonly at: number }[]
}

/** One column: a half of a party. */
export interface MatrixColumn {
  readonly party: Party
  readonly phase: IsolationPhase
}

export const columnsOf = (parties: readonly Party[]): MatrixColumn[] =>
  parties.flatMap((party) => ISOLATION_PHASES.map((phase) => ({ party, phase })))

/** Whether a half cell is what the filter looks for; one that is not applicable never is. */
export function fits(
  cell: Pick<MatrixCell, 'applicable'>,
  found: IsolationAssessment | null,
  filter: MatrixFilter,
): boolean {
  if (!cell.applicable) return false
  switch (filter) {
    case 'all':
      return true
    case 'empty':
      return found === null
    case 'belowTarget':
      return found !== null && isBelowTarget(found)
    case 'wanted':
      return found !== null && wantsChange(found)
    case 'hidden':
      return found !== null && found.level <= HIDDEN_TO_LEVEL
    case 'reason':
      return found !== null && lacksReason(found)
  }
}

/** The groups and items that hold anything the filter looks for at the parties shown, in catalogue order. */
export function matrixGroups(
  matrix: Matrix,
  items: readonly Item[],
  parties: readonly Party[],
  filter: MatrixFilter,
): MatrixGroup[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const shown = new Set(parties.map(({ code }) => code))
  const groups = new Map<string, { item: Item; rows: { item: Item; row: MatrixRow }[] }>()
  for (const row of matrix.rows) {
    const item = byId.get(row.itemId)
    if (!item) continue
    const any = row.cells.some(
      (cell) => shown.has(cell.party) && ISOLATION_PHASES.some((phase) => fits(cell, cell[phase], filter)),
    )
    if (!any && (filter !== 'all' || !row.cells.some((cell) => shown.has(cell.party) && cell.absoluteOre))) continue
    const group = byId.get(item.parentId ?? item.id) ?? item
    const known = groups.get(group.id) ?? { item: group, rows: [] }
    known.rows.push({ item, row })
    groups.set(group.id, known)
  }
  let count = 0
  return [...groups.values()].map(({ item, rows }) => ({ item, rows: rows.map((row) => ({ ...row, at: count++ })) }))
}

/** Where the keyboard is and what is chosen: a rectangle from the anchor to the cell one is on. */
export interface Place {
  readonly row: number
  readonly column: number
}
export interface Choice {
  readonly at: Place
  readonly anchor: Place
}

export const inside = ({ at, anchor }: Choice, row: number, column: number): boolean =>
  row >= Math.min(at.row, anchor.row) &&
  row <= Math.max(at.row, anchor.row) &&
  column >= Math.min(at.column, anchor.column) &&
  column <= Math.max(at.column, anchor.column)

const PAGE = 10

/** Where an arrow, Home, End or a page key leads; null: the key is not one of them. Ctrl goes to the edge. */
export function moved(from: Place, key: string, ctrl: boolean, rows: number, columns: number): Place | null {
  const to = (row: number, column: number): Place => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  })
  switch (key) {
    case 'ArrowDown':
      return to(ctrl ? rows : from.row + 1, from.column)
    case 'ArrowUp':
      return to(ctrl ? 0 : from.row - 1, from.column)
    case 'ArrowRight':
      return to(from.row, ctrl ? columns : from.column + 1)
    case 'ArrowLeft':
      return to(from.row, ctrl ? 0 : from.column - 1)
    case 'Home':
      return to(ctrl ? 0 : from.row, 0)
    case 'End':
      return to(ctrl ? rows : from.row, columns)
    case 'PageDown':
      return to(from.row + PAGE, from.column)
    case 'PageUp':
      return to(from.row - PAGE, from.column)
    default:
      return null
  }
}

/** The half cells in a choice that are applicable, by name. */
export function chosenCells(choice: Choice, rows: readonly MatrixRow[], columns: readonly MatrixColumn[]): HalfCell[] {
  const cells: HalfCell[] = []
  rows.forEach((row, at) => {
    columns.forEach(({ party, phase }, column) => {
      const cell = row.cells.find((one) => one.party === party.code)
      if (cell?.applicable && inside(choice, at, column)) cells.push({ itemId: row.itemId, party: party.code, phase })
    })
  })
  return cells
}

/** What is said of a half cell by a screen reader: which it is, and all that its figure and marks say. */
export function spoken(
  item: Item,
  { party, phase }: MatrixColumn,
  cell: MatrixCell,
  levelNames: readonly string[],
): string {
  const name = text.cellName(`${item.id} ${item.name}`, party.short, phaseWords[phase])
  if (!cell.applicable) return `${name}: ${text.notApplicable}`
  const found = cell[phase]
  if (!found) return `${name}: ${text.cellEmpty}`
  return [
    `${name}: ${text.cellState(found.level, levelNames[found.level] ?? '')}`,
    ...(found.targetLevel === null ? [] : [text.cellTarget(found.targetLevel)]),
    ...(wantsChange(found) ? [text.cellChange] : []),
    ...(lacksReason(found) ? [text.cellReasonMissing] : []),
  ].join(', ')
}

export const HEAPS = ['hiddenOre', 'partlyOre', 'isolatedOre', 'unassessedOre'] as const

/** Share of the kronor that is isolated in the books; null where there are none. */
export const isolatedShare = ({ isolatedOre, allOre }: Tally): number | null =>
  allOre === 0 ? null : isolatedOre / allOre
