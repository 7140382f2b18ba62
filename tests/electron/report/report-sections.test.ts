import { describe, expect, it } from 'vitest'
import { reportSections } from '../../../electron/report/report-sections.ts'
import type { ReportBlock } from '../../../shared/domain/export/report-model.ts'

const table = (columns: number): ReportBlock => ({
  is: 'table',
  caption: '',
  head: Array.from({ length: columns }, () => 'x'),
  rows: [],
  right: [],
  widths: [],
})
const words: ReportBlock = { is: 'paragraph', text: 'x' }
const chart: ReportBlock = {
  is: 'chart',
  title: '',
  alt: '',
  unit: '',
  decimals: 0,
  categories: [],
  values: [],
  footer: '',
}

describe('the pages of the report', () => {
  it.each([
    ['no blocks', [], []],
    ['words and narrow tables stand upright', [words, table(7), words], [[false, 3]]],
    [
      'a wide table turns the page',
      [words, table(8), words],
      [
        [false, 1],
        [true, 1],
        [false, 1],
      ],
    ],
    [
      'a chart between two wide tables stays with them',
      [words, table(12), chart, table(12), words],
      [
        [false, 1],
        [true, 3],
        [false, 1],
      ],
    ],
    [
      'a chart after the last wide table does not',
      [table(12), chart, words],
      [
        [true, 1],
        [false, 2],
      ],
    ],
  ] satisfies [string, ReportBlock[], [boolean, number][]][])('%s', (_, blocks, expected) => {
    expect(reportSections(blocks).map((section) => [section.landscape, section.blocks.length])).toEqual(expected)
  })
})
