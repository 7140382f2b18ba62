import { type IdentityFinding, type IdentityHit, maskHits, searchIdentity, worstOf } from './identity-number.ts'

/**
 * Of ten digits without a mark about one in 130 passes for an identity number by chance, and one in 13 where all have a check
 * digit (payment references). A column is taken to hold identity numbers when at least this share does.
 */
const SHARE = 0.2

/** Judges cells in the light of the column they stand in. A mark between date and number needs no other proof. */
export type IdentityColumns = {
  /** `counts` false: looked at again, it weighs in no second time. */
  judge: (column: number, text: string, counts?: boolean) => { finding: IdentityFinding; masked: string }
}

/** Opens a judge for a table read row by row; a column's earlier cells weigh in on its later ones. */
export const openIdentityColumns = (): IdentityColumns => {
  const runs: number[] = []
  const bare: number[] = []
  return {
    judge: (column, text, counts = true) => {
      const search = searchIdentity(text)
      if (search.runs > 0 && counts) {
        runs[column] = (runs[column] ?? 0) + search.runs
        bare[column] = (bare[column] ?? 0) + search.hits.filter((hit) => hit.bare).length
      }
      if (search.hits.length === 0) return { finding: 'none', masked: text }
      const hits = told(search.hits, (bare[column] ?? 0) >= (runs[column] ?? 0) * SHARE)
      return { finding: worstOf(hits), masked: maskHits(text, hits) }
    },
  }
}

/** The same rows with identity numbers masked, every column judged as a whole. */
export const maskTable = (rows: readonly (readonly string[])[]): string[][] => {
  const runs: number[] = []
  const bare: number[] = []
  const found = rows.map((cells) =>
    cells.map((cell, column) => {
      const search = searchIdentity(cell)
      if (search.runs > 0) {
        runs[column] = (runs[column] ?? 0) + search.runs
        bare[column] = (bare[column] ?? 0) + search.hits.filter((hit) => hit.bare).length
      }
      return search.hits
    }),
  )
  return rows.map((cells, row) =>
    cells.map((cell, column) =>
      maskHits(cell, told(found[row]?.[column] ?? [], (bare[column] ?? 0) >= (runs[column] ?? 0) * SHARE)),
    ),
  )
}

const told = (hits: readonly IdentityHit[], holdsNumbers: boolean): readonly IdentityHit[] =>
  holdsNumbers || hits.length === 0 ? hits : hits.filter((hit) => !hit.bare)
