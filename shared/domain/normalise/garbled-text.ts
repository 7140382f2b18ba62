import type { Place, Problem } from '../../model/problem.ts'
import type { RawRow } from '../../model/raw-table.ts'

/**
 * How Swedish letters look when a text was read in another encoding than it was written in, before it came here. Each line is what was
 * written, what it was read as, and what it looks like then; the letters beside tell it from the marks' own use.
 */
const MISREAD: readonly (readonly [written: string, readAs: string, looks: RegExp])[] = [
  ['utf-8', 'windows-1252', /Ã[¤¥¶©¼„…–€\u0084\u0085\u0096]|Â[\u00a0§°]/],
  ['utf-8', 'cp437', /├[ñÑ╢äàû⌐]/],
  [
    'cp437',
    'windows-1252',
    /[A-Za-zåäö][„”†‚][a-zåäö]|(?<![\p{L}"])(„(?!.*[”“])|[†™])[a-zåäö]|(?<!\p{L})Ž[bcdfghj-np-tvxz]|[\u0080-\u009f]/u,
  ],
  ['windows-1252', 'cp437', /[A-Za-zåäö][σΣ÷][a-zåäö]|(?<!\p{L})[┼─╓][a-zåäö]/u],
  ['macintosh', 'windows-1252', /[a-z][ŠŒ][a-z]/],
  ['iso-646-se', 'windows-1252', /[A-Za-z][{}][a-z]/],
]
/** Replaced by the mark for it, or by a question mark inside a word or before it; an address has question marks of its own. */
const LOST =
  /\ufffd|^(?!.*(:\/\/|www\.)).*(?<![\w./=&%?-])([A-Za-zåäö]{0,30}[a-zåäö]\?|[A-ZÅÄÖ]\?|\?[a-zåäö])[a-zåäö]{2}/u
/** One of these is in everything above: what has none of them is not looked at closer. */
const SUSPECT = /[\u0080-\u009fÃÂ├„”†‚Ž™σΣ÷┼─╓ŠŒ{}?\ufffd]/
/** The beginning of a cell tells as much as the whole of it. */
const LOOKED_THROUGH = 400

type Cell = { row: number; column: number; text: string }

/**
 * Warns of letters that are wrong in the source itself: read in the wrong encoding by whatever made it, or replaced by a question
 * mark. They are never mended silently: what was meant is not ours to say. `encoded`: the source has an encoding, that may be wrongly
 * guessed.
 */
export const garbledText = (rows: readonly RawRow[], encoded: boolean, place: Place): Problem[] => {
  const suspects = rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, column): Cell[] => {
      const text = cell.slice(0, LOOKED_THROUGH)
      return SUSPECT.test(text) ? [{ row, column, text }] : []
    }),
  )
  const warning = (
    kind: 'misread' | 'misread-before' | 'lost',
    looks: RegExp,
    how: Record<string, string>,
  ): Problem[] => {
    const cells = suspects.filter(({ text }) => looks.test(text))
    const [first] = cells
    if (!first) return []
    const { row, column, text } = first
    const params = { kind, cells: cells.length, text: text.trim().slice(0, 40), ...how }
    return [{ code: 'text-garbled', place: { ...place, row, column }, params }]
  }
  const misread = MISREAD.map(([written, readAs, looks]) =>
    warning(encoded ? 'misread' : 'misread-before', looks, { written, readAs }),
  )
  return [...(misread.find(({ length }) => length > 0) ?? []), ...warning('lost', LOST, {})]
}
