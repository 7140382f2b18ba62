import { describe, expect, it } from 'vitest'
import {
  barsBySize,
  chartFooter,
  differenceText,
  untaggedItems,
} from '../../../../renderer/features/indicators/indicators-model.ts'
import { tableForClipboard } from '../../../../renderer/features/indicators/table-text.ts'
import type { Explanation, GridCell, GridModel, GridRow } from '../../../../shared/model/grid-model.ts'
import type { IndicatorState } from '../../../../shared/model/indicator.ts'

const cell = (party: string, state: IndicatorState, value: number | null, marks: Partial<GridCell> = {}): GridCell => ({
  party,
  value: {
    indicatorId: 'I1',
    party,
    year: 2026,
    kind: 'budget',
    state,
    value,
    numeratorOre: value === null ? null : 100_000,
    numerator: null,
    denominatorOre: null,
    denominator: null,
    grade: value === null ? null : 'B',
    missing: [],
    comparability: null,
  },
  text: value === null ? '' : `1\u00a0${value}`,
  hatched: false,
  unreconciled: false,
  ...marks,
})
const row: GridRow = {
  indicatorId: 'I1',
  name: 'Kostnad',
  unit: 'kr/inv',
  decimals: 0,
  direction: 'neutral',
  own: null,
  median: 200,
  medianText: '200',
  differencePercent: null,
  cells: [
    cell('2303', 'missing', null),
    cell('2305', 'value', 100),
    cell('2309', 'value', 300, { unreconciled: true }),
    cell('0023', 'not-applicable', null),
  ],
}
const grid: GridModel = {
  lens: { year: 2026, kind: 'budget', concept: 'cost', overhead: 'included' },
  own: '2309',
  parties: [
    { code: '2303', name: 'Ragunda kommun', short: 'Ragunda', kind: 'municipality' },
    { code: '2305', name: 'Bräcke kommun', short: 'Bräcke', kind: 'municipality' },
    { code: '2309', name: 'Krokoms kommun', short: 'Krokom', kind: 'municipality' },
    { code: '0023', name: 'Region Jämtland Härjedalen', short: 'Regionen', kind: 'region' },
  ],
  rows: [row],
  methodVersion: '0.1',
  missingParties: ['Ragunda'],
  unreconciledParties: ['Krokom'],
  sample: false,
}

describe('an indicator on the screen', () => {
  it.each([
    [-9.8, '10 % lägre'],
    [12.2, '12 % högre'],
    [0.2, 'lika'],
    [null, ''],
  ])('a difference of %s is said as %s', (percent, words) => expect(differenceText(percent)).toBe(words))

  it('the largest bar is on top, and those without a figure keep their order below', () => {
    expect(barsBySize(grid, row).map((bar) => [bar.label, bar.value])).toEqual([
      ['Krokom', 300],
      ['Bräcke', 100],
      ['Ragunda', null],
      ['Regionen', null],
    ])
  })

  it('a figure that is not reconciled says so beside its bar', () => {
    expect(barsBySize(grid, row)[0]?.note).toBe('ej avstämd')
  })

  it('the footer names source, method, missing, unreconciled and not applicable parties', () => {
    const footer = chartFooter(grid, row)
    for (const words of ['budget 2026', 'v0.1', 'Ragunda', 'Krokom', 'Ej tillämpligt: Regionen'])
      expect(footer).toContain(words)
  })

  it('a copied table is figures a spreadsheet reads, and words where there is no figure', () => {
    const lines = tableForClipboard(grid, row, 'kr', 'Källa')
      .split('\n')
      .map((line) => line.split('\t'))
    expect(lines[3]?.slice(0, 2)).toEqual(['Ragunda kommun', 'saknas'])
    expect(lines[4]?.slice(0, 4)).toEqual(['Bräcke kommun', '1100', '50 % lägre', '1000,00'])
  })

  it('items without tagged rows are told from volumes and sums', () => {
    expect(untaggedItems({ missing: ['volym(inv65)', 'summa(A2)', 'A2', 'B1'] } as unknown as Explanation)).toEqual([
      'A2',
      'B1',
    ])
  })
})
