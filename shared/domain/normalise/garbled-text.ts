import type { Place, Problem } from '../../model/problem.ts'
import type { RawRow } from '../../model/raw-table.ts'

/**
 * How Swedish letters look when a text was read in another encoding than it was written in, before it came here. Each pair is what was
 * written and what it was read as; the letters beside tell them from the marks' own use.
 */
const MISREAD: readonly (readonly [written: string, readAs: string, looks: RegExp])[] = [
  ['utf-8', 'windows-1252', /Ã[¤¥¶©¼„…–€]|Â[\u00a0§°]/],
  ['cp437', 'windows-1252', /\p{L}[„”†‚]\p{L}|(?<![\p{L}"])[„†Ž™][\p{Ll}]|\p{L}[\u008f\u0081]/u],
  ['windows-1252', 'cp437', /\p{L}[σΣ÷]\p{L}|(?<!\p{L})[┼─╓]\p{L}/u],
]
const LOST = /\ufffd/
/** The beginning of a cell tells as much as the whole of it. */
const LOOKED_THROUGH = 400

/**
 * Warns of letters that are wrong in the source itself: read in the wrong encoding by whatever made it, or replaced by a question mark
 * in a diamond. They are never mended silently: what was meant is not ours to say.
 */
export const garbledText = (rows: readonly RawRow[], place: Place): Problem[] => {
  const warnings: Problem[] = []
  const warn = (kind: string, looks: RegExp, how: Record<string, string>): void => {
    let cells = 0
    let first: { row: number; column: number; text: string } | null = null
    for (const { row, cells: texts } of rows)
      texts.forEach((text, column) => {
        if (!looks.test(text.slice(0, LOOKED_THROUGH))) return
        cells++
        first ??= { row, column, text: text.trim().slice(0, 40) }
      })
    if (first === null) return
    const { row, column, text } = first as { row: number; column: number; text: string }
    warnings.push({ code: 'text-garbled', place: { ...place, row, column }, params: { kind, cells, text, ...how } })
  }
  for (const [written, readAs, looks] of MISREAD) if (warnings.length === 0) warn('misread', looks, { written, readAs })
  warn('lost', LOST, {})
  return warnings
}
