import { type IStylesOptions, LineRuleType } from 'docx'
import type { ReportStyleNames } from '../../shared/domain/export/report-model.ts'

const INK = '17212A'
const ACCENT = '0B6A6E'
export const COLOURS = {
  ink: INK,
  accent: ACCENT,
  muted: '56646E',
  head: 'E0F0EF',
  line: 'C3CCD2',
  todo: '8A5A00',
} as const

/** A4 with 25 mm margins, in twentieths of a point. */
export const PAGE = {
  width: 11_906,
  height: 16_838,
  margin: 1_418,
  text: 11_906 - 2 * 1_418,
  textAcross: 16_838 - 2 * 1_418,
} as const

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: ACCENT, font: 'Calibri' },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
})

/** One family, Swedish throughout, headings a reader of styles can walk. Sizes in half points. */
export const reportStyles = (names: ReportStyleNames): IStylesOptions => ({
  default: {
    document: {
      run: { font: 'Calibri', size: 22, color: INK, language: { value: 'sv-SE' } },
      paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 52, bold: true, color: ACCENT, font: 'Calibri' },
      paragraph: { spacing: { before: 2400, after: 240 } },
    },
    heading1: heading(32, 480),
    heading2: heading(26, 320),
    heading3: heading(23, 240),
    caption: {
      run: { size: 20, bold: true, italics: false, color: COLOURS.muted },
      paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
    },
  },
  paragraphStyles: [
    {
      id: 'Todo',
      name: names.todo,
      basedOn: 'Normal',
      run: { italics: true, color: COLOURS.todo },
      paragraph: { indent: { left: 284 }, spacing: { after: 140 } },
    },
    {
      id: 'Cell',
      name: names.cell,
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'NarrowCell',
      name: names.narrowCell,
      basedOn: 'Cell',
      run: { size: 16 },
    },
    { id: 'Note', name: names.note, basedOn: 'Normal', run: { size: 18, color: COLOURS.muted } },
  ],
})
