import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readKoladaJson } from '../../../../../shared/domain/import/statistics/kolada-json.ts'
import { readKoladaTable } from '../../../../../shared/domain/import/statistics/kolada-table.ts'
import { readKolada } from '../../../../../shared/domain/import/statistics/read-kolada.ts'
import type { VolumeIgnoredReason } from '../../../../../shared/model/volume-import.ts'
import { KPIS, partyOf } from '../../../../support/statistics.ts'

const VOLUMES = new Set(['inv', 'inv65', 'inv80', 'andel_hemsjukvard65'])
const answer = (kpi: string, municipality: string, period: number | string, values: unknown[]) => ({
  kpi,
  municipality,
  period,
  values,
})
const both = (value: number | null, status = '') => ({ gender: 'T', value, count: 1, status })
const read = (json: unknown) => {
  const file = readKoladaJson(typeof json === 'string' ? json : JSON.stringify(json))
  return file.ok ? readKolada(file.value, KPIS, VOLUMES, partyOf) : file.problem.code
}
const figures = (json: unknown) => {
  const reading = read(json)
  return typeof reading === 'string'
    ? reading
    : reading.figures.map(({ volumeId, party, year, hundredths }) => [volumeId, party, year, hundredths])
}
const reasons = (json: unknown) => {
  const reading = read(json)
  return typeof reading === 'string'
    ? {}
    : Object.fromEntries(reading.ignored.map(({ reason, count }) => [reason, count]))
}
const KROKOM = answer('N01938', '2309', 2024, [
  { gender: 'K', value: 1_800 },
  { gender: 'M', value: 1_750 },
  both(3_550),
])

