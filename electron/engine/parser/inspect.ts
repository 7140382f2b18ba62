import { maskTable } from '../../../shared/domain/import/identity-columns.ts'
import { guessMapping, type GuessAim } from '../../../shared/domain/normalise/guess-mapping.ts'
import { noteSource } from '../../../shared/domain/normalise/source-notes.ts'
import { filledCells } from '../../../shared/domain/normalise/cell-shape.ts'
import type { MappingGuess } from '../../../shared/model/column-mapping.ts'
import { done, failed, type Outcome, type Problem } from '../../../shared/model/problem.ts'
import {
  PREVIEW_ROWS,
  type RawRow,
  type SourceInfo,
  type SourceKind,
  type SourceSheet,
} from '../../../shared/model/raw-table.ts'
import { isOds } from '../../workbook/read/book-rows.ts'
import { READ_LIMITS } from '../../workbook/read/read-limits.ts'
import { readRows } from './read-rows.ts'
import { recognise, type ReadingChoice, type Recognised } from './recognise.ts'
import { inspectSie } from './sie-inspect.ts'
import { openSource, type OpenedSource, type ParserSource } from './source.ts'

/** `headerRow`: where a person says that the heading stands. */
export type InspectChoice = ReadingChoice & { sheet?: string; headerRow?: number; aim?: GuessAim }
export type Inspection = { info: SourceInfo; guess: MappingGuess }

/** A mapping is guessed from so many rows; sheets shorter than `COUNTED` rows are counted to the end. */
const GUESS_ROWS = 1000
const COUNTED = 2000
const LONGEST_SHOWN = 300

type Glance = { sheet: SourceSheet; rows: RawRow[]; problem: Problem | null; shownInThousands: Map<number, number> }

/** The first look at a source: what it is, its sheets with their first rows, and a guessed mapping for the chosen (or fullest first) sheet. */
export const inspectSource = (source: ParserSource, choice: InspectChoice = {}): Outcome<Inspection> => {
  const opened = openSource(source)
  if (!opened) return failed('source-unknown', { file: source.fileName })
  try {
    const found = recognise(opened, source, choice)
    if (!found.ok) return found
    if (found.value.kind === 'sie') return inspectSie(found.value.sie, source.fileName, opened.size, choice)
    const sheets =
      found.value.kind === 'workbook'
        ? found.value.workbook.sheets.map(({ name, hidden }) => ({ name, hidden }))
        : [{ name: '', hidden: false }]
    const glances = sheets.map(({ name, hidden }) => glanceAt(opened, found.value, name, hidden))
    const chosen = chooseSheet(glances, choice.sheet)
    if (!chosen) return failed('sheet-missing', { file: source.fileName, sheet: choice.sheet ?? '' })
    if (chosen.problem)
      return { ok: false, problem: { ...chosen.problem, place: { ...chosen.problem.place, file: source.fileName } } }
    const place = { file: source.fileName, ...(chosen.sheet.name === '' ? {} : { sheet: chosen.sheet.name }) }
    if (chosen.rows.every(({ cells }) => filledCells(cells) === 0))
      return failed(found.value.kind === 'text' ? 'file-empty' : 'sheet-empty', place)
    const layout = found.value.kind === 'text' ? found.value.layout : null
    const guessed = guessMapping(
      {
        sheet: chosen.sheet.name,
        rows: chosen.rows,
        ...(choice.headerRow === undefined ? {} : { headerRow: choice.headerRow }),
        pasted: source.origin === 'paste',
        whole: chosen.sheet.rows !== null && chosen.sheet.rows <= GUESS_ROWS,
        shownInThousands: chosen.shownInThousands,
        ...(layout ? { encoding: layout.encoding, delimiter: layout.delimiter } : { trueNumbers: true }),
      },
      choice.aim,
    )
    const { guess, warnings: notes } = noteSource(
      { rows: chosen.rows, pasted: source.origin === 'paste', partyChart: choice.aim?.partyChart ?? null, place },
      guessed,
    )
    const below = chosen.rows.filter(({ row, cells }) => row >= guess.mapping.firstRow && filledCells(cells) > 0).length
    if (below === 0 && chosen.sheet.rows !== null)
      return failed('header-without-rows', { ...place, row: guess.mapping.headerRows.at(-1) ?? 1 })
    const warnings = [
      ...found.value.warnings,
      ...notes,
      ...glances.flatMap(({ problem }) => (problem ? [problem] : [])),
    ]
    if (guess.amountCandidates.length === 0) warnings.push({ code: 'amount-column-missing', place })
    const info: SourceInfo = {
      kind: kindOf(source, found.value),
      fileName: source.fileName,
      bytes: opened.size,
      ...(layout ? { encoding: layout.encoding, delimiter: layout.delimiter } : {}),
      sheets: glances.map(({ sheet }) => sheet),
      warnings,
    }
    return done({ info, guess })
  } finally {
    opened.close()
  }
}

