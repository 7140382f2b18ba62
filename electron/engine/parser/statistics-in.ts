import { openDecoder } from '../../../shared/domain/import/decode-text.ts'
import { detectEncoding } from '../../../shared/domain/import/detect-encoding.ts'
import { sniffContent } from '../../../shared/domain/import/sniff.ts'
import { type NamedParty, openPartyFinder } from '../../../shared/domain/import/statistics/find-party.ts'
import { readKoladaJson } from '../../../shared/domain/import/statistics/kolada-json.ts'
import { readKoladaTable } from '../../../shared/domain/import/statistics/kolada-table.ts'
import { readKolada } from '../../../shared/domain/import/statistics/read-kolada.ts'
import type { StatisticsReading } from '../../../shared/domain/import/statistics/reading.ts'
import { dateInName } from '../../../shared/domain/import/statistics/source-date.ts'
import { readKpbTable } from '../../../shared/domain/normalise/read-kpb-table.ts'
import { readPopulationTable } from '../../../shared/domain/normalise/read-population-table.ts'
import { done, failed, type Outcome, type Problem } from '../../../shared/model/problem.ts'
import type { RawRow } from '../../../shared/model/raw-table.ts'
import type { KoladaKpi } from '../../../shared/model/volume-import.ts'
import { readRows } from './read-rows.ts'
import { recognise } from './recognise.ts'
import { openSource, type OpenedSource, type ParserSource } from './source.ts'

/** What a statistics file is read for: the parties, the KPIs that are known, the volumes there are. */
export type StatisticsAim = { parties: NamedParty[]; kpis: KoladaKpi[]; volumes: string[] }

/** A saved answer larger than this is not read, in bytes; nor a table of more rows. */
const LARGEST_JSON = 60 * 1024 * 1024
const MOST_ROWS = 300_000

/** Reads a file of Kolada's or of population where untrusted bytes are read: JSON, text tables and workbooks, by content. */
export const statisticsIn = (source: ParserSource, aim: StatisticsAim): Outcome<StatisticsReading> => {
  const opened = openSource(source)
  if (!opened) return failed('source-unknown', { file: source.fileName })
  try {
    const json = sniffContent(opened.read(0, 65_536)) === 'json'
    const reading = json ? fromJson(opened, aim) : fromTables(opened, source, aim)
    if (!reading.ok) return placed(reading.problem, source)
    return done({ ...reading.value, retrieved: reading.value.retrieved ?? dateInName(source.fileName) })
  } finally {
    opened.close()
  }
}

const placed = (problem: Problem, { fileName }: ParserSource): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { ...problem, place: { ...problem.place, file: fileName } },
})

const fromJson = (opened: OpenedSource, aim: StatisticsAim): Outcome<StatisticsReading> => {
  if (opened.size > LARGEST_JSON) return failed('file-too-large', undefined, { bytes: opened.size, most: LARGEST_JSON })
  const bytes = opened.read(0, opened.size)
  const { encoding, bomBytes } = detectEncoding(bytes)
  const text = openDecoder(encoding).decode(bytes.subarray(bomBytes), true)
  if (text === null) return failed('text-damaged')
  const file = readKoladaJson(text)
  return file.ok ? done(readKolada(file.value, aim.kpis, new Set(aim.volumes), openPartyFinder(aim.parties))) : file
}

/** The first sheet that holds one or the other, hidden ones last. */
const fromTables = (opened: OpenedSource, source: ParserSource, aim: StatisticsAim): Outcome<StatisticsReading> => {
  const found = recognise(opened, source)
  if (!found.ok) return found
  if (found.value.kind === 'sie') return failed('statistics-not-recognised')
  const sheets = found.value.kind === 'workbook' ? found.value.workbook.sheets : [{ name: '', hidden: false }]
  const volumes = new Set(aim.volumes)
  const partyOf = openPartyFinder(aim.parties)
  for (const { name } of sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden))) {
    const rows: RawRow[] = []
    const reading = readRows(opened, found.value, name)
    for (;;) {
      const next = reading.next()
      if (next.done) {
        if (next.value.problem) return { ok: false, problem: next.value.problem }
        break
      }
      const { firstRow, rowNumbers, records } = next.value
      records.forEach((cells, at) => rows.push({ row: rowNumbers?.[at] ?? firstRow + at, cells }))
      if (rows.length > MOST_ROWS) return failed('file-too-large', undefined, { most: MOST_ROWS })
    }
    const kolada = readKoladaTable(rows)
    if (kolada) return done(readKolada({ rows: kolada, retrieved: null, partial: false }, aim.kpis, volumes, partyOf))
    const kpb = readKpbTable({ rows, sheet: name, fileName: source.fileName }, partyOf, volumes)
    if (kpb) return done(kpb)
    const population = readPopulationTable({ rows, sheet: name, fileName: source.fileName }, partyOf, volumes)
    if (population) return done(population)
  }
  return failed('statistics-not-recognised')
}
