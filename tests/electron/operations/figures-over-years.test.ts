import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LensModel } from '../../../shared/model/grid-model.ts'
import type { Scope } from '../../../shared/model/scope.ts'
import { SHARED_PARTY } from '../../../shared/model/volume.ts'
import { importAll, openTestHost, type TestHost } from '../../support/open-host.ts'
import { statedVolume } from '../../support/stated-volume.ts'

const PARTIES = ['2303', '2305', '2309', '2313', '2321', '2326']
const at = (party: string, year: number, kind: Scope['kind']): Scope => ({ party, year, kind })

/** Pay in the north and the south, and material: kr. */
const budget = (north: number, south: number, material: number): string =>
  [
    'Ansvar\tVerksamhet\tVerksamhetstext\tKonto\tKontotext\tBudget kr',
    `4110\t51015\tHemsjukvård\t5020\tLöner tillsvidare\t${north},00`,
    `4120\t51020\tSärskilt boende\t5020\tLöner tillsvidare\t${south},00`,
    `4130\t51015\tHemsjukvård\t6420\tSjukvårdsmaterial\t${material},00`,
  ].join('\r\n')
const monthly = (months: number, kr: number): string =>
  [
    'Ansvar\tVerksamhet\tVerksamhetstext\tKonto\tKontotext\tPeriod\tUtfall kr',
    ...Array.from(
      { length: months },
      (_, month) =>
        `4110\t51015\tHemsjukvård\t5020\tLöner tillsvidare\t2026${String(month + 1).padStart(2, '0')}\t${kr},00`,
    ),
  ].join('\r\n')

let test: TestHost
beforeAll(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
  for (const [index, party] of PARTIES.entries()) {
    await importAll(test, at(party, 2026, 'budget'), { text: budget(1000 + 10 * index, 500, 100) })
    await importAll(test, at(party, 2025, 'budget'), { text: budget(800, 400, 100) })
  }
  await importAll(test, at('2309', 2026, 'outcome'), { text: monthly(8, 90) })
  await importAll(test, at('2305', 2026, 'outcome'), { text: monthly(12, 90) })
  const rule = (name: string, value: string, itemId: string) => ({
    name,
    chart: null,
    party: null,
    conditions: [{ dimension: 'account' as const, match: 'prefix' as const, value }],
    itemId,
  })
  await test.call('tagging.saveRule', { rule: rule('Löner', '50', 'A1') })
  await test.call('tagging.saveRule', { rule: rule('Material', '64', 'D3') })
  await test.call('volumes.put', {
    values: [
      ...PARTIES.flatMap((party) => [statedVolume('inv65', party, 2025, 100), statedVolume('inv65', party, 2026, 110)]),
      statedVolume('inv65', '2313', 2026, 50, 'budget'),
      statedVolume('pkv', SHARED_PARTY, 2025, 100),
      statedVolume('pkv', SHARED_PARTY, 2026, 105),
    ],
  })
  await test.call('volumes.put', {
    values: [{ ...statedVolume('inv65', '2321', 2025, 0), hundredths: null, state: 'missing' }],
  })
}, 60_000)
afterAll(() => test.close())

const LENS = { year: 2026, kind: 'budget' as const }
const tried = async (formula: string, unit: string, party = '2309', lens: Partial<LensModel> = {}) => {
  const draft = { formula, unit, decimals: 2 }
  const { row, fault } = await test.call('indicators.preview', { lens: { ...LENS, ...lens }, own: party, draft })
  if (!row) throw new Error(fault?.sentence)
  const cell = row.cells.find((one) => one.party === party)
  return cell?.value.state === 'value' ? cell.value.value : [cell?.value.state, ...(cell?.value.missing ?? [])]
}