describe('a saved answer of Kolada', () => {
  const expected = [['inv65', '2309', 2024, 355_000]]
  it.each([
    ['v2 as the service wraps it', { count: 1, values: [KROKOM], next_page: null }],
    ['v3, with the years as text', { values: [{ ...KROKOM, period: '2024' }], count: 1, next_url: null }],
    ['a bare array', [KROKOM]],
    ['pages in an array', [{ values: [] }, { values: [KROKOM] }]],
    ['flat figures', [{ kpi: 'N01938', municipality: '2309', period: 2024, gender: 'T', value: 3550 }]],
    [
      'flat figures inside values',
      { values: [{ kpi: 'N01938', municipality_id: '2309', period: 2024, gender: 'T', value: 3550.0 }] },
    ],
    ['one page a line', `${JSON.stringify({ values: [KROKOM] })}\n${JSON.stringify({ values: [] })}\n`],
    ['the same page twice', [{ values: [KROKOM] }, { values: [KROKOM] }]],
  ])('%s', (_, json) => {
    expect(figures(json)).toEqual(expected)
  })

  it('heads of women and of men add up where they are not there together; shares do not', () => {
    const sexes = (kpi: string, women: number | null, men: number | null) =>
      answer(kpi, '2309', 2024, [
        { gender: 'K', value: women },
        { gender: 'M', value: men },
      ])
    expect(figures([sexes('N01938', 1_800, 1_750)])).toEqual(expected)
    expect(figures([sexes('N01938', 1_800, null)])).toEqual([['inv65', '2309', 2024, null]])
    expect([figures([sexes('N20897', 12, 10)]), reasons([sexes('N20897', 12, 10)])]).toEqual([
      [],
      { 'sex-incomplete': 2 },
    ])
  })

  it.each([
    ['v2 with another page', { values: [KROKOM], next_page: 'http://api.kolada.se/v2/…?page=2' }, true],
    ['v3 with another page', { values: [KROKOM], next_url: 'https://api.kolada.se/v3/…' }, true],
    [
      'all pages in an array',
      [
        { values: [KROKOM], next_page: 'p2' },
        { values: [], next_page: null },
      ],
      false,
    ],
    [
      'the last page missing in an array',
      [
        { values: [KROKOM], next_page: 'p2' },
        { values: [], next_page: 'p3' },
      ],
      true,
    ],
    ['one whole answer', { values: [KROKOM], count: 1, next_page: null }, false],
  ])('%s', (_, json, partial) => {
    const reading = read(json)
    expect(typeof reading === 'string' ? reading : reading.partial).toBe(partial)
  })

  it('a missing figure stays missing, whether the value or the status says so, and is never 0', () => {
    const json = [
      answer('N01938', '2303', 2024, [both(null, 'Missing')]),
      answer('N01938', '2305', 2024, [both(null)]),
      answer('N01938', '2321', 2024, [both(0)]),
      answer('N01957', '2303', 2024, [both(7, 'Missing')]),
    ]
    expect(figures(json)).toEqual([
      ['inv65', '2303', 2024, null],
      ['inv65', '2305', 2024, null],
      ['inv65', '2321', 2024, 0],
      ['inv80', '2303', 2024, null],
    ])
  })

  it('the region by its code, also where a spreadsheet took the zeros', () => {
    expect(figures([answer('N01938', '0023', 2024, [both(33_000)])])).toEqual([['inv65', '0023', 2024, 3_300_000]])
    expect(figures([{ kpi: 'N01938', municipality: 23, period: 2024, gender: 'T', value: 33_000 }])).toEqual([
      ['inv65', '0023', 2024, 3_300_000],
    ])
  })

  it.each<[string, unknown, Partial<Record<VolumeIgnoredReason, number>>]>([
    ['a KPI nobody knows', [answer('N99999', '2309', 2024, [both(1)])], { 'kpi-unknown': 1 }],
    [
      'a KPB result, for which the method has no volume',
      [answer('U23008', '2309', 2024, [both(812.5)])],
      { 'kpi-without-volume': 1 },
    ],
    ['another municipality', [answer('N01938', '0114', 2024, [both(1)])], { 'party-outside': 1 }],
    ['women and men beside both', [KROKOM], { 'other-gender': 2 }],
    ['women alone', [answer('N01938', '2309', 2024, [{ gender: 'K', value: 1 }])], { 'sex-incomplete': 1 }],
    ['a month', [answer('N01938', '2309', '2024-08', [both(1)])], { 'period-not-year': 1 }],
    [
      'text for a number',
      [answer('N01938', '2309', 2024, [{ gender: 'T', value: 'cirka 10' }])],
      { 'not-a-number': 1 },
    ],
    [
      'an object for a number',
      [answer('N01938', '2309', 2024, [{ gender: 'T', value: { a: 1 } }])],
      { 'not-a-number': 1 },
    ],
    ['a negative count', [answer('N01938', '2309', 2024, [both(-4)])], { negative: 1 }],
    [
      'two figures that contradict each other',
      [answer('N01938', '2309', 2024, [both(1)]), answer('N01938', '2309', 2024, [both(2)])],
      { conflicting: 2 },
    ],
  ])('%s is told, not guessed', (_, json, expected) => {
    expect(reasons(json)).toEqual(expected)
  })

  it.each([
    ['{"values": [', 'file-damaged'],
    ['[{"commune_name":"Berg","population":7100}]', 'statistics-not-recognised'],
    ['{}', 'statistics-not-recognised'],
    ['[[[[1]]]]', 'statistics-not-recognised'],
    [`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'statistics-not-recognised'],
  ])('what is not one is refused: %#', (json, code) => {
    expect(read(json)).toBe(code)
  })

  it('any JSON at all gives figures or a coded problem, and every figure read is accounted for', () => {
    const value = fc.oneof(fc.double({ noNaN: true }), fc.string(), fc.constant(null), fc.jsonValue())
    const row = fc.record({
      kpi: fc.constantFrom('N01938', 'N01957', 'X', ''),
      municipality: fc.constantFrom('2309', '0114', 23, null),
      period: fc.constantFrom(2023, '2024', '2024M1'),
      gender: fc.constantFrom('T', 'K', null),
      value,
    })
    fc.assert(
      fc.property(fc.array(fc.oneof(row, fc.jsonValue()), { maxLength: 30 }), (rows) => {
        const reading = read(rows)
        if (typeof reading === 'string') return ['statistics-not-recognised', 'file-damaged'].includes(reading)
        const left = reading.ignored.reduce((sum, { count }) => sum + count, 0)
        return reading.figures.length + left === reading.read
      }),
      { numRuns: 1000 },
    )
    fc.assert(fc.property(fc.string(), (text) => typeof read(text) === 'string'))
  })
})

describe('a flat table of Kolada', () => {
  const rows = (...lines: string[]) => lines.map((line, at) => ({ row: at + 1, cells: line.split(';') }))
  it.each([
    [
      'the usual order',
      rows('kpi;municipality;period;gender;value', 'N01938;2309;2024;T;3550', 'N01938;2309;2024;K;1800'),
    ],
    [
      'another order, in Swedish, under a title',
      rows(
        'Uttag 2026',
        '',
        'Värde;Kön;År;Kommun;Nyckeltal',
        '3 550;Totalt;2024;Krokom;N01938 Invånare 65+, antal',
        '1 800;Kvinnor;2024;Krokom;N01938 Invånare 65+, antal',
      ),
    ],
    ['a column a year', rows('kpi;kommun;kön;2023;2024', 'N01938;2309;Totalt;;3550', 'N01938;2309;Kvinnor;;1800')],
    [
      'a column a year under the one KPI of the title',
      rows('Invånare 65+, antal (N01938)', '', 'Kommun;2023;2024', 'Krokom;..;3 550', 'Lund;..;20 000'),
    ],
    ['no column for sex', rows('kpi;municipality;period;value', 'N01938;2309;2024;3550')],
  ])('%s', (_, table) => {
    const found = readKoladaTable(table)
    const reading = found && readKolada({ rows: found, retrieved: null, partial: false }, KPIS, VOLUMES, partyOf)
    expect(reading?.figures.filter(({ hundredths }) => hundredths !== null)).toEqual([
      { volumeId: 'inv65', kpi: 'N01938', party: '2309', year: 2024, hundredths: 355_000 },
    ])
  })
  it('another table is not one', () => {
    expect(readKoladaTable(rows('kommun;period;value', '2309;2024;1'))).toBeNull()
    expect(readKoladaTable(rows('kpi;kommun;värde', 'omsättning;2309;1'))).toBeNull()
    expect(readKoladaTable([])).toBeNull()
  })
})
