import {
  type IdentityFinding,
  type IdentityHit,
  type IdentitySearch,
  maskHits,
  searchIdentity,
  worstOf,
} from './identity-number.ts'

/**
 * Of ten digits without a mark about one in 130 passes for an identity number by chance, and one in 13 where all have a check
 * digit (payment references). A column is taken to hold identity numbers when at least this share does.
 */
const SHARE = 0.2
/** A column with so many digit runs among the rows looked through beforehand is known; later ones change nothing. */
const SURE = 20

/** Judges cells in the light of the column they stand in. A mark between date and number needs no other proof. */
export type IdentityColumns = {
  /** A cell looked through before any is judged, so that the verdict on the first does not hang on its being the first. */
  learn: (column: number, text: string) => void
  /** `counts` false: looked at again, it weighs in no second time. */
  judge: (column: number, text: string, counts?: boolean) => { finding: IdentityFinding; masked: string }
}

/** Opens a judge for a table read row by row: by the cells looked through beforehand, else by those met so far. */
export const openIdentityColumns = (): IdentityColumns => {
  const looked = openCount()
  const met = openCount()
  const holdsNumbers = (column: number): boolean => {
    const known = looked.runs[column] ?? 0
    const settled = known > 0 && (known >= SURE || (met.runs[column] ?? 0) <= known)
    const [runs, bare] = settled
      ? [known, looked.bare[column] ?? 0]
      : [known + (met.runs[column] ?? 0), (looked.bare[column] ?? 0) + (met.bare[column] ?? 0)]
    return bare >= runs * SHARE
  }
  return {
    learn: (column, text) => looked.add(column, searchIdentity(text)),
    judge: (column, text, counts = true) => {
      const search = searchIdentity(text)
      if (counts) met.add(column, search)
      if (search.hits.length === 0) return { finding: 'none', masked: text }
      const hits = told(search.hits, holdsNumbers(column))
      return { finding: worstOf(hits), masked: maskHits(text, hits) }
    },
  }
}

/** Per column: how many runs of digits without a mark, and how many of them pass for identity numbers. */
const openCount = () => {
  const runs: number[] = []
  const bare: number[] = []
  return {
    runs,
    bare,
    add: (column: number, search: IdentitySearch): void => {
      if (search.runs === 0) return
      runs[column] = (runs[column] ?? 0) + search.runs
      bare[column] = (bare[column] ?? 0) + search.hits.filter((hit) => hit.bare).length
    },
  }
}

/** The same rows with identity numbers masked, every column judged as a whole. */
export const maskTable = (rows: readonly (readonly string[])[]): string[][] => {
  const { runs, bare, add } = openCount()
  const found = rows.map((cells) =>
    cells.map((cell, column) => {
      const search = searchIdentity(cell)
      add(column, search)
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
