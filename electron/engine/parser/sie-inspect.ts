import { maskIdentityNumbers } from '../../../shared/domain/import/identity-number.ts'
import { sieOre } from '../../../shared/domain/import/sie/sie-amount.ts'
import type { SieContentName } from '../../../shared/domain/import/sie/sie-contents.ts'
import type { SieFile } from '../../../shared/domain/import/sie/sie-file.ts'
import { contentNotes, fileNotes } from '../../../shared/domain/import/sie/sie-notes.ts'
import { sieTable, type SieTable } from '../../../shared/domain/import/sie/sie-table.ts'
import type { GuessAim } from '../../../shared/domain/normalise/guess-mapping.ts'
import { chartWarning } from '../../../shared/domain/normalise/source-notes.ts'
import { guessChart } from '../../../shared/domain/normalise/guess-chart.ts'
import type { MappingEvidence, MappingGuess, MappingQuestion } from '../../../shared/model/column-mapping.ts'
import { done, failed, type Outcome } from '../../../shared/model/problem.ts'
import { PREVIEW_ROWS, type SourceInfo, type SourceSheet } from '../../../shared/model/raw-table.ts'
import { sieWords } from '../../../shared/text/sie-words.ts'
import { textEncodingOf } from './sie-recognise.ts'
import { sieSheets, type SieSheet } from './sie-sheets.ts'

/** In a file with more lines than this only the chosen content is counted and previewed. */
const GLANCED_LINES = 100_000
/** What serves best as outcome, if there are several. */
const OUTCOMES: readonly SieContentName[] = ['outcome', 'yearResult', 'transactions']

/** The first look at a SIE file: each content is a sheet, and the columns are what the format says they are. */
export const inspectSie = (
  sie: SieFile,
  fileName: string,
  bytes: number,
  choice: { sheet?: string; aim?: GuessAim },
): Outcome<{ info: SourceInfo; guess: MappingGuess }> => {
  const sheets = sieSheets(sie)
  if (sheets.length === 0) return failed('header-without-rows', { file: fileName }, { kind: 'sie' })
  const aim = choice.aim ?? {}
  const chosen =
    choice.sheet === undefined ? bestSheet(sheets, sie, aim) : sheets.find(({ name }) => name === choice.sheet)
  if (!chosen) return failed('sheet-missing', { file: fileName, sheet: choice.sheet ?? '' })
  const table = sieTable(sie, chosen.choice, sieWords)
  const few = sie.balances.length + sie.transactions.length < GLANCED_LINES
  const place = { file: fileName, sheet: chosen.name }
  const encoding = textEncodingOf(sie.encoding)
  const guess = guessOf(sie, chosen, table, aim, encoding)
  return done({
    info: {
      kind: 'sie',
      fileName,
      bytes,
      encoding,
      sheets: sheets.map((sheet) =>
        sheet === chosen
          ? glance(sheet.name, table)
          : few
            ? glance(sheet.name, sieTable(sie, sheet.choice, sieWords))
            : glance(sheet.name, null),
      ),
      warnings: [
        ...fileNotes(sie, { file: fileName }),
        ...contentNotes(sie, chosen.choice, table, place, aim),
        ...chartWarning(guess, aim.partyChart ?? null, place),
      ],
    },
    guess,
  })
}

const glance = (name: string, table: SieTable | null): SourceSheet => ({
  name,
  rows: table ? table.length : null,
  columns: table ? table.columns.length : 0,
  hidden: false,
  preview: Array.from({ length: Math.min(PREVIEW_ROWS, table?.length ?? 0) }, (_, at) => {
    const { row, cells } = table?.rowAt(at) ?? { row: 1, cells: [] }
    return { row, cells: cells.map(maskIdentityNumbers) }
  }),
})

/** The content of the wanted kind and year; a fiscal year counts by its last month. */
const bestSheet = (sheets: readonly SieSheet[], sie: SieFile, aim: GuessAim): SieSheet | undefined => {
  const scoreOf = ({ choice }: SieSheet): number => {
    const year = sie.years.find(({ index }) => index === choice.year)
    const rightYear = aim.year !== undefined && year?.to.startsWith(`${aim.year}-`) ? 10 : 0
    if (aim.kind === undefined) return rightYear
    if (aim.kind === 'budget') return rightYear + (choice.content === 'budget' ? 100 : 0)
    const rank = OUTCOMES.indexOf(choice.content)
    return rightYear + (rank < 0 ? 0 : 100 - rank)
  }
  return sheets.toSorted((a, b) => scoreOf(b) - scoreOf(a))[0]
}

const guessOf = (
  sie: SieFile,
  { name, choice }: SieSheet,
  table: SieTable,
  aim: GuessAim,
  encoding: ReturnType<typeof textEncodingOf>,
): MappingGuess => {
  const { columns, amountColumn } = table
  const { accounts, reversed } = judge(table)
  // #KPTYP of a business chart is often only what the program must write: then it is asked, not taken from the party.
  const partyChart = /^(eu)?bas/i.test(sie.chartType) ? null : (aim.partyChart ?? null)
  const chart = guessChart(
    [...accounts].map(([code, words]) => ({ code, name: words })),
    partyChart,
  )
  const questions: MappingQuestion[] = []
  if (reversed) questions.push('sign')
  if (chart.ask) questions.push('chart')
  const known = (what: MappingEvidence['what']): MappingEvidence => ({
    what,
    confidence: 1,
    reason: 'sie-record',
    params: {},
  })
  return {
    mapping: {
      sheet: name,
      headerRows: [],
      firstRow: 1,
      columns,
      amountColumn,
      unit: 'kr',
      sign: reversed ? null : 'ledger',
      decimal: '.',
      groupMark: '',
      chart: chart.chart,
      encoding,
      skipTotals: false,
    },
    evidence: [
      ...columns.map(({ column }): MappingEvidence => ({ ...known('column'), column })),
      { ...known('amount'), column: amountColumn },
      known('unit'),
      reversed
        ? { what: 'sign', confidence: 0, reason: 'sign-class-3-positive', params: { count: reversed } }
        : known('sign'),
      ...chart.evidence,
    ],
    questions,
    amountCandidates: [
      {
        column: amountColumn,
        header: columns[amountColumn]?.header ?? '',
        kind: choice.content === 'budget' ? 'budget' : 'outcome',
        year: calendarYear(sie, choice.year),
      },
    ],
  }
}

const calendarYear = (sie: SieFile, index: number): number | null => {
  const year = sie.years.find((one) => one.index === index)
  return year ? Number(year.to.slice(0, 4)) : null
}

/**
 * The accounts with their names; and how many income rows there are, where income comes to a plus and cost to a minus: that is
 * against the format, so it is asked. Sums decide, never rows.
 */
const judge = (table: SieTable): { accounts: Map<string, string>; reversed: number } => {
  const accounts = new Map<string, string>()
  let income = 0
  let cost = 0
  let many = 0
  for (let at = 0; at < table.length; at++) {
    const { skip, cells } = table.rowAt(at)
    const [account = '', name = ''] = cells
    if (skip !== null) continue
    accounts.set(account, name)
    const ore = sieOre(cells[table.amountColumn] ?? '')
    if (Number.isNaN(ore)) continue
    if (account.startsWith('3')) {
      income += ore
      many++
    } else if (/^[4-7]/.test(account)) cost += ore
  }
  return { accounts, reversed: income > 0 && cost < 0 ? many : 0 }
}
