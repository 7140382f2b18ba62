import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { ChartRun } from 'docx/charts'
import type { ReportBlock, ReportChart, ReportTable } from '../../shared/domain/export/report-model.ts'
import { COLOURS, PAGE } from './report-style.ts'

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const EXCEL_FORMATS = ['#,##0', '#,##0.0', '#,##0.00', '#,##0.000', '#,##0.0000'] as const

/** A text as XML can hold it: no control characters, no halves of characters. */
export const reportText = (text: string): string =>
  text.toWellFormed().replace(/[[\p{Cc}\ufffe\uffff]--[\t\n]]/gv, '\ufffd')

/** One block of the layout as paragraphs and tables, across `width` twentieths of a point. */
export function reportBlock(block: ReportBlock, width: number): readonly (Paragraph | Table)[] {
  switch (block.is) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: [new TextRun(reportText(block.text))] })]
    case 'paragraph':
      return [new Paragraph({ children: [new TextRun(reportText(block.text))] })]
    case 'todo':
      return [new Paragraph({ style: 'Todo', children: [new TextRun(reportText(block.text))] })]
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(reportText(item))] }),
      )
    case 'table':
      return tableBlock(block, width)
    case 'chart':
      return chartBlock(block)
  }
}

function tableBlock(table: ReportTable, width: number): readonly (Paragraph | Table)[] {
  const total = table.widths.reduce((sum, width) => sum + width, 0)
  const widths = table.head.map((_, index) => Math.floor((width * (table.widths[index] ?? 1)) / total))
  const across = width > PAGE.text
  const padding = across ? 50 : 80
  const line = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.line }
  const cell = (text: string, column: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 1000, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: padding, right: padding },
      ...(head ? { shading: { type: ShadingType.CLEAR, fill: COLOURS.head } } : {}),
      children: text.split('\n').map(
        (line) =>
          new Paragraph({
            style: across ? 'NarrowCell' : 'Cell',
            alignment: table.right.includes(column) ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: [new TextRun({ text: reportText(line), bold: head })],
          }),
      ),
    })
  const row = (cells: readonly string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: table.head.map((_, column) => cell(cells[column] ?? '', column, head)),
    })
  return [
    ...(table.caption === ''
      ? []
      : [new Paragraph({ style: 'Caption', children: [new TextRun(reportText(table.caption))] })]),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
      rows: [row(table.head, true), ...table.rows.map((cells) => row(cells, false))],
    }),
    new Paragraph({ style: 'Note', children: [] }),
  ]
}

function chartBlock(chart: ReportChart): readonly Paragraph[] {
  const numberFormat = EXCEL_FORMATS[Math.min(Math.max(chart.decimals, 0), 4)] ?? '#,##0'
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 200, line: 240, lineRule: LineRuleType.AUTO },
      children: [
        new ChartRun({
          type: 'column',
          title: { text: reportText(chart.title), font: { size: 12 } },
          legend: false,
          categories: [...chart.categories],
          series: [{ name: reportText(chart.unit), values: [...chart.values], color: COLOURS.accent }],
          valueAxis: { title: reportText(chart.unit), numberFormat },
          dataLabels: { value: true, numberFormat },
          altText: {
            name: reportText(chart.title),
            description: reportText(chart.alt),
            title: reportText(chart.title),
          },
        }),
      ],
    }),
    new Paragraph({ style: 'Note', children: [new TextRun(reportText(chart.footer))] }),
  ]
}
