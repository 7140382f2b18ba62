import Papa from 'papaparse'
import { strFromU8, unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readContribution } from '../../../electron/workbook/contribution/read-contribution.ts'
import type { GridModel } from '../../../shared/model/grid-model.ts'
import type { VolumeValue } from '../../../shared/model/volume.ts'
import { BUDGET, importAll, openTestHost, type TestHost } from '../../support/open-host.ts'

/** Krokom has three patients, two deaths away from home of forty, and one in a thousand with home care: three secrets. */
const SECRET = '2309'
const COUNTS: Record<string, Record<string, number>> = {
  patienter: { '2303': 81, '2305': 140, '2309': 3, '2313': 260, '2321': 170, '2326': 95, '2361': 210, '2380': 1200 },
  avlidna: { '2309': 40, '2305': 60 },
  avlidna_hemma: { '2309': 38, '2305': 41 },
  andel_hemsjukvard65: { '2309': 0.1, '2305': 7.5 },
  inv65: { '2309': 3000, '2305': 1900 },
  arsarbetare_ssk: { '2309': 12, '2305': 20 },
}
const TOTAL = Object.values(COUNTS.patienter ?? {}).reduce((sum, one) => sum + one, 0)

const value = (volumeId: string, party: string, year: number, number: number): VolumeValue => ({
  volumeId,
  party,
  year,
  kind: null,
  hundredths: Math.round(number * 100),
  state: 'value',
  source: 'Påhittat',
  sourceDate: null,
  grade: 'B',
})

let test: TestHost
const everything: string[] = []
beforeAll(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
  const values = Object.entries(COUNTS).flatMap(([volumeId, byParty]) =>
    Object.entries(byParty).flatMap(([party, number]) =>
      [2025, 2026].map((year) => value(volumeId, party, year, number)),
    ),
  )
  await test.call('volumes.put', { values: [...values, value('patienter', '0023', 2026, TOTAL)] })
  for (const party of ['2309', '2305', '0023'])
    for (const scope of [
      { party, year: 2026, kind: 'budget' as const },
      { party, year: 2026, kind: 'outcome' as const },
    ]) {
      await importAll(test, scope, { text: BUDGET }, { chart: party === '0023' ? 'REGION_BAS' : 'KOMMUN_BAS' })
      const { groups } = await test.call('tagging.groups', { scope })
      await test.call('tagging.tag', {
        scope,
        codeIds: groups.map(({ codeId }) => codeId),
        itemId: party === '0023' ? 'C1' : 'A1',
      })
    }
}, 60_000)
afterAll(() => test.close())

const LENSES = [
  { year: 2026, kind: 'budget' },
  { year: 2026, kind: 'outcome' },
  { year: 2025, kind: 'budget' },
  { year: 2026, kind: 'budget', overhead: 'excluded' },
  { year: 2026, kind: 'budget', concept: 'netCost' },
  { year: 2026, kind: 'budget', index: 2025 },
  { year: 2026, kind: 'budget', index: 'median' },
  { year: 2026, kind: 'budget', index: 'outcome' },
] as const
const READ_THEM = ['I2', 'I7', 'I12', 'I15', 'I28']

/** Volumes that must not be told, by party. */
const told = (volumeId: string, party: string): boolean =>
  !(
    (party === SECRET && ['patienter', 'avlidna_hemma', 'andel_hemsjukvard65'].includes(volumeId)) ||
    (party === '0023' && volumeId === 'patienter')
  )

