import type { KoladaKpi } from '../../../model/volume-import.ts'
import { sexOf } from './age-bands.ts'
import type { PartyFinder } from './find-party.ts'
import { readFigure } from './hundredths.ts'
import type { KoladaFile, KoladaRow } from './kolada-json.ts'
import {
  foldFigures,
  type IgnoredTally,
  openIgnored,
  type StatisticsFigure,
  type StatisticsReading,
} from './reading.ts'

/** Volumes that are heads: those of women and of men add up. Shares and means do not. */
const COUNTED = /^inv(65|80)?$/

/**
 * The figures of the parties for the volumes the method has. Both sexes together only: figures by sex are counted and left out, and
 * a figure that is there for one sex alone is told apart from one that is there for both. A missing figure stays missing.
 */
export const readKolada = (
  file: KoladaFile,
  kpis: readonly KoladaKpi[],
  volumes: ReadonlySet<string>,
  partyOf: PartyFinder,
): StatisticsReading => {
  const known = new Map(kpis.map((kpi) => [kpi.kpi, kpi]))
  const ignored = openIgnored()
  const summed = sexesSummed(file.rows, (row) => COUNTED.test(known.get(row.kpi.toUpperCase())?.volumeId ?? ''))
  const together = new Set([...file.rows, ...summed].filter((row) => isTogether(row)).map(placeOf))
  const figures: StatisticsFigure[] = []
  let rounded = 0
  for (const row of [...file.rows, ...summed]) {
    const kpi = row.kpi.toUpperCase()
    const entry = known.get(kpi)
    const volumeId = entry?.volumeId ?? null
    if (!entry) ignored.add('kpi-unknown', kpi)
    else if (volumeId === null || !volumes.has(volumeId)) ignored.add('kpi-without-volume', `${kpi} ${entry.title}`)
    else if (!isTogether(row))
      ignored.add(together.has(placeOf(row)) ? 'other-gender' : 'sex-incomplete', `${kpi} ${row.gender}`)
    else {
      const party = partyOf(codeOf(row.municipality))
      if (party.is !== 'party') ignored.add('party-outside', row.municipality)
      else if (!/^(19|20)\d{2}$/.test(row.period)) ignored.add('period-not-year', row.period)
      else {
        const base = { volumeId, kpi, party: party.code, year: Number(row.period) }
        const hundredths = hundredthsIn(row, ignored)
        if (hundredths === undefined) continue
        if (hundredths?.rounded) rounded++
        figures.push({ ...base, hundredths: hundredths?.hundredths ?? null })
      }
    }
  }
  return {
    origin: 'kolada',
    figures: foldFigures(figures, ignored),
    read: file.rows.length,
    rounded,
    ignored: ignored.list(),
    partial: file.partial,
    yearFrom: 'figures',
    retrieved: file.retrieved,
  }
}

/** A figure, null for one the source says is missing, undefined for one that cannot be used. */
const hundredthsIn = (
  row: KoladaRow,
  ignored: IgnoredTally,
): { hundredths: number; rounded: boolean } | null | undefined => {
  if (isMissing(row)) return null
  const figure = readFigure(row.value)
  if (figure.is === 'missing') return null
  if (figure.is === 'value') return figure
  ignored.add(figure.is === 'negative' ? 'negative' : 'not-a-number', row.value)
  return undefined
}

/** Heads that are there for women and for men but not together, added up; missing where either is. */
const sexesSummed = (rows: readonly KoladaRow[], counted: (row: KoladaRow) => boolean): KoladaRow[] => {
  const bySex = new Map<string, { T?: KoladaRow; K?: KoladaRow; M?: KoladaRow }>()
  for (const row of rows) {
    const sex = row.gender === '' ? 'T' : sexOf(row.gender)
    if (sex === null || !counted(row)) continue
    const place = placeOf(row)
    bySex.set(place, { ...bySex.get(place), [sex]: row })
  }
  return [...bySex.values()].flatMap(({ T, K, M }) => {
    if (T || !K || !M) return []
    const [women, men] = [readFigure(K.value), readFigure(M.value)]
    const value =
      women.is === 'value' && men.is === 'value' && !isMissing(K) && !isMissing(M)
        ? String((women.hundredths + men.hundredths) / 100)
        : ''
    return [{ ...K, gender: 'T', status: '', value }]
  })
}

const isMissing = ({ status }: KoladaRow): boolean => /^(missing|saknas|private|secret)/i.test(status)

const isTogether = ({ gender }: KoladaRow): boolean => gender === '' || sexOf(gender) === 'T'

const placeOf = (row: KoladaRow): string => `${row.kpi.toUpperCase()} ${codeOf(row.municipality)} ${row.period}`

/** Kolada's codes have four digits; a spreadsheet takes their leading zeros ("23" for the region 0023). */
const codeOf = (municipality: string): string =>
  /^\d{1,3}$/.test(municipality) ? municipality.padStart(4, '0') : municipality
