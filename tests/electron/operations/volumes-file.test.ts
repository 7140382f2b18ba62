import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeOds } from '../../support/make-ods.ts'
import { openTestHost, type TestHost } from '../../support/open-host.ts'

const POPULATION = [
  'region;ålder;år;Folkmängd',
  '2309 Krokom;totalt ålder;2023;15595',
  '2309 Krokom;totalt ålder;2024;15680',
  '2321 Åre;totalt ålder;2024;..',
  '0114 Upplands Väsby;totalt ålder;2024;50000',
].join('\r\n')
const KOLADA = JSON.stringify({
  values: [
    {
      kpi: 'N01938',
      municipality: '2309',
      period: 2024,
      values: [
        { gender: 'T', value: 3550, status: '' },
        { gender: 'K', value: 1800 },
      ],
    },
    { kpi: 'N01938', municipality: '2303', period: 2024, values: [{ gender: 'T', value: null, status: 'Missing' }] },
    { kpi: 'N20897', municipality: '0023', period: 2024, values: [{ gender: 'T', value: 12.34 }] },
    { kpi: 'U21003', municipality: '2309', period: 2024, values: [{ gender: 'T', value: 812 }] },
  ],
})

let test: TestHost
beforeAll(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Volymer' })
})
afterAll(() => test.close())

const sheet = async (year: number) =>
  (await test.call('volumes.sheet', { year })).values.map(
    ({ volumeId, party, hundredths, state, source, sourceDate }) => [
      volumeId,
      party,
      hundredths,
      state,
      source,
      sourceDate,
    ],
  )

