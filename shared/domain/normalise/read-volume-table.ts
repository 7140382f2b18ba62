import type { RawRow } from '../../model/raw-table.ts'
import { cutBlanks, plainText } from '../import/blanks.ts'
import { codeAndName, isBlankCell, isYearCell } from './cell-shape.ts'
import { findHeader } from './find-header.ts'
import { yearOfHeading } from './heading-words.ts'

/** One figure for one party. `year` null where the table does not say; `value` a plain number (a count), never money. */
export type VolumeFigure = { partyCode: string; year: number | null; value: number; row: number; column: number }

/** A party a table may speak of, with the names it goes by. */
export type NamedParty = { code: string; names: readonly string[] }

export type VolumeTable = {
  /** The heading the values stand under: "Folkmängd". */
  heading: string
  figures: VolumeFigure[]
  /** Cells that should have held a number. Never read as 0. */
  unreadable: { row: number; column: number; text: string }[]
  /** Parties named on several rows that nothing tells apart: no figure is given for them. */
  doubled: { partyCode: string; rows: number[] }[]
}

const VALUE_HEADING = /^(folkmängd|befolkning|antal|invånare|folkm\.|värde|antal invånare|antal anställda)/

/**
 * Reads a table of counts per municipality: codes as "2309", "2309 Krokom" or by name; years as a column or as headings; other
 * columns ignored unless `wanted` names a heading. Rows whose other words differ (age, sex) are added up per party and year only
 * where no row says "totalt"; rows that nothing tells apart are doubled, not added. County and footnote rows fall away because no party has their code.
 */
export const readVolumeTable = (
  rows: readonly RawRow[],
  parties: readonly NamedParty[],
  wanted?: string,
): VolumeTable => {
  const head = findHeader(rows)
  const body = rows.filter(({ row }) => row >= head.firstRow)
  const width = Math.max(head.headings.length, ...body.map(({ cells }) => cells.length))
  const byCode = new Map(parties.map((party) => [party.code, party.code]))
  const byName = new Map(parties.flatMap((party) => party.names.map((name) => [nameKey(name), party.code] as const)))
  const partyIn = (cell: string | undefined): string | null => {
    const text = cutBlanks(cell ?? '')
    return byCode.get(text) ?? byCode.get(codeAndName(text)?.code ?? '') ?? byName.get(nameKey(text)) ?? null
  }
  const labelColumn = columnOfParties(body, width, partyIn)
  const yearColumns = columnsWhere(
    width,
    (column) => yearOfHeading(head.headings[column] ?? '') !== null && looksCounted(body, column),
  )
  const yearColumn = columnsWhere(width, (column) => isYearColumn(body, column))[0] ?? null
  const valueColumns =
    yearColumn === null && yearColumns.length > 1
      ? yearColumns
      : valueColumn(head.headings, body, width, wanted, yearColumn)
  const unreadable: VolumeTable['unreadable'] = []
  const figures: VolumeFigure[] = []
  for (const { row, cells } of body) {
    const partyCode = partyIn(cells[labelColumn])
    if (partyCode === null) continue
    for (const column of valueColumns) {
      const text = cutBlanks(cells[column] ?? '')
      const value = countOf(text)
      if (value === null) {
        unreadable.push({ row, column, text: text.slice(0, 80) })
        continue
      }
      const year =
        yearColumn === null ? yearOfHeading(head.headings[column] ?? '') : Number(cutBlanks(cells[yearColumn] ?? ''))
      figures.push({ partyCode, year, value, row, column })
    }
  }
  return { heading: head.headings[valueColumns[0] ?? -1] ?? '', ...foldParts(figures, rows), unreadable }
}