describe('figures over years and kinds', () => {
  it.each<[string, string, unknown, Partial<LensModel>?]>([
    ['summa(A)', 'kr', 1520],
    ['föregående(summa(A))', 'kr', 1200],
    ['index(summa(A); 2025)', 'index', 126.66666666666667],
    ['index(summa(A); föregående)', 'index', 126.66666666666667],
    ['utfall(A)', 'kr', 720],
    ['index(summa(A1); utfall)', 'index', (100 * 1520) / 720],
    ['summa(A) / volym(inv65)', 'kr/inv', 15.2],
    ['föregående(summa(A) / volym(inv65))', 'kr/inv', 12],
    ['summa(A)', 'kr', 720, { kind: 'outcome' }],
    ['summa(A) / volym(inv65)', 'kr/inv', 720 / 105, { kind: 'outcome' }],
    ['summa(A)', 'kr', 1080, { kind: 'outcome', annualised: true }],
    ['andel(taggat(); inläst())', '%', 100, { kind: 'outcome', annualised: true }],
    ['summa(A)', 'kr', (1520 * 100) / 105, { fixedPrices: 2025 }],
    ['föregående(summa(A))', 'kr', 1200 * 1.05, { fixedPrices: 2026 }],
    ['andel(summa(A1); summa(A; D))', '%', (100 * 1520) / 1620, { fixedPrices: 2025 }],
    ['fastpris(föregående(summa(A)); 2026)', 'kr', 1260],
    ['fastpris(summa(A); 2024)', 'kr', ['missing', 'volym(pkv) 2024']],
    ['summa(A)', 'kr', 126.66666666666667, { index: 2025 }],
    ['summa(A)', 'kr', (1520 / 1.05 / 1200) * 100, { index: 'previous', fixedPrices: 2025 }],
    ['summa(A)', 'kr', (100 * 1520) / 1080, { index: 'outcome', annualised: true }],
    ['summa(A)', 'kr', (100 * 1520) / 1525, { index: 'median' }],
    ['summa(A)', 'kr', ['missing', 'summa(A) (2024)'], { index: 2024 }],
  ])('%s in %s: %j, %j', async (formula, unit, expected, lens = {}) => {
    const found = await tried(formula, unit, '2309', lens)
    if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 9)
    else expect(found).toEqual(expected)
  })

  it('a population stated for the budget itself goes first, and a substitute is said', async () => {
    expect(await tried('volym(inv65)', 'inv', '2313')).toBe(50)
    expect(await tried('volym(inv65)', 'inv', '2321')).toBe(110)
    const { grid } = await test.call('indicators.grid', { lens: LENS, own: '2321', ids: ['I1', 'I6'] })
    const codes = (party: string) =>
      grid.rows[0]?.cells.find((cell) => cell.party === party)?.limited?.map(({ code }) => code)
    expect(codes('2321')).toContain('population-substitute')
    expect(codes('2309')).not.toContain('population-substitute')
    const { explanation } = await test.call('indicators.explain', { lens: LENS, indicatorId: 'I1', party: '2321' })
    expect(explanation.volumes).toMatchObject([
      { text: '110', years: [2026], rule: 'december-before', substitute: true },
    ])
    const sheet = await test.call('volumes.sheet', { year: 2026, kind: 'outcome' })
    expect(sheet.used.find(({ volumeId, party }) => volumeId === 'inv65' && party === '2309')).toMatchObject({
      number: 105,
      rule: 'mean',
      years: [2025, 2026],
      substitute: false,
    })
  })

  it('says which prices and what index the figures are in, and explains what they were made of', async () => {
    const lens = { ...LENS, fixedPrices: 2025, index: 2025 as const }
    const { grid } = await test.call('indicators.grid', { lens, own: '2309', ids: ['I1', 'I6'] })
    expect(grid.rows.map(({ prices, index, unit, decimals }) => [prices, index, unit, decimals])).toEqual([
      [2025, 2025, 'index', 1],
      [null, 2025, 'index', 1],
    ])
    const { explanation } = await test.call('indicators.explain', {
      lens: { ...LENS, fixedPrices: 2025 },
      indicatorId: 'I1',
      party: '2309',
    })
    expect(explanation.parts.map(({ itemId, ore, factor }) => [itemId, ore, factor])).toEqual([
      ['A1', 152_000, 100 / 105],
      ['D3', 10_000, 100 / 105],
    ])
    expect(
      explanation.trace?.map(({ depth, text, valueText, unit }) => [depth, text.slice(0, 10), valueText, unit]),
    ).toEqual([
      [0, 'summa(A; B', '15,4', 'kr/invånare'],
      [1, 'summa(A; B', '1\u00a0543', 'kr'],
      [1, 'volym(inv6', '100', 'invånare'],
    ])
  })

  it('a part of a year is named with its months, and made a year only when asked', async () => {
    const ask = (annualised: boolean) =>
      test.call('indicators.variance', {
        lens: { year: 2026, ...(annualised ? { annualised } : {}) },
        own: '2309',
        ids: ['I1'],
      })
    const [plain, year] = [(await ask(false)).variance, (await ask(true)).variance]
    const item = (of: typeof plain, party: string) =>
      of.items.find(({ itemId }) => itemId === 'A1')?.cells.find((cell) => cell.party === party)
    const months = { from: '2026-01', to: '2026-08', months: 8 }
    expect(item(plain, '2309')).toMatchObject({
      budgetOre: 152_000,
      actualOre: 72_000,
      differenceOre: 80_000,
      partYear: { ...months, annualised: false },
    })
    expect(item(year, '2309')).toMatchObject({
      actualOre: 108_000,
      differenceOre: 44_000,
      partYear: { ...months, annualised: true },
    })
    expect(item(year, '2305')).toMatchObject({ actualOre: 108_000, partYear: null })
    expect(item(year, '2303')).toMatchObject({ actualOre: null, partYear: null })
    expect(plain.indicators[0]?.cells.find(({ party }) => party === '2309')?.partYear).toMatchObject(months)
    expect(plain.convention).toContain('Plus betyder')
  })
})

