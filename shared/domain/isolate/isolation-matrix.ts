import type { Item } from '../../model/catalogue.ts'
import { ISOLATION_PHASES, type IsolationAssessment, type IsolationPhase } from '../../model/isolation.ts'
import type { Party } from '../../model/party.ts'

type HalfCells = Record<IsolationPhase, IsolationAssessment | null>

/** `applicable` false: the party does not have this cost (another kind of party); that is neither 0 nor empty. */
export interface IsolationCell extends HalfCells {
  party: string
  applicable: boolean
}

/** Items × parties with two half cells each. `empty` counts half cells without an assessment, `total` all that should have one. */
export interface IsolationMatrix {
  rows: { itemId: string; cells: IsolationCell[]; empty: number }[]
  byParty: { party: string; empty: number; total: number }[]
  empty: number
  total: number
}

/** The items a matrix is about: those amounts are tagged on and are to be seen in the books. Values and what is outside are not. */
export const isolatedItems = (items: readonly Item[]): Item[] => {
  const parents = new Set(items.map(({ parentId }) => parentId))
  return items.filter((item) => !parents.has(item.id) && (item.kind === 'cost' || item.kind === 'financing'))
}

/** The matrix as it stands; assessments of items or parties not asked for are left out. Items and parties keep their order. */
export function isolationMatrix(
  items: readonly Item[],
  parties: readonly Party[],
  assessments: readonly IsolationAssessment[],
): IsolationMatrix {
  const known = new Map(assessments.map((found) => [keyOf(found.itemId, found.party, found.phase), found]))
  const rows = isolatedItems(items).map((item) => {
    const cells = parties.map(
      (party): IsolationCell => ({
        party: party.code,
        applicable: item.partyKinds.includes(party.kind),
        planning: known.get(keyOf(item.id, party.code, 'planning')) ?? null,
        followUp: known.get(keyOf(item.id, party.code, 'followUp')) ?? null,
      }),
    )
    return { itemId: item.id, cells, empty: cells.reduce((sum, cell) => sum + emptyIn(cell), 0) }
  })
  const byParty = parties.map(({ code }) => {
    const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.party === code))
    return {
      party: code,
      empty: cells.reduce((sum, cell) => sum + emptyIn(cell), 0),
      total: cells.filter(({ applicable }) => applicable).length * ISOLATION_PHASES.length,
    }
  })
  return {
    rows,
    byParty,
    empty: byParty.reduce((sum, { empty }) => sum + empty, 0),
    total: byParty.reduce((sum, { total }) => sum + total, 0),
  }
}

const keyOf = (itemId: string, party: string, phase: IsolationPhase): string => `${itemId} ${party} ${phase}`

const emptyIn = (cell: IsolationCell): number =>
  cell.applicable ? ISOLATION_PHASES.filter((phase) => cell[phase] === null).length : 0

/** The assessments that ask for a change, in the order of the matrix: what the code plan of the proposal is made of. */
export const wantedChanges = ({ rows }: IsolationMatrix): IsolationAssessment[] =>
  rows.flatMap(({ cells }) =>
    cells
      .filter(({ applicable }) => applicable)
      .flatMap((cell) => ISOLATION_PHASES.flatMap((phase) => cell[phase] ?? []))
      .filter(({ change }) => change !== null && change.kind !== 'none'),
  )
