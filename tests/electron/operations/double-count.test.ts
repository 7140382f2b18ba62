import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importAll, openTestHost, type TestHost } from '../../support/open-host.ts'

let test: TestHost
beforeEach(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
})
afterEach(() => test.close())

const HEAD = 'Ansvar\tAnsvarstext\tKonto\tKontotext\tMotpart\tMotpartstext\tBudget 2026 kr'
const sheet = (...rows: string[][]) => [HEAD, ...rows.map((row) => row.join('\t'))].join('\r\n')
const REGION = sheet(
  ['100', 'Närsjukvård', '5510', 'Köp av vård i hemmet', '2380', 'Östersunds kommun', '1 200 000,00'],
  ['110', 'Närvård Frostviken', '4010', 'Löner', '', '', '5 000 000,00'],
  ['120', 'Primärvård', '4010', 'Löner', '', '', '9 000 000,00'],
)
const OSTERSUND = sheet(
  ['530', 'Hemsjukvård', '3610', 'Försäljning av verksamhet', '2300', 'Region Jämtland Härjedalen', '-1 200 000,00'],
  ['530', 'Hemsjukvård', '5020', 'Löner', '', '', '30 000 000,00'],
)
const STROMSUND = sheet(
  ['250', 'Andel närvård Frostviken', '4610', 'Köp av verksamhet', '', '', '2 100 000,00'],
  ['251', 'Hemsjukvård', '5020', 'Löner', '', '', '11 000 000,00'],
)

async function fill(party: string, text: string, chart: 'KOMMUN_BAS' | 'REGION_BAS', tags: Record<string, string>) {
  const scope = { party, year: 2026, kind: 'budget' } as const
  await importAll(test, scope, { text }, { chart, sign: 'ledger', unit: 'kr' })
  for (const [search, itemId] of Object.entries(tags)) {
    const { groups } = await test.call('tagging.groups', { scope, search })
    await test.call('tagging.tag', { scope, codeIds: groups.map(({ codeId }) => codeId), itemId })
  }
}
const fillAll = async () => {
  await fill('0023', REGION, 'REGION_BAS', { 'Köp av vård': 'C5', Frostviken: 'C1', Primärvård: 'C1' })
  await fill('2380', OSTERSUND, 'KOMMUN_BAS', { Löner: 'A1' })
  await fill('2313', STROMSUND, 'KOMMUN_BAS', { Frostviken: 'K2', Hemsjukvård: 'A1' })
}
const scope = { year: 2026, kind: 'budget' } as const
const list = () => test.call('doublecount.list', scope)
const county = async () => {
  const { items } = await test.call('county.items', { lens: scope })
  for (const item of items) expect(item.countyOre + item.eliminatedOre).toBe(item.sumOre)
  return new Map(items.map((item) => [item.itemId, item]))
}
const because = { reason: 'Den som utför arbetet har kostnaden', role: 'projektledare' }

