import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { VolumeValue } from '../../../shared/model/volume.ts'
import { BUDGET, importAll, openTestHost, SCOPE, type TestHost } from '../../support/open-host.ts'
import { statedVolume } from '../../support/stated-volume.ts'

const LENS = { year: 2026, kind: 'budget' as const }
const volume = (volumeId: string, number: number, kind: VolumeValue['kind'] = null): VolumeValue =>
  statedVolume(volumeId, '2309', 2026, number, kind)

let test: TestHost
beforeAll(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Slag' })
  for (const kind of ['budget', 'outcome'] as const) await importAll(test, { ...SCOPE, kind }, { text: BUDGET })
})
afterAll(() => test.close())

describe('a volume of budget, outcome and forecast', () => {
  it('a figure of a kind’s own goes before the one for all kinds, and gives way to it again when it is taken away', async () => {
    const seen = async () => {
      const { grid, also } = await test.call('indicators.grid', {
        lens: { year: 2026, kind: 'outcome' },
        also: [LENS],
        own: '2309',
        ids: ['I27'],
      })
      return [grid, ...also].map(({ rows }) => rows[0]?.own?.text)
    }
    await test.call('volumes.put', { values: [volume('aterinskrivning30', 10)] })
    await test.call('volumes.put', { values: [volume('aterinskrivning30', 12, 'outcome')] })
    expect(await seen()).toEqual(['12,0', '10,0'])
    const none = { ...volume('aterinskrivning30', 0, 'outcome'), hundredths: null }
    await test.call('volumes.put', { values: [{ ...none, state: 'missing' }] })
    expect(await seen()).toEqual(['10,0', '10,0'])
    for (let step = 0; step < 3; step += 1) await test.call('history.undo', {})
    expect(await seen()).toEqual(['', ''])
  })

  it('a budget and an outcome that are one and the same figure have no difference, rather than one of 0', async () => {
    const hours = (kind: VolumeValue['kind'], rest: number) => [
      volume('restimmar', rest, kind),
      volume('arbetade_timmar', 100, kind),
    ]
    const seen = async () => {
      const { variance } = await test.call('indicators.variance', { lens: { year: 2026 }, own: '2309', ids: ['I19'] })
      const cell = variance.indicators[0]?.cells.find(({ party }) => party === '2309')
      const specs = [{ id: 'a', kind: 'deviation' as const, indicatorId: 'I19', parties: ['2309'] }]
      const [chart] = (await test.call('charts.make', { lens: LENS, own: '2309', specs })).charts
      const drawing = chart?.model?.drawing
      return [
        cell?.state,
        cell?.difference,
        chart?.refusal?.code ?? (drawing?.is === 'deviation' ? drawing.points[0]?.text : null),
      ]
    }
    await test.call('volumes.put', { values: hours(null, 20) })
    expect(await seen()).toEqual(['not-applicable', null, 'same-for-kinds'])
    await test.call('volumes.put', { values: hours('outcome', 30) })
    expect(await seen()).toEqual(['value', -10, '−10,0'])
    await test.call('history.undo', {})
    expect(await seen()).toEqual(['not-applicable', null, 'same-for-kinds'])
    await test.call('history.undo', {})
  })
})
