import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNumber } from '../../../../shared/domain/present/format-number.ts'
import type { Party } from '../../../../shared/model/party.ts'
import type { VolumeDefinition, VolumeValue } from '../../../../shared/model/volume.ts'
import {
  changePercent,
  keptFor,
  readChanges,
  readDate,
  readGrade,
  readVolume,
  volumeRows,
  volumeText,
} from '../../../../renderer/features/volumes/volumes-model.ts'

const krokom: Party = {
  code: '2309',
  name: 'Krokoms kommun',
  short: 'Krokom',
  kind: 'municipality',
  chart: 'KOMMUN_BAS',
  orgNo: '212000-2478',
  orgNoSource: 'test',
}
const inv: VolumeDefinition = {
  id: 'inv65',
  name: 'Invånare 65 år och äldre',
  unit: 'invånare',
  explanation: 'x',
  usualSource: 'SCB',
  countsPeople: true,
  decimals: 0,
  partyKinds: ['municipality', 'region'],
  evidence: [{ tag: 'P' }],
}
const figure = (hundredths: number, change: Partial<VolumeValue> = {}): VolumeValue => ({
  volumeId: 'inv65',
  party: '2309',
  year: 2026,
  kind: null,
  hundredths,
  state: 'value',
  source: 'SCB',
  sourceDate: '2025-12-31',
  grade: 'B',
  ...change,
})
const rowWith = (values: VolumeValue[], definition = inv) => {
  const row = volumeRows({ definitions: [definition], values, lastYear: [] }, 2026, 'budget')[0]
  if (!row) throw new Error('no row')
  return row
}

describe('what is typed in a volume cell', () => {
  test.each([
    ['15680', 0, 1_568_000],
    ['15 680', 0, 1_568_000],
    ['15\u00a0680', 0, 1_568_000],
    ['15 680,00', 0, 1_568_000],
    ['12,5', 1, 1250],
    ['0', 0, 0],
    ['0,05', 2, 5],
  ])('%s with %i decimals is %i hundredths', (text, decimals, hundredths) => {
    expect(readVolume(text, decimals)).toEqual({ ok: true, state: 'value', hundredths })
  })

  test.each([
    ['1.234', 0],
    ['12,5', 0],
    ['-5', 0],
    ['fem', 0],
    ['1,2,3', 2],
    ['12 %', 0],
    ['1,234', 2],
    ['=1+1', 0],
  ])('%s is refused and never read as a number', (text, decimals) =>
    expect(readVolume(text, decimals)).toEqual({ ok: false }),
  )

  test('an empty cell is missing, a dash is not applicable, and neither is zero', () => {
    expect(readVolume('  ', 0)).toMatchObject({ state: 'missing', hundredths: null })
    expect(readVolume('saknas', 0)).toMatchObject({ state: 'missing', hundredths: null })
    expect(readVolume('–', 0)).toMatchObject({ state: 'not-applicable', hundredths: null })
  })

  test('what the sheet shows can be typed back and is the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.constantFrom(0, 1, 2), (whole, decimals) => {
        const hundredths = whole * 10 ** (2 - decimals)
        const shown = formatNumber(hundredths / 100, decimals)
        expect(readVolume(shown, decimals)).toEqual({ ok: true, state: 'value', hundredths })
      }),
    )
  })
})

describe('source date and grade', () => {
  test.each([
    ['2025-12-31', '2025-12-31'],
    ['', null],
    ['2025-02-30', undefined],
    ['31/12 2025', undefined],
  ])('date %s is %s', (text, expected) => expect(readDate(text)).toBe(expected))
  test.each([
    ['b', 'B'],
    ['', null],
    ['F', undefined],
  ])('grade %s is %s', (text, expected) => expect(readGrade(text)).toBe(expected))
})

