import { CODE_DIMENSIONS, type CodeString } from '../../model/code-string.ts'
import type { PackageContent } from '../../model/package-content.ts'
import { absoluteColumnRange } from './cell-address.ts'
import { FIRST_DATA_ROW, type SheetLayout, type WorkbookLayout } from './workbook-model.ts'
import type { ExportWords, WorkbookWords } from './workbook-words.ts'

/** Column numbers that formulas lean on; the order of `sheetLines`' columns. */
const AT = { party: 0, year: 1, kind: 2, amount: 8, item: 10, counts: 13 } as const
const WIDTHS = [12, 7, 10, 11, 28, 10, 28, 30, 16, 8, 7, 34, 6, 8, 40, 24] as const

/** The coding parts that have no column of their own, in one text: "Ansvar 4711 Hemsjukvård · Motpart 87". */
export function otherCoding(code: CodeString, words: Pick<ExportWords, 'dimension'>): string {
  const parts = CODE_DIMENSIONS.filter((dimension) => dimension !== 'account' && dimension !== 'activityArea').flatMap(
    (dimension) => {
      const written = `${code[dimension].code} ${code[dimension].name}`.trim()
      return written === '' ? [] : [`${words.dimension(dimension)} ${written}`]
    },
  )
  return [...parts, ...(code.text === '' ? [] : [code.text])].join(' · ')
}

/** Underlag: one row per coding string of a batch, or per part of it where several items share it. Amounts in kr, cost positive, revenue negative. */
export function sheetLines(content: PackageContent, words: WorkbookWords): SheetLayout {
  const short = new Map(content.parties.map((party) => [party.code, party.short]))
  const files = new Map(
    content.batches.map((batch) => [
      batch.id,
      batch.sheet === '' ? batch.fileName : `${batch.fileName} · ${batch.sheet}`,
    ]),
  )
  const rows = content.lines.map((line) => [
    short.get(line.scope.party) ?? line.scope.party,
    line.scope.year,
    words.common.kind(line.scope.kind),
    line.code.activityArea.code,
    line.code.activityArea.name,
    line.code.account.code,
    line.code.account.name,
    otherCoding(line.code, words.common),
    line.ore / 100,
    line.rows,
    line.itemId,
    words.common.reason(line.reason, line.share),
    words.common.grade(line.grade),
    line.counts ? 1 : 0,
    files.get(line.batchId) ?? '',
    words.common.axes(line.axes, content.method.axes),
  ])
  return {
    name: words.sheets.lines,
    title: words.sheets.lines,
    columns: words.lines.columns.map((header, index) => ({
      header,
      width: WIDTHS[index] ?? 12,
      ...(index === AT.amount ? { format: 'kr' as const } : {}),
      ...(index === AT.year ? { format: 'code' as const } : {}),
    })),
    rows,
    strong: [],
    charts: [],
    frozenColumns: 0,
    filter: true,
  }
}

/** The defined names that make the sums readable: SUMIFS(Underlag_belopp,Underlag_part,"Krokom",…). */
export function lineNames(lineCount: number, words: WorkbookWords): WorkbookLayout['names'] {
  const last = FIRST_DATA_ROW + Math.max(lineCount, 1) - 1
  const column = (name: string, at: number) => ({
    name,
    range: absoluteColumnRange(words.sheets.lines, at, FIRST_DATA_ROW, last),
  })
  const { names } = words
  return [
    column(names.party, AT.party),
    column(names.year, AT.year),
    column(names.kind, AT.kind),
    column(names.amount, AT.amount),
    column(names.item, AT.item),
    column(names.counts, AT.counts),
  ]
}

/** A text inside a formula. */
export const quotedText = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The conditions that pick one item's counting lines: what SUMIFS and COUNTIFS take after the sum range. */
export function lineConditions(
  at: { party: string; year: number; kind: string; item: string },
  words: WorkbookWords,
): string {
  const { names } = words
  return `${names.party},${at.party},${names.year},${at.year},${names.kind},${quotedText(at.kind)},${names.item},${at.item},${names.counts},1`
}
