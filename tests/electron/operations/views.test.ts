import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ViewContent } from '../../../shared/model/view.ts'
import { viewContentSchema } from '../../../shared/model/view.ts'
import { BUDGET, BUDGET_ORE, importAll, openTestHost, SCOPE, type TestHost } from '../../support/open-host.ts'

const ASKED = { lens: { year: 2026, kind: 'budget' as const }, own: '2309' }
let test: TestHost
beforeAll(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
  await importAll(test, SCOPE, { text: BUDGET }, {}, BUDGET_ORE)
  await test.call('tagging.saveRule', {
    rule: {
      name: 'HSL',
      chart: null,
      party: null,
      conditions: [{ dimension: 'activityArea', match: 'prefix', value: '51015' }],
      itemId: 'A1',
    },
  })
  const inv65 = {
    volumeId: 'inv65',
    party: '2309',
    year: 2025,
    kind: null,
    hundredths: 355_000,
    state: 'value' as const,
    source: 'SCB',
    sourceDate: '2025-12-31',
    grade: 'A' as const,
  }
  await test.call('volumes.put', { values: [inv65, { ...inv65, year: 2026 }] })
})
afterAll(() => test.close())

const content = (more: Partial<ViewContent> = {}) => ({ ...viewContentSchema.parse({}), ...more })
const names = async () => (await test.call('views.list', {})).views.map(({ name, isDefault }) => [name, isDefault])
const text = (handle: string) => readFileSync(test.host.files.readOutbox(handle)?.path ?? '', 'utf8')

describe('saved views', () => {
  it('are kept by name, one of them the one the page opens with, also after the workspace was closed', async () => {
    const { view } = await test.call('views.save', { name: 'Arbetsgruppen maj', content: content(), isDefault: true })
    await test.call('views.save', { name: 'Åre', content: content({ years: [2025, 2026] }) })
    await test.call('views.save', { name: 'Alla', content: content(), isDefault: true })
    expect(await names()).toEqual([
      ['Alla', true],
      ['Arbetsgruppen maj', false],
      ['Åre', false],
    ])
    await test.call('workspace.close', {})
    await test.call('workspace.open', { id: 'Prov' })
    const { views } = await test.call('views.list', {})
    expect(views.find(({ id }) => id === view.id)).toEqual({ ...view, isDefault: false })
  })

  it('are never written over without a word', async () => {
    const [first] = (await test.call('views.list', {})).views
    if (!first) throw new Error('no view')
    const same = { id: first.id, name: 'Alla', content: content({ grouped: true }) }
    expect((await test.refused('views.save', same)).code).toBe('view-exists')
    expect((await test.refused('views.save', { name: 'ALLA', content: content() })).code).toBe('view-name-taken')
    expect((await test.refused('views.save', { ...same, id: 'vy-okänd'.replace('ä', 'a') })).code).toBe('view-unknown')
    expect((await test.call('views.list', {})).views[0]).toEqual(first)
    await test.call('views.save', { ...same, replace: true })
    expect((await test.call('views.list', {})).views[0]?.content.grouped).toBe(true)
  })

  it('are undone and redone as named steps, and no figure is computed anew for them', async () => {
    const before = await names()
    await test.call('views.remove', { id: (await test.call('views.list', {})).views[0]?.id ?? '' })
    expect((await test.call('history.list', {})).entries[0]?.label).toBe('tog bort vyn Alla')
    expect(await names()).toHaveLength(before.length - 1)
    await test.call('history.undo', {})
    expect(await names()).toEqual(before)
    await test.call('history.redo', {})
    await test.call('history.undo', {})
    expect((await test.refused('views.remove', { id: 'vy-1000' })).code).toBe('view-unknown')
  })

  it('travel in the package’s manifest', async () => {
    const { files } = await test.call('proposal.export', ASKED)
    const manifest = files.find(({ name }) => name === 'manifest.json')
    const { views } = JSON.parse(text(manifest?.handle ?? '')) as { views: { name: string }[] }
    expect(views.map(({ name }) => name)).toEqual(['Alla', 'Arbetsgruppen maj', 'Åre'])
  }, 60_000)
})

describe('charts through the door', () => {
  const chart = (more = {}) => ({ id: 'd', indicatorId: 'I1', ...more })

  it('show the same figures as the grid, each refusal with its words and no chart lost for another', async () => {
    const { charts } = await test.call('charts.make', {
      ...ASKED,
      specs: [chart(), chart({ id: 'e', indicatorId: 'I99' }), chart({ id: 'f', kind: 'stacked' })],
    })
    const { grid } = await test.call('indicators.grid', ASKED)
    const own = grid.rows[0]?.own?.text
    expect(charts.map(({ id, refusal }) => [id, refusal?.code ?? null])).toEqual([
      ['d', null],
      ['e', 'indicator-unknown'],
      ['f', null],
    ])
    expect(charts[0]?.model?.table.rows[0]?.cells.slice(0, 2)).toEqual(['Krokoms kommun', own])
    expect(charts[2]?.model?.table.rows.find(({ key }) => key === 'total')?.cells).toContain(own)
    expect(charts[1]?.refusal?.text).toMatch(/finns inte i metoden/)
  })

  it('name the denominator with its source and year under the chart', async () => {
    const { charts } = await test.call('charts.make', { ...ASKED, specs: [chart()] })
    expect(charts[0]?.model?.footer.join(' ')).toMatch(/Invånare 65 år och äldre.*20\d\d/)
  })

  it('are saved as a table that holds what the screen does: every party, its state, the footer', async () => {
    const { file } = await test.call('charts.table', { ...ASKED, of: { chart: chart() }, as: 'csv' })
    const lines = text(file.handle).replace('\ufeff', '').split('\r\n')
    expect(file.name).toBe('Kostnad kommunal hälso- och sjukvård per invånare 65+, kr inv.csv')
    expect(lines[1]).toBe('Budget 2026, kostnad inkl. OH, löpande priser')
    expect(lines.filter((line) => line.startsWith('Ragunda kommun;saknas'))).toHaveLength(1)
    expect(lines.filter((line) => line.startsWith('Region Jämtland Härjedalen;–'))).toHaveLength(1)
    expect(lines.at(-2)).toMatch(/^Ej tillämpligt: Regionen/)
  })

  it('a whole view is saved with every row it shows, and says how many its filter hides', async () => {
    const view = content({ filter: { text: 'invånare', areas: [], hasValue: false, comparable: false } })
    const { file } = await test.call('charts.table', { ...ASKED, of: { view, name: 'Maj' }, as: 'csv' })
    const lines = text(file.handle).replace('\ufeff', '').split('\r\n')
    expect(lines[0]).toBe('Indikatorer, Maj')
    expect(lines.filter((line) => line.startsWith('Kostnad'))).toHaveLength(2)
    expect(lines).toContain('2 av 5 indikatorer visas: filtret döljer resten.')
  })

  it('as Excel they are a workbook', async () => {
    const { file } = await test.call('charts.table', { ...ASKED, of: { chart: chart() }, as: 'xlsx' })
    expect(text(file.handle).slice(0, 2)).toBe('PK')
  })

  it('a picture that could run something is not taken', async () => {
    const base64 = Buffer.from('<svg xmlns="x"><script>x()</script></svg>').toString('base64')
    expect((await test.refused('charts.keep', { title: 'Bild', as: 'svg', base64 })).code).toBe('picture-invalid')
    const fine = Buffer.from('<svg xmlns="x"></svg>').toString('base64')
    expect((await test.call('charts.keep', { title: 'A/B', as: 'svg', base64: fine })).file.name).toBe('A B.svg')
  })
})