describe('a change of the sheet', () => {
  test('is stored whole', () => {
    const changes = [{ row: rowWith([]), party: krokom, text: '3 550' }]
    expect(readChanges(changes, 2026, 'Inklistrad')).toEqual({
      values: [figure(355_000, { source: 'Inklistrad', sourceDate: null, grade: null })],
      refused: [],
    })
  })

  test('keeps source and date when the figure is the same', () => {
    const changes = [{ row: rowWith([figure(355_000)]), party: krokom, text: '3550' }]
    expect(readChanges(changes, 2026, 'Inklistrad').values).toEqual([figure(355_000)])
  })

  test('names every cell that is no number', () => {
    const changes = ['3550', 'x', '1.5'].map((text) => ({ row: rowWith([]), party: krokom, text }))
    expect(readChanges(changes, 2026, 's').refused.map((cell) => cell.text)).toEqual(['x', '1.5'])
  })

  test('refuses a figure where the volume does not apply', () => {
    const row = rowWith([], { ...inv, partyKinds: ['region'] })
    expect(readChanges([{ row, party: krokom, text: '5' }], 2026, 's').refused).toHaveLength(1)
    expect(readChanges([{ row, party: krokom, text: '' }], 2026, 's')).toEqual({ values: [], refused: [] })
  })
})

test('a figure for one kind wins over one that serves all three', () => {
  const row = rowWith([figure(100), figure(200, { kind: 'budget' }), figure(300, { kind: 'outcome' })])
  expect(volumeText(inv, row.now.get('2309'))).toBe('2')
})

test('change is in per cent of last year, and absent where either is absent or last year is zero', () => {
  expect(changePercent(figure(110), figure(100))).toBe(10)
  expect(changePercent(figure(110), undefined)).toBeNull()
  expect(changePercent(figure(110), figure(0))).toBeNull()
})

describe('a series that is the same for all', () => {
  const index: VolumeDefinition = {
    ...inv,
    id: 'pki',
    name: 'Prisindex',
    countsPeople: false,
    shared: true,
    decimals: 1,
  }
  const bracke: Party = { ...krokom, code: '2305', short: 'Bräcke' }

  test('is read and kept once, whichever party it is typed under', () => {
    const row = rowWith([figure(12_340, { volumeId: 'pki', party: '0000' })], index)
    expect(volumeText(index, row.now.get(keptFor(index, krokom)))).toBe('123,4')
    const { values } = readChanges(
      [
        { row, party: krokom, text: '125,0' },
        { row, party: bracke, text: '125' },
      ],
      2026,
      'Inklistrad',
    )
    expect(values.map(({ party, hundredths }) => [party, hundredths])).toEqual([['0000', 12_500]])
  })

  test('cannot be two things at once', () => {
    const row = rowWith([], index)
    const { refused } = readChanges(
      [
        { row, party: krokom, text: '125' },
        { row, party: bracke, text: '126' },
      ],
      2026,
      'Inklistrad',
    )
    expect(refused.map(({ party, text }) => [party, text])).toEqual([['Bräcke', '126']])
  })
})

describe('numbers of few people', () => {
  test('what is not told is said to be so, and is not mistaken for what is not applicable', () => {
    const value = figure(0, { state: 'suppressed', hundredths: null })
    expect(volumeText(inv, value)).toBe('..')
    expect(volumeText(inv, { ...value, state: 'not-applicable' })).toBe('–')
  })

  test('each row knows whose figures are hidden this year and last, for its kind', () => {
    const hidden = [
      { volumeId: 'inv65', party: '2309', year: 2026, kind: null, because: 'small' as const },
      { volumeId: 'inv65', party: '2305', year: 2025, kind: null, because: 'rest-small' as const },
      { volumeId: 'inv65', party: '2303', year: 2026, kind: 'outcome' as const, because: 'small' as const },
      { volumeId: 'inv', party: '2303', year: 2026, kind: null, because: 'small' as const },
    ]
    const [row] = volumeRows({ definitions: [inv], values: [], lastYear: [], hidden }, 2026, 'budget')
    expect([...(row?.hidden ?? [])]).toEqual([['2309', 'small']])
    expect([...(row?.hiddenBefore ?? [])]).toEqual([['2305', 'rest-small']])
  })
})