describe('what stands at two parties', () => {
  it('is found at both ends with the codings it is booked on, and none in a clean set', async () => {
    await fill('2380', OSTERSUND, 'KOMMUN_BAS', { Löner: 'A1' })
    expect((await list()).found).toEqual([])
    await fill('0023', REGION, 'REGION_BAS', {})
    await fill('2313', STROMSUND, 'KOMMUN_BAS', {})
    const { found } = await list()
    expect(found.map(({ cause, differenceOre }) => [cause, differenceOre])).toEqual([
      ['joint-board', 290_000_000],
      ['equal-amounts', 0],
    ])
    expect(found[1]?.sides[0]?.codings).toMatchObject([
      { ore: 120_000_000, text: expect.stringContaining('Köp av vård i hemmet') },
    ])
  })

  it('counts once in the county when somebody has decided, while each party keeps its own', async () => {
    await fillAll()
    const { found } = await list()
    const [board, pair] = found
    expect((await county()).get('C5')).toMatchObject({ sumOre: 120_000_000, eliminatedOre: 0 })
    await test.call('doublecount.decide', { ...scope, id: pair?.id ?? '', counts: '2380', ...because })
    await test.call('doublecount.decide', { ...scope, id: board?.id ?? '', counts: '0023', ...because })
    const after = await county()
    expect(after.get('C5')).toMatchObject({ sumOre: 120_000_000, eliminatedOre: 120_000_000, countyOre: 0 })
    expect(after.get('K2')?.parties).toEqual([{ party: '2313', ore: 210_000_000, eliminatedOre: 210_000_000 }])
    expect(after.get('C1')).toMatchObject({ sumOre: 1_400_000_000, eliminatedOre: 0 })
    expect((await list()).found[1]?.verdict).toMatchObject({ counts: '2380', role: 'projektledare' })
    await test.call('doublecount.reopen', { id: pair?.id ?? '' })
    expect((await county()).get('C5')?.eliminatedOre).toBe(0)
    await test.call('history.undo', {})
    expect((await county()).get('C5')?.eliminatedOre).toBe(120_000_000)
  })

  it('said not to be double counting, everything counts', async () => {
    await fillAll()
    const pair = (await list()).found[1]
    await test.call('doublecount.decide', { ...scope, id: pair?.id ?? '', counts: null, ...because })
    expect((await county()).get('C5')).toMatchObject({ countyOre: 120_000_000 })
  })

  it('a decision about codings that are no longer there is said to be stale, and eliminates nothing', async () => {
    await fillAll()
    const pair = (await list()).found[1]
    await test.call('doublecount.decide', { ...scope, id: pair?.id ?? '', counts: '2380', ...because })
    const { batches } = await test.call('import.batches', { party: '2380' })
    await test.call('import.withdraw', { batchId: batches[0]?.id ?? '' })
    const now = await list()
    expect(now.found.map(({ cause }) => cause)).toEqual(['joint-board'])
    expect(now.stale).toMatchObject([{ doubleCountId: pair?.id }])
    expect((await county()).get('C5')?.eliminatedOre).toBe(0)
    await test.call('doublecount.reopen', { id: pair?.id ?? '' })
    expect((await list()).stale).toEqual([])
  })

  it.each([
    ['double-count-unknown', { id: 'equal-amounts-2026-budget-0' }],
    ['double-count-side-unknown', { counts: '2321' }],
    ['reason-missing', { reason: ' ' }],
    ['role-missing', { role: '' }],
  ])('%s', async (code, wrong) => {
    await fillAll()
    const id = (await list()).found[1]?.id ?? ''
    expect(
      (await test.refused('doublecount.decide', { ...scope, id, counts: '2380', ...because, ...wrong })).code,
    ).toBe(code)
  })
})

describe('the joint boards', () => {
  it('ship with one, which can be changed, taken away and put back', async () => {
    const shipped = (await list()).boards[0]
    expect(shipped).toMatchObject({ id: 'narvard-frostviken', host: '0023', members: ['2313'], shipped: true })
    if (!shipped) return
    const { shipped: _, ...board } = shipped
    await test.call('doublecount.saveBoard', { board: { ...board, host: '2313', members: ['0023'] } })
    expect((await list()).boards[0]).toMatchObject({ host: '2313', shipped: false })
    await test.call('doublecount.removeBoard', { id: board.id })
    expect((await list()).boards).toEqual([])
    await test.call('history.undo', {})
    await test.call('history.undo', {})
    expect((await list()).boards[0]).toEqual(shipped)
    await test.call('doublecount.saveBoard', {
      board: { name: 'Hjälpmedelsnämnden', words: ['hjälpmedelsnämnd'], host: '0023', members: ['2309'] },
    })
    expect((await list()).boards.map(({ name }) => name)).toEqual([shipped.name, 'Hjälpmedelsnämnden'])
  })

  it.each([
    ['joint-board-invalid', { name: ' ' }],
    ['joint-board-invalid', { words: ['abc'] }],
    ['joint-board-invalid', { members: ['0023'] }],
    ['joint-board-unknown', { id: 'namnd-9' }],
    ['party-unknown', { members: ['9999'] }],
  ])('%s', async (code, wrong) => {
    const board = { name: 'Nämnd', words: ['nämnden'], host: '0023', members: ['2309'], ...wrong }
    expect((await test.refused('doublecount.saveBoard', { board })).code).toBe(code)
  })
})
