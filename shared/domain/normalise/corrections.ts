import type { CellCorrection } from '../../model/column-mapping.ts'
import { maskIdentityNumbers } from '../import/identity-number.ts'
import { LONGEST_FAULT_TEXT } from './plan-tally.ts'

/** A row with what a person said of it. Without corrections `cells` are the source's own. */
export type CorrectedRow = {
  cells: readonly string[]
  /** The cell whose text was replaced, as it stood and as it is read instead. */
  corrected: { column: number; was: string; text: string } | null
  /** The row is not to count; null where nobody has said so. */
  leftOut: { column: number; why: string } | null
}

export type Corrections = { apply: (row: number, cells: readonly string[]) => CorrectedRow }

/** A cell as faults and corrections show it: shortened, identity numbers masked. */
export const shownText = (text: string): string => maskIdentityNumbers(text).slice(0, LONGEST_FAULT_TEXT)

/** Lays a person's corrections over rows as they stream by. One that was made of another text than the source has does nothing. */
export const openCorrections = (corrections: readonly CellCorrection[]): Corrections => {
  const byRow = new Map<number, CellCorrection[]>()
  for (const one of corrections) byRow.set(one.row, [...(byRow.get(one.row) ?? []), one])
  return {
    apply: (row, cells) => {
      const mine = byRow.get(row)
      if (mine === undefined) return { cells, corrected: null, leftOut: null }
      let corrected: CorrectedRow['corrected'] = null
      let leftOut: CorrectedRow['leftOut'] = null
      const mended = [...cells]
      for (const { column, was, is } of mine) {
        if (shownText(cells[column] ?? '') !== was) continue
        if (is.as === 'left-out') leftOut = { column, why: is.why }
        else {
          while (mended.length < column) mended.push('')
          mended[column] = is.text
          corrected ??= { column, was, text: is.text }
        }
      }
      return { cells: mended, corrected, leftOut }
    },
  }
}
