import { create } from 'zustand'
import type { HalfCell } from '../../../shared/contract/isolation.ts'
import type { ProblemNote } from '../../../shared/contract/operation.ts'
import type { CellDraft } from './cell-form-model.ts'

/** What was written about cells and could not be saved when they were left. `problem` null: a date that is none, said at its field. */
export interface Unsaved {
  readonly cells: readonly HalfCell[]
  readonly draft: CellDraft
  readonly problem: ProblemNote | null
}

/** By `cellsKey`, until it is saved or taken back, or another workspace is open: there the same cell is another's. */
export const useUnsaved = create<Readonly<Record<string, Unsaved>>>(() => ({}))
export const cellsKey = (cells: readonly HalfCell[]): string =>
  cells.map(({ itemId, party, phase }) => `${itemId} ${party} ${phase}`).join(', ')
export const keepUnsaved = (unsaved: Unsaved): void => useUnsaved.setState({ [cellsKey(unsaved.cells)]: unsaved })
export const dropUnsaved = (cells: readonly HalfCell[]): void => {
  const { [cellsKey(cells)]: gone, ...rest } = useUnsaved.getState()
  if (gone) useUnsaved.setState(rest, true)
}

let workspace: string | null = null
/** Forgets what was written in another workspace than the one that is open. */
export const forgetOthersUnsaved = (open: string): void => {
  if (workspace !== null && workspace !== open) useUnsaved.setState({}, true)
  workspace = open
}