describe('a statistics file', () => {
  it('asks which year where there are several, and writes nothing meanwhile', async () => {
    const staged = await test.call('volumes.stageFile', { from: { file: test.file('bef.csv', POPULATION) } })
    expect(staged).toMatchObject({
      fileName: 'bef.csv',
      preview: { origin: 'population', values: [], years: [2023, 2024], questions: ['year'] },
    })
    expect((await test.refused('volumes.applyFile', { planId: staged.planId })).code).toBe('statistics-year-not-chosen')
    const chosen = await test.call('volumes.stageFile', { from: { planId: staged.planId }, year: 'all' })
    expect(chosen.preview.recognised).toEqual({ figures: 4, values: 2, missing: 1, rounded: 0 })
    expect(await sheet(2024)).toEqual([])
  })

  it('is written as shown, in one step with source and date, and undone in one', async () => {
    const staged = await test.call('volumes.stageFile', {
      from: { file: test.file('bef.csv', POPULATION) },
      year: 2024,
      asYear: 2026,
    })
    expect(staged.preview.ignored).toEqual([
      { reason: 'party-outside', count: 1, examples: ['0114 Upplands Väsby'] },
      { reason: 'other-year', count: 1, examples: ['2023'] },
    ])
    expect(staged.standing).toEqual([])
    expect(await test.call('volumes.applyFile', { planId: staged.planId })).toEqual({ saved: 2, kept: 0 })
    expect(await sheet(2026)).toEqual([
      ['inv', '2309', 1_568_000, 'value', 'Folkmängd 31 december 2024, ur bef.csv', '2024-12-31'],
      ['inv', '2321', null, 'missing', 'Folkmängd 31 december 2024, ur bef.csv', '2024-12-31'],
    ])
    const history = await test.call('history.list', {})
    expect(history.entries[0]?.label).toBe('läste in 2 volymer ur bef.csv')
    await test.call('history.undo', {})
    expect(await sheet(2026)).toEqual([])
  })

  it('leaves what is there alone unless asked to write over it, and a missing figure never takes a figure away', async () => {
    const own = {
      volumeId: 'inv65',
      party: '2309',
      year: 2024,
      kind: null,
      hundredths: 10_000,
      state: 'value' as const,
      source: 'egen',
      sourceDate: null,
      grade: 'B' as const,
    }
    await test.call('volumes.put', { values: [own, { ...own, party: '2303' }] })
    const staged = await test.call('volumes.stageFile', { from: { text: KOLADA } })
    expect(staged.attribution).toBe('Källa: Kolada (RKA), CC BY 4.0. Filens datum är okänt.')
    expect(staged.standing.map(({ party, hundredths }) => [party, hundredths])).toEqual([
      ['2303', 10_000],
      ['2309', 10_000],
    ])
    expect(staged.preview.ignored.map(({ reason, count }) => [reason, count])).toEqual([
      ['other-gender', 1],
      ['kpi-without-volume', 1],
      ['not-for-party', 1],
    ])
    expect(await test.call('volumes.applyFile', { planId: staged.planId })).toEqual({ saved: 0, kept: 2 })
    expect(await test.call('volumes.applyFile', { planId: staged.planId, replace: true })).toEqual({
      saved: 1,
      kept: 1,
    })
    expect((await sheet(2024)).map(([, party, hundredths, , source]) => [party, hundredths, source])).toEqual([
      ['2303', 10_000, 'egen'],
      ['2309', 355_000, 'Källa: Kolada (RKA), CC BY 4.0. N01938 2024'],
    ])
  })

  it('shows a party its own small counts beside the file, and nobody else’s', async () => {
    const [few] = (await test.call('volumes.sheet', { year: 2024, tell: true })).values
    if (!few) throw new Error('nothing is stated')
    const [own, other] = ['2309', '2303']
    await test.call('volumes.put', {
      values: [own, other].map((party) => ({ ...few, party, hundredths: 300, state: 'value' as const })),
    })
    const standing = async (asked?: string) =>
      (await test.call('volumes.stageFile', { from: { text: KOLADA }, ...(asked ? { own: asked } : {}) })).standing.map(
        ({ party, state, hundredths }) => [party, state, hundredths],
      )
    expect(await standing(own)).toEqual([
      [other, 'suppressed', null],
      [own, 'value', 300],
    ])
    expect((await standing()).map(([, state]) => state)).toEqual(['suppressed', 'suppressed'])
    await test.call('history.undo', {})
  })

  it('says when it was fetched where its name does', async () => {
    const staged = await test.call('volumes.stageFile', { from: { file: test.file('kolada_2026-03-01.json', KOLADA) } })
    expect([staged.attribution, staged.preview.values[0]?.sourceDate, staged.preview.retrieved]).toEqual([
      'Källa: Kolada (RKA), CC BY 4.0. Hämtad 2026-03-01.',
      '2026-03-01',
      '2026-03-01',
    ])
  })

  it('may be an OpenDocument sheet', async () => {
    const cell = (text: string) =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
    const rows = POPULATION.split('\r\n').map(
      (line) => `<table:table-row>${line.split(';').map(cell).join('')}</table:table-row>`,
    )
    const staged = await test.call('volumes.stageFile', {
      from: { file: test.file('bef.ods', makeOds({ rows: rows.join('') })) },
      year: 2023,
    })
    expect(staged.preview.values).toMatchObject([{ volumeId: 'inv', party: '2309', year: 2023, hundredths: 1_559_500 }])
  })

  it.each([
    ['a table of something else', 'a.csv', 'Kommun;Antal bilar\nBerg;7', 'statistics-not-recognised'],
    ['JSON of something else', 'a.json', '[{"a":1}]', 'statistics-not-recognised'],
    ['cut JSON', 'a.json', '{"values": [{"kpi":', 'file-damaged'],
    ['an empty file', 'a.csv', '', 'file-empty'],
    ['a web page', 'a.html', '<!doctype html><html></html>', 'file-html'],
    ['an archive', 'a.zip', zipSync({ 'a.txt': new Uint8Array(3) }), 'file-kind-unsupported'],
  ])('%s is refused', async (_, name, content, code) => {
    expect((await test.refused('volumes.stageFile', { from: { file: test.file(name, content) } })).code).toBe(code)
  })

  it('a plan nobody has shown cannot be applied', async () => {
    expect((await test.refused('volumes.applyFile', { planId: 'x' })).code).toBe('plan-unknown')
    expect((await test.refused('volumes.stageFile', { from: { planId: 'x' } })).code).toBe('plan-unknown')
  })
})