/** What is guessed from and shown is masked first, so that no heading, title or cell can say more. */
const glanceAt = (opened: OpenedSource, found: Recognised, name: string, hidden: boolean): Glance => {
  const glance = glanceRaw(opened, found, name, hidden)
  const masked = maskTable(glance.rows.map(({ cells }) => cells))
  const rows = glance.rows.map(({ row }, at): RawRow => ({ row, cells: masked[at] ?? [] }))
  const preview = rows.slice(0, PREVIEW_ROWS).map(({ row, cells }) => ({ row, cells: cells.map(shortened) }))
  return { ...glance, sheet: { ...glance.sheet, preview }, rows }
}

/** What is shown of a cell in the first look. */
const shortened = (cell: string): string => (cell.length > LONGEST_SHOWN ? `${cell.slice(0, LONGEST_SHOWN)}…` : cell)

const glanceRaw = (opened: OpenedSource, found: Recognised, name: string, hidden: boolean): Glance => {
  const rows: RawRow[] = []
  const sheet: SourceSheet = { name, rows: null, columns: 0, hidden, preview: [] }
  const shownInThousands = new Map<number, number>()
  const reading = readRows(opened, found, name, shownInThousands)
  let count = 0
  for (;;) {
    const next = reading.next()
    if (next.done) {
      sheet.rows = count
      return { sheet, rows, problem: next.value.problem, shownInThousands }
    }
    const { firstRow, rowNumbers, records } = next.value
    for (let at = 0; at < records.length; at++) {
      const cells = records[at] ?? []
      const row = rowNumbers?.[at] ?? firstRow + at
      count++
      if (rows.length >= GUESS_ROWS) continue
      const width = cells.findLastIndex((cell) => cell !== '') + 1
      sheet.columns = Math.max(sheet.columns, Math.min(cells.length, READ_LIMITS.columns))
      if (width > READ_LIMITS.columns) {
        const place = { ...(name === '' ? {} : { sheet: name }), row, column: width - 1 }
        const problem = { code: 'table-too-wide', place, params: { most: READ_LIMITS.columns } } as const
        return { sheet, rows, problem, shownInThousands }
      }
      rows.push({ row, cells: cells.length > READ_LIMITS.columns ? cells.slice(0, READ_LIMITS.columns) : cells })
    }
    if (count > COUNTED) return { sheet, rows, problem: null, shownInThousands }
  }
}

/** The named sheet; else the first visible one with a table in it; else the first there is. */
const chooseSheet = (glances: readonly Glance[], wanted: string | undefined): Glance | undefined => {
  if (wanted !== undefined) return glances.find(({ sheet }) => sheet.name === wanted)
  const filled = ({ rows }: Glance) => rows.filter(({ cells }) => filledCells(cells) > 1).length
  const shown = glances.filter(({ sheet }) => !sheet.hidden)
  return (
    shown.find((glance) => filled(glance) > 2) ??
    shown.find((glance) => filled(glance) > 0) ??
    glances.find((glance) => filled(glance) > 0) ??
    glances[0]
  )
}

const kindOf = (source: ParserSource, found: Recognised): SourceKind => {
  if (found.kind === 'workbook') return isOds(found.workbook) ? 'ods' : 'xlsx'
  if (found.kind === 'sie') return 'sie'
  if (source.origin === 'paste') return 'paste'
  return found.layout.delimiter === '\t' ? 'tsv' : found.layout.delimiter === '' ? 'text' : 'csv'
}
