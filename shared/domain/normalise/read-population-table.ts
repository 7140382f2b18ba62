import type { RawRow } from '../../model/raw-table.ts'
import type { PartyFinder } from '../import/statistics/find-party.ts'
import { openIgnored, type StatisticsReading } from '../import/statistics/reading.ts'
import { cutBlanks, plainText } from '../import/blanks.ts'
import { findHeader, type TableHead } from './find-header.ts'
import { isBlankCell } from './cell-shape.ts'
import { openPopulationSums } from './population-sums.ts'
import { POPULATION_WORD, populationColumns, type PopulationColumns } from './population-columns.ts'

export type PopulationSource = { rows: readonly RawRow[]; sheet: string; fileName: string }

/** Tables of something else per municipality, and of what is not yet: never read as population. */
const OTHER_THINGS =
  /anställd|sysselsatt|prognos|framskriv|andel|medelålder|per invånare|per \d|bil(ar|bestånd)|kostnad|belopp|kronor/

/**
 * Reads a table of inhabitants per municipality in the shapes the statistics office gives: code, "code name" or name; years, ages and
 * sexes as columns or as headings; labels written once over several rows. Gives the total and those 65+ and 80+ where the ages are all there
 * and both sexes are; says what it cannot give. Null where the table is not one of population. Only `volumes` that the method has are given.
 */
export const readPopulationTable = (
  { rows, sheet, fileName }: PopulationSource,
  partyOf: PartyFinder,
  volumes: ReadonlySet<string>,
): StatisticsReading | null => {
  const head = statisticsHeader(rows) ?? findHeader(rows)
  const body = rows.filter(({ row }) => row >= head.firstRow)
  const titles = [...head.titles, sheet]
  const about = titles.join(' ').toLowerCase()
  if (OTHER_THINGS.test(about)) return null
  const columns = populationColumns(head.headings, body, partyOf, { titles, fileName })
  if (!columns) return null
  const ignored = openIgnored()
  const sums = openPopulationSums(ignored)
  const read = gather(body, columns, partyOf, sums, ignored)
  const { figures, rounded } = sums.finish(volumes)
  const stated = figures.some(({ year }) => year !== null)
  const titled = stated
    ? null
    : (yearIn(titles.filter((title) => POPULATION_WORD.test(title.toLowerCase()))) ?? yearIn(titles))
  const named = stated || titled !== null ? null : yearIn([fileName])
  const year = titled ?? named
  return {
    origin: 'population',
    figures: year === null ? figures : figures.map((figure) => ({ ...figure, year: figure.year ?? year })),
    read,
    rounded,
    ignored: ignored.list(),
    partial: false,
    yearFrom: stated ? 'figures' : titled !== null ? 'title' : named !== null ? 'file-name' : null,
    retrieved: null,
  }
}

/** The statistics office's own headings in one row settle where the table begins: counts may look like years. */
const statisticsHeader = (rows: readonly RawRow[]): TableHead | null => {
  const at = rows
    .slice(0, 20)
    .findIndex(
      ({ cells }) => cells.filter((cell) => /^(region|ålder|kön|år|civilstånd)$/.test(plainText(cell))).length >= 2,
    )
  const head = rows[at]
  if (!head) return null
  const titles = rows.slice(0, at).flatMap(({ cells }) => cells.map(cutBlanks).filter((cell) => cell !== ''))
  return { headerRows: [head.row], headings: head.cells.map(cutBlanks), firstRow: head.row + 1, titles }
}

const gather = (
  body: readonly RawRow[],
  columns: PopulationColumns,
  partyOf: PartyFinder,
  sums: ReturnType<typeof openPopulationSums>,
  ignored: ReturnType<typeof openIgnored>,
): number => {
  let read = 0
  let label = ''
  let age = ''
  for (const { cells } of body) {
    const own = cutBlanks(cells[columns.party] ?? '')
    const ageCell = columns.age === null ? '' : cutBlanks(cells[columns.age] ?? '')
    const detailed =
      !isBlankCell(cells[columns.age ?? -1]) ||
      !isBlankCell(cells[columns.sex ?? -1]) ||
      !isBlankCell(cells[columns.year ?? -1])
    if (own !== '') {
      label = own
      age = ''
    } else if (!detailed) label = ''
    if (ageCell !== '') age = ageCell
    const filled = columns.values.filter(({ column }) => !isBlankCell(cells[column]))
    if (label === '' || filled.length === 0) continue
    read += filled.length
    const party = partyOf(label)
    if (party.is === 'county') ignored.add('county-row', label, filled.length)
    else if (party.is !== 'party') ignored.add('party-outside', label, filled.length)
    else for (const value of columns.values) sums.add({ party: party.code, cells, age, value, columns })
  }
  return read
}

/** The one year that texts speak of; null where they speak of none or of several. */
export const yearIn = (texts: readonly string[]): number | null => {
  for (const text of texts) {
    const years = new Set([...text.matchAll(/(?<!\d)(19[89]\d|20\d\d)(?!\d)/g)].map(([year]) => Number(year)))
    const [only] = years
    if (years.size === 1 && only !== undefined) return only
  }
  return null
}