describe('a sum of a place on an axis, and of what a key has distributed', () => {
  it('counts what is there, has its own rows, and is missing where nothing is', async () => {
    const scope = at('2309', 2026, 'budget')
    const { groups } = await test.call('tagging.groups', { scope })
    const south = groups.find(({ costCentre }) => costCentre.code === '4120')
    await test.call('tagging.tag', {
      scope,
      codeIds: [south?.codeId ?? 0],
      itemId: 'A1',
      axes: { careForm: 'residential' },
    })
    expect(await tried('summa(A; vårdform=särskilt)', 'kr')).toBe(500)
    expect(await tried('summa(A; vårdform=särskilt; vårdform=korttid)', 'kr')).toBe(500)
    expect(await tried('summa(A; vårdform=särskilt; målgrupp=80+)', 'kr')).toEqual([
      'missing',
      'summa(A; vårdform=särskilt; målgrupp=80+)',
    ])
    expect(await tried('summa(A)', 'kr')).toBe(1520)
    const leaves = await test.call('indicators.leaves', {
      lens: LENS,
      indicatorId: 'I1',
      party: '2309',
      itemId: 'A1',
      filters: 'vårdform=särskilt',
    })
    expect([leaves.total, leaves.ore]).toEqual([1, 50_000])
    expect(
      (
        await test.refused('indicators.leaves', {
          lens: LENS,
          indicatorId: 'I1',
          party: '2309',
          itemId: 'A1',
          filters: 'färg=röd',
        })
      ).code,
    ).toBe('formula-invalid')
  })

  it('tells whose order leans on a key that may be wrong', async () => {
    for (const party of ['2303', '2305']) {
      await test.call('keys.put', {
        values: {
          keyId: 'tidmatning',
          party,
          fromYear: 2026,
          toYear: null,
          values: [
            { itemId: 'A1', hundredths: 6000 },
            { itemId: 'D3', hundredths: 4000 },
          ],
          source: 'Tidmätning',
          sourceDate: '2026-03-01',
          ownerRole: 'Ekonom',
          verifiedAt: null,
        },
      })
      const scope = at(party, 2026, 'budget')
      const { groups } = await test.call('tagging.groups', { scope })
      const north = groups.find(({ costCentre }) => costCentre.code === '4110')
      await test.call('tagging.tag', {
        scope,
        codeIds: [north?.codeId ?? 0],
        target: { by: 'key', keyId: 'tidmatning', parts: [{ itemId: 'A1' }, { itemId: 'D3' }] },
      })
    }
    const ask = async (percent: number) =>
      (await test.call('indicators.sensitivity', { lens: LENS, indicatorId: 'I8', percent })).sensitivity
    expect((await ask(10)).keys).toEqual([])
    const own = (await test.call('catalogue.get', {})).method.indicators.find(({ id }) => id === 'I2')
    expect(own).toBeDefined()
    const { sensitivity } = await test.call('indicators.sensitivity', { lens: LENS, indicatorId: 'I1', percent: 50 })
    expect(sensitivity.keys.map(({ keyId, percent }) => [keyId, percent])).toEqual([['tidmatning', 50]])
    const range = (party: string) => sensitivity.keys[0]?.ranges.find((one) => one.party === party)
    // A1 gets 600 and D3 400 of 1 000 kr by the key: half more or less is 500 kr either way, on 1 600 kr and 100 persons.
    expect(range('2303')).toEqual({ party: '2303', low: 11, high: 21 })
    expect(range('2326')).toEqual({ party: '2326', low: 16.5, high: 16.5 })
    expect(sensitivity.keys[0]?.open).toContainEqual({ above: '2326', below: '2305' })
    expect(sensitivity.keys[0]?.sentence).toMatch(
      /^Om det som fördelas med nyckeln Tidmätning är upp till 50 procent fel kan de här byta plats: /,
    )
  })
})
