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

/** A flat table of Kolada's figures: kpi, municipality, period, gender, value under headings in any order; null where the table is another. */
export const readKoladaTable = (rows: readonly RawRow[]): KoladaRow[] | null => {
  for (const [at, { cells }] of rows.slice(0, HEADING_WITHIN).entries()) {
    const headings = cells.map(plainText)
    const column = (name: keyof KoladaRow): number => headings.findIndex((heading) => HEADINGS[name].test(heading))
    const kpi = column('kpi')
    const municipality = column('municipality')
    const value = column('value')
    if (kpi < 0 || municipality < 0 || value < 0) continue
    const [period, gender, status] = [column('period'), column('gender'), column('status')]
    const figures = rows.slice(at + 1).flatMap(({ cells: one }): KoladaRow[] => {
      const cell = (index: number): string => (index < 0 ? '' : (one[index] ?? '').trim())
      const id = /^[A-Za-z]\d{5}/.exec(cell(kpi))?.[0] ?? cell(kpi)
      if (id === '' && cell(municipality) === '') return []
      return [
        {
          kpi: id,
          municipality: cell(municipality),
          period: cell(period),
          gender: cell(gender),
          value: cell(value),
          status: cell(status),
        },
      ]
    })
    return figures.some((figure) => /^[A-Za-z]\d{5}$/.test(figure.kpi)) ? figures : null
  }
  return null
}