/** Several rows for one party and year are parts (ages, sexes): the row that says "totalt" counts alone, otherwise they are added. */
const foldParts = (
  figures: readonly VolumeFigure[],
  rows: readonly RawRow[],
): Pick<VolumeTable, 'figures' | 'doubled'> => {
  const words = new Map(
    rows.map(({ row, cells }) => [
      row,
      cells
        .filter((cell) => /\p{L}/u.test(cell))
        .map(plainText)
        .join(' · '),
    ]),
  )
  const groups = new Map<string, VolumeFigure[]>()
  for (const figure of figures) {
    const key = `${figure.partyCode}:${figure.year ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  const folded: VolumeFigure[] = []
  const doubled: VolumeTable['doubled'] = []
  for (const group of groups.values()) {
    const [first] = group
    const [total, ...totals] = group.filter(({ row }) => /\btotal/.test(words.get(row) ?? ''))
    const different = new Set(group.map(({ row }) => words.get(row) ?? '')).size === group.length
    if (!first) continue
    if (group.length === 1) folded.push(first)
    else if (total && totals.length === 0) folded.push(total)
    else if (different) folded.push({ ...first, value: group.reduce((sum, { value }) => sum + value, 0) })
    else doubled.push({ partyCode: first.partyCode, rows: group.map(({ row }) => row) })
  }
  return { figures: folded, doubled }
}

/** The column that names most different parties; a count that happens to equal a code elsewhere names nobody. */
const columnOfParties = (
  body: readonly RawRow[],
  width: number,
  partyIn: (cell: string | undefined) => string | null,
): number => {
  const found = Array.from(
    { length: width },
    (_, column) => new Set(body.flatMap(({ cells }) => partyIn(cells[column]) ?? [])).size,
  )
  return Math.max(0, found.indexOf(Math.max(...found)))
}

const valueColumn = (
  headings: readonly string[],
  body: readonly RawRow[],
  width: number,
  wanted: string | undefined,
  yearColumn: number | null,
): number[] => {
  const counted = columnsWhere(width, (column) => column !== yearColumn && looksCounted(body, column))
  const named =
    wanted === undefined ? null : counted.find((column) => plainText(headings[column] ?? '') === plainText(wanted))
  const usual = counted.find((column) => VALUE_HEADING.test(plainText(headings[column] ?? '')))
  const chosen = named ?? usual ?? counted.at(-1)
  return chosen === undefined ? [] : [chosen]
}

const columnsWhere = (width: number, holds: (column: number) => boolean): number[] =>
  Array.from({ length: width }, (_, column) => column).filter(holds)

/** Mostly whole numbers, and not the codes of the parties themselves. */
const looksCounted = (body: readonly RawRow[], column: number): boolean => {
  const filled = body.filter(({ cells }) => !isBlankCell(cells[column]))
  const counts = filled.filter(({ cells }) => countOf(cutBlanks(cells[column] ?? '')) !== null)
  const codes = filled.filter(({ cells }) => /^\d{4}$/.test(cutBlanks(cells[column] ?? '')))
  const named = body.filter(({ cells }) => !isBlankCell(cells[column + 1]) && !/\d/.test(cells[column + 1] ?? ''))
  if (codes.length * 10 > filled.length * 7 && named.length * 2 > filled.length) return false
  return filled.length > 0 && counts.length * 2 > filled.length
}

const isYearColumn = (body: readonly RawRow[], column: number): boolean => {
  const filled = body.filter(({ cells }) => !isBlankCell(cells[column]))
  return filled.length > 0 && filled.every(({ cells }) => isYearCell(cells[column] ?? ''))
}

/** A count as a number, blanks as thousands marks, decimals with comma or point; null where it is none. */
const countOf = (text: string): number | null => {
  const plain = text
    .replace(/[\s\u00a0\u202f\u2009]/g, '')
    .replace('−', '-')
    .replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** "Strömsunds kommun", "KROKOM " and "Region Jämtland Härjedalen" by their bare name. */
const nameKey = (name: string): string =>
  plainText(name)
    .replace(/[_-]/g, ' ')
    .replace(/ kommun$| stad$/, '')
    .replace(/^kommunen /, '')