describe('three people cannot be found in anything that leaves the program', () => {
  it('no figure reads them: under any lens, in any indicator, nor the total that would give them away', async () => {
    const [lens, ...also] = LENSES
    const ids = (await test.call('catalogue.get', {})).method.indicators.map(({ id }) => id)
    const found = await test.call('indicators.grid', { lens, also, own: SECRET, ids })
    const grids: GridModel[] = [found.grid, ...found.also]
    for (const grid of grids)
      for (const row of grid.rows.filter(({ indicatorId }) => READ_THEM.includes(indicatorId)))
        for (const { party, value: shown, text } of row.cells) {
          const hides = party === SECRET ? row.indicatorId !== 'I12' : party === '0023' && row.indicatorId === 'I12'
          if (hides) {
            expect([row.indicatorId, party, ['suppressed', 'missing'].includes(shown.state)]).toEqual([
              row.indicatorId,
              party,
              true,
            ])
            expect([shown.value, shown.numeratorOre, shown.numerator, shown.denominator, text]).toEqual([
              null,
              null,
              null,
              null,
              '',
            ])
          }
        }
    const plain = grids[0]?.rows.find(({ indicatorId }) => indicatorId === 'I2')
    expect(plain?.cells.find(({ party }) => party === SECRET)?.value.state).toBe('suppressed')
    expect(plain?.cells.find(({ party }) => party === '2305')?.value.state).toBe('value')
    everything.push(JSON.stringify(grids))
  })

  it('no explanation, variance or draft formula tells them', async () => {
    const lens = { year: 2026, kind: 'budget' as const }
    for (const [indicatorId, party] of [...READ_THEM.map((id) => [id, SECRET] as const), ['I12', '0023'] as const]) {
      const { explanation } = await test.call('indicators.explain', { lens, indicatorId, party })
      for (const volume of explanation.volumes)
        if (!told(volume.volumeId, party))
          expect([volume.text, volume.source, volume.state]).toEqual(['', '', 'suppressed'])
      if (explanation.cell.value.state === 'suppressed')
        expect(explanation.trace?.filter(({ valueText }) => valueText !== '')).toEqual([])
      everything.push(JSON.stringify(explanation))
    }
    const { variance } = await test.call('indicators.variance', { lens: { year: 2026 }, own: SECRET, ids: READ_THEM })
    for (const row of variance.indicators)
      for (const cell of row.cells)
        if (cell.party === SECRET) expect([cell.budget, cell.actual, cell.text]).toEqual([null, null, ''])
    for (const indicatorId of READ_THEM) {
      const { sensitivity } = await test.call('indicators.sensitivity', { lens, indicatorId })
      const { ranking, scenarios, keys } = sensitivity
      const hider = indicatorId === 'I12' ? '0023' : SECRET
      const places = [ranking, ...scenarios.map((one) => one.ranking), ...keys.map(({ ranges }) => ranges)].flat()
      expect([indicatorId, places.filter(({ party }) => party === hider)]).toEqual([indicatorId, []])
      everything.push(JSON.stringify(sensitivity))
    }
    const drafts: [string, string][] = [
      ['volym(patienter)', 'patienter'],
      ['volym(patienter) * 3 - 5', 'patienter'],
      ['om(volym(patienter) < 4; 1; 2)', 'antal'],
      ['summa(A1) / volym(patienter)', 'kr/patient'],
      ['index(volym(patienter); 2025)', 'index'],
      ['föregående(volym(patienter))', 'patienter'],
      ['volym(avlidna) - volym(avlidna_hemma)', 'personer'],
      ['andel(volym(avlidna_hemma); volym(avlidna))', '%'],
      ['volym(andel_hemsjukvard65) * volym(inv65) / 100', 'inv'],
      ['indikator(I2) * 2', 'kr/patient'],
    ]
    for (const [formula, unit] of drafts) {
      const { row, fault } = await test.call('indicators.preview', { lens, own: SECRET, draft: { formula, unit } })
      const cell = row?.cells.find(({ party }) => party === SECRET)
      expect([formula, fault?.code, cell?.value.state, cell?.value.value]).toEqual([
        formula,
        undefined,
        'suppressed',
        null,
      ])
      const region = row?.cells.find(({ party }) => party === '0023')
      if (formula.includes('patienter')) expect([formula, region?.value.value]).toEqual([formula, null])
    }
    // A difference of two counts that may be told is itself a count of people, and as small.
    const rest = { formula: 'volym(inv65) - (volym(inv65) - volym(arsarbetare_ssk) / 4 * 0 - 3)', unit: 'inv' }
    const small = await test.call('indicators.preview', { lens, own: SECRET, draft: rest })
    expect(small.row?.cells.find(({ party }) => party === SECRET)?.value.value ?? null).toBeNull()
  })

  it('the volume sheet shows dots, and the numbers only to whoever asks to fill them in', async () => {
    const sheet = await test.call('volumes.sheet', { year: 2026 })
    for (const one of [...sheet.values, ...sheet.lastYear])
      if (!told(one.volumeId, one.party) && !(one.party === '0023' && one.year === 2025))
        expect([one.volumeId, one.party, one.state, one.hundredths]).toEqual([
          one.volumeId,
          one.party,
          'suppressed',
          null,
        ])
    expect(
      sheet.hidden
        .filter(({ year }) => year === 2026)
        .map(({ volumeId, party, because }) => `${volumeId} ${party} ${because}`)
        .toSorted(),
    ).toEqual([
      'andel_hemsjukvard65 2309 small',
      'avlidna_hemma 2309 rest-small',
      'patienter 0023 total-less-parties',
      'patienter 2309 small',
    ])
    const open = await test.call('volumes.sheet', { year: 2026, tell: true })
    expect(open.values.find(({ volumeId, party }) => volumeId === 'patienter' && party === SECRET)?.hundredths).toBe(
      300,
    )
  })

  it('charts, their tables and sentences have no place for them', async () => {
    const spec = { id: 'd1', indicatorId: 'I2' }
    const { charts } = await test.call('charts.make', {
      lens: { year: 2026, kind: 'budget' },
      own: SECRET,
      specs: [spec],
    })
    const text = JSON.stringify(charts)
    everything.push(text)
    expect(text).toContain('"suppressed"')
  })

  it('the package: workbook, report, open data and manifest', async () => {
    const { files } = await test.call('proposal.export', { lens: { year: 2026, kind: 'budget' }, own: SECRET })
    for (const { handle, name } of files) {
      const path = test.host.files.readOutbox(handle)?.path
      if (!path || !/\.(xlsx|docx|csv|json)$/.test(name)) continue
      const bytes = readFileSync(path)
      const parts = /\.(xlsx|docx)$/.test(name)
        ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part))
        : [bytes.toString('utf8')]
      everything.push(...parts)
      if (name.endsWith('volymer.csv')) {
        const { data } = Papa.parse<string[]>(parts.join(''))
        const shown = data.filter((row) => row[0] === 'patienter' && row[4] === '2026').map((row) => [row[3], row[6]])
        expect(Object.fromEntries(shown)).toMatchObject({ [SECRET]: '', '0023': '', '2305': '140.00' })
      }
    }
    expect(everything.join('\n')).not.toMatch(new RegExp(`\\b(${TOTAL}|${TOTAL}00|2[\\s\\u00a0]159)\\b`))
  })

  it('the contribution that is mailed', async () => {
    const { file } = await test.call('exchange.make', { party: SECRET, year: 2026 })
    const bytes = readFileSync(test.host.files.readOutbox(file.handle)?.path ?? '')
    const read = readContribution(bytes)
    if (!read.ok) throw new Error(read.problem.code)
    const sent = read.value.contribution.volumes
    expect(sent.length).toBeGreaterThan(3)
    for (const one of sent)
      if (!told(one.volumeId, one.party)) expect([one.state, one.hundredths]).toEqual(['suppressed', null])
    expect(sent.find(({ volumeId, year }) => volumeId === 'inv65' && year === 2025)?.hundredths).toBe(300_000)

    const there = openTestHost()
    await there.call('workspace.create', { name: 'Ledaren' })
    const staged = await there.call('exchange.stage', { file: there.file('bidrag.xlsx', bytes) })
    await there.call('exchange.apply', { planId: staged.planId })
    const { grid } = await there.call('indicators.grid', {
      lens: { year: 2026, kind: 'budget' },
      own: SECRET,
      ids: ['I2', 'I7'],
    })
    expect(grid.rows.map(({ own }) => own?.value.state)).toEqual(['suppressed', 'suppressed'])
    await there.close()

    // Read in where the number is known, it is not lost.
    const again = await test.call('exchange.stage', { file: test.file('bidrag.xlsx', bytes) })
    await test.call('exchange.apply', { planId: again.planId })
    const open = await test.call('volumes.sheet', { year: 2026, tell: true })
    expect(open.values.find(({ volumeId, party }) => volumeId === 'patienter' && party === SECRET)?.hundredths).toBe(
      300,
    )
  }, 60_000)
})
