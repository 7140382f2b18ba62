import { describe, expect, it } from 'vitest'
import {
  anotherChart,
  type GridLine,
  gridLines,
  moved,
  partyLetters,
  reordered,
  untaggedItems,
} from '../../../../renderer/features/indicators/indicators-model.ts'
import { pointsOf } from '../../../../renderer/features/indicators/parts/judgement-section.tsx'
import type { ViewModel, ViewRow } from '../../../../shared/domain/present/view-rows.ts'
import type { Comparability } from '../../../../shared/model/comparability.ts'
import type { Explanation } from '../../../../shared/model/grid-model.ts'
import { viewContentSchema } from '../../../../shared/model/view.ts'
import { differenceText } from '../../../../shared/text/chart-words.ts'

const row = (indicatorId: string, pinned = false): ViewRow => ({
  indicatorId,
  name: indicatorId,
  unit: 'kr',
  areas: [],
  pinned,
  cells: {},
})
const model = (groups: ViewModel['groups']): ViewModel => ({ columns: [], groups, all: 0, shown: 0 })
const words = (lines: readonly GridLine[]) =>
  lines.map((line) => (line.is === 'heading' ? `${line.title} (${line.count})` : line.id))

describe('an indicator on the screen', () => {
  it.each([
    [-9.8, '10 % lägre'],
    [12.2, '12 % högre'],
    [0.2, 'lika'],
    [null, ''],
  ])('a difference of %s is said as %s', (percent, said) => expect(differenceText(percent)).toBe(said))

  it('two letters name a municipality, three the region', () => {
    expect(partyLetters({ code: '2309', name: 'Krokoms kommun', short: 'Krokom', kind: 'municipality' })).toBe('Kr')
    expect(partyLetters({ code: '0023', name: 'Region', short: 'Regionen', kind: 'region' })).toBe('Reg')
  })

  it('items without tagged rows are told from volumes and sums', () => {
    expect(untaggedItems({ missing: ['volym(inv65)', 'summa(A2)', 'A2', 'B1'] } as unknown as Explanation)).toEqual([
      'A2',
      'B1',
    ])
  })
})

describe('the lines of the grid', () => {
  it('rows that are kept on top are apart, and an area whose rows all are has no heading', () => {
    const grouped = model([
      { key: 'pinned', title: 'Fästa', rows: [row('I2', true)] },
      { key: 'A', title: 'A Personal', rows: [row('I1'), row('I5')] },
    ])
    const { top, lines } = gridLines(grouped)
    expect([words(top), words(lines)]).toEqual([['I2'], ['A Personal (2)', 'I1', 'I5']])
  })

  it('ungrouped there are no headings', () =>
    expect(words(gridLines(model([{ key: 'all', title: null, rows: [row('I1')] }])).lines)).toEqual(['I1']))
})

describe('moving rows by hand', () => {
  it.each([
    ['b', -1, ['b', 'a', 'c']],
    ['b', 1, ['a', 'c', 'b']],
    ['a', -1, null],
    ['c', 1, null],
    ['x', 1, null],
  ] as const)('%s a step of %i', (id, step, expected) => expect(moved(['a', 'b', 'c'], id, step)).toEqual(expected))

  it('rows that the filter hides keep their places', () =>
    expect(reordered(['a', 'hidden', 'b', 'c'], ['c', 'a', 'b'])).toEqual(['c', 'hidden', 'a', 'b']))
})

describe('another chart', () => {
  it('has an id that no chart of the view has', () => {
    const content = viewContentSchema.parse({
      charts: [
        { id: 'diagram-2', indicatorId: 'I1' },
        { id: 'diagram-3', indicatorId: 'I1' },
      ],
    })
    expect(anotherChart(content, { indicatorId: 'I2' }).id).toBe('diagram-4')
    expect(anotherChart(content, { indicatorId: 'I2', kind: 'lines' })).toMatchObject({
      indicatorId: 'I2',
      kind: 'lines',
    })
  })
})

describe('the points of comparability', () => {
  const parts = (shares: readonly number[], score: number): Comparability => ({
    score,
    parts: shares.map((share, index) => ({
      part: (['definition', 'isolated', 'reconciled', 'declared', 'overhead'] as const)[index] ?? 'period',
      share,
      weight: [20, 30, 20, 15, 15][index] ?? 0,
    })),
  })
  it('are each of its weight, and sum to the score as it is written', () => {
    const points = pointsOf(parts([100, 80, 100, 80, 40], 82))
    expect(points.map(({ got, most }) => `${got}/${most}`)).toEqual(['20/20', '24/30', '20/20', '12/15', '6/15'])
  })

  it('are still shown where definitions differ and the score is 0', () =>
    expect(pointsOf(parts([0, 100, 100, 100, 100], 0)).map(({ got }) => got)).toEqual(['0', '30', '20', '15', '15']))
})
