import type { RawRow } from '../../model/raw-table.ts'
import { cutBlanks } from '../import/blanks.ts'
import { type AgeBand, ageBandOf, sexOf } from '../import/statistics/age-bands.ts'
import type { PartyFinder } from '../import/statistics/find-party.ts'
import { readFigure } from '../import/statistics/hundredths.ts'
import { isBlankCell, isYearCell } from './cell-shape.ts'
import { yearOfHeading } from './heading-words.ts'

export type Sex = 'K' | 'M' | 'T'

/** A column of counts with what its heading (or the whole table) says of year, age and sex; null where that stands in the row or nowhere. */
export type ValueColumn = { column: number; year: number | null; age: AgeBand | null; sex: Sex | null }

export type PopulationColumns = {
  party: number
  year: number | null
  age: number | null
  sex: number | null
  values: ValueColumn[]
}

export const POPULATION_WORD = /folkmängd|folkm\.|befolkning|invånare|inhabitants|population/

/** Counts that stand beside the population: changes, shares, movements, means. */
const NOT_POPULATION =
  /ökning|förändr|andel|%|procent|per |\/|medel|täthet|anställd|prognos|framskriv|index|flytt|netto|överskott|född|döda|döds|juster|areal|ringar/

/** Finds the columns by what is in them; null where no party is named or no column holds inhabitants. */
export const populationColumns = (
  headings: readonly string[],
  body: readonly RawRow[],
  partyOf: PartyFinder,
  table: { titles: readonly string[]; fileName: string },
): PopulationColumns | null => {
  const width = Math.max(headings.length, ...body.slice(0, 1000).map(({ cells }) => cells.length))
  const all = Array.from({ length: Math.min(width, 1024) }, (_, column) => column)
  const filledIn = (column: number): string[] =>
    body.flatMap(({ cells }) => (isBlankCell(cells[column]) ? [] : [cutBlanks(cells[column] ?? '')]))
  const mostly = (column: number, holds: (cell: string) => boolean): boolean => {
    const filled = filledIn(column)
    return filled.length > 0 && filled.filter(holds).length * 10 >= filled.length * 9
  }
  const heading = (column: number): string => (headings[column] ?? '').toLowerCase()
  const named = all.map((column) => new Set(filledIn(column).flatMap((cell) => codeOf(partyOf, cell))).size)
  const party = named.indexOf(Math.max(...named))
  if (party < 0 || named[party] === 0) return null
  const free = all.filter((column) => column !== party)
  const sex =
    free.find(
      (column) =>
        mostly(column, (cell) => sexOf(cell) !== null) && filledIn(column).some((cell) => sexOf(cell) !== 'T'),
    ) ?? null
  const age =
    free.find(
      (column) =>
        column !== sex && mostly(column, (cell) => ageBandOf(cell, /ålder|age/.test(heading(column))) !== null),
    ) ?? null
  const year = free.find((column) => mostly(column, isYearCell)) ?? null
  const counted = free.filter(
    (column) =>
      column !== sex &&
      column !== age &&
      column !== year &&
      !NOT_POPULATION.test(heading(column)) &&
      looksCounted(filledIn(column)),
  )
  const about = [...table.titles, table.fileName.replace(/[_.]/g, ' ')].join(' ').toLowerCase()
  const years = counted.filter((column) => year === null && yearOfHeading(heading(column)) !== null)
  const worded = counted.filter((column) => POPULATION_WORD.test(heading(column)))
  const plain = POPULATION_WORD.test(about) ? counted.filter((column) => isPlainHeading(heading(column))) : []
  const dated = POPULATION_WORD.test(about) || worded.length > 0 ? years : []
  const chosen = dated.length > 0 ? dated : worded.length > 0 ? worded : plain
  if (chosen.length === 0) return null
  const tableAge = age === null ? bandInText(about) : null
  const tableSex = sex === null ? oneSex(about) : null
  const values = chosen.map((column): ValueColumn => {
    const text = heading(column)
    return {
      column,
      year: yearOfHeading(text),
      age: bandInText(text) ?? tableAge,
      sex: oneSex(text) ?? (sexOf(text) === 'T' ? 'T' : tableSex),
    }
  })
  return { party, year, age, sex, values }
}

const codeOf = (partyOf: PartyFinder, cell: string): string[] => {
  const found = partyOf(cell)
  return found.is === 'party' ? [found.code] : []
}

/** At least one figure, and mostly figures or the marks of missing ones. */
const looksCounted = (filled: readonly string[]): boolean => {
  const read = filled.map((cell) => readFigure(cell).is)
  return read.includes('value') && read.filter((is) => is === 'value' || is === 'missing').length * 2 > filled.length
}

/** "Antal", "Totalt", "Kvinnor", "65+": a heading that says how, where the title says of what. */
const isPlainHeading = (heading: string): boolean =>
  /^(antal|antal personer|värde|totalt?|summa|)$/.test(heading.trim()) ||
  sexOf(heading) !== null ||
  ageBandOf(heading) !== null

/** "Folkmängd 65 år och äldre": an age that a whole text is about. */
const bandInText = (text: string): AgeBand | null => {
  const found =
    /(?<!\d)\d{1,3}( ?år)?( ?\+| (och|eller) äldre| ?plus(?!\p{L}))|(?<!\d)\d{1,3} ?[-–] ?\d{1,3} ?år/u.exec(text)
  return found ? ageBandOf(found[0]) : null
}

const oneSex = (text: string): 'K' | 'M' | null => {
  const sex = sexOf(text)
  return sex === 'T' ? null : sex
}
