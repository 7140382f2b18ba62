import type { RawRow } from '../../../model/raw-table.ts'
import { plainText } from '../blanks.ts'
import type { KoladaRow } from './kolada-json.ts'

const HEADINGS = {
  kpi: /^(kpi|kpi[ _-]?id|nyckeltal|nyckeltals?[ _-]?(id|kod))$/,
  municipality: /^(municipality|municipality[ _-]?(id|code)|kommun|kommun[ _-]?(id|kod)|område)$/,
  period: /^(period|år|year)$/,
  gender: /^(gender|kön)$/,
  value: /^(value|värde)$/,
  status: /^status$/,
} as const satisfies Record<keyof KoladaRow, RegExp>

const HEADING_WITHIN = 20
/** A KPI's id, alone or beside its title: "N01938 Invånare 65+, antal". */
const KPI_ID = /(?<![A-Za-z\d])([NU]\d{5})(?!\d)/i
const YEAR = /^(19|20)\d{2}$/

/**
 * A table of Kolada's figures; null where the table is another. One figure a row (kpi, municipality, period, gender, value under
 * headings in any order), or one column a year. The KPI stands on the row, or once above a table of its own.
 */
export const readKoladaTable = (rows: readonly RawRow[]): KoladaRow[] | null => {
  for (const [at, { cells }] of rows.slice(0, HEADING_WITHIN).entries()) {
    const headings = cells.map(plainText)
    const column = (name: keyof KoladaRow): number => headings.findIndex((heading) => HEADINGS[name].test(heading))
    const places = {
      kpi: column('kpi'),
      municipality: column('municipality'),
      period: column('period'),
      gender: column('gender'),
      value: column('value'),
      status: column('status'),
    }
    const years = headings.flatMap((heading, place) => (YEAR.test(heading) ? [{ place, period: heading }] : []))
    const above = places.kpi >= 0 ? null : onlyKpi(rows.slice(0, at))
    if (places.municipality < 0 || (places.kpi < 0 && above === null)) continue
    if (places.value < 0 && years.length === 0) continue
    const figures = rows.slice(at + 1).flatMap((row) => figuresOf(row.cells, places, years, above))
    return figures.some(({ kpi }) => KPI_ID.test(kpi)) ? figures : null
  }
  return null
}

type Places = Record<keyof KoladaRow, number>

const figuresOf = (
  cells: readonly string[],
  places: Places,
  years: readonly { place: number; period: string }[],
  above: string | null,
): KoladaRow[] => {
  const cell = (place: number): string => (place < 0 ? '' : (cells[place] ?? '').trim())
  const kpi = above ?? KPI_ID.exec(cell(places.kpi))?.[1] ?? cell(places.kpi)
  const municipality = cell(places.municipality)
  if (municipality === '' && (above !== null || kpi === '')) return []
  const base = { kpi, municipality, gender: cell(places.gender), status: cell(places.status) }
  if (places.value >= 0) return [{ ...base, period: cell(places.period), value: cell(places.value) }]
  return years.map(({ place, period }) => ({ ...base, period, value: cell(place) }))
}

/** The one KPI that the titles above a table speak of; null where they speak of none or of several. */
const onlyKpi = (titles: readonly RawRow[]): string | null => {
  const named = new Set(titles.flatMap(({ cells }) => cells.flatMap((cell) => KPI_ID.exec(cell)?.[1] ?? [])))
  const [only] = named
  return named.size === 1 && only !== undefined ? only.toUpperCase() : null
}
