import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../../electron/store/connection.ts'
import type { TagTarget } from '../../../shared/model/tag-split.ts'
import { contentHash } from '../../../electron/store/content-hash.ts'
import { importAll, openTestHost, type TestHost } from '../../support/open-host.ts'

const PARTIES = ['2309', '2380', '0023'] as const
const year = 2026
const FIGURES = ['I1', 'I2', 'I5', 'I15', 'I23', 'I30', 'I31']
const SCOPE = { party: '2309', year, kind: 'budget' } as const
/** Amounts that no share divides evenly. Invented. */
const LEDGER = [
  'Ansvar\tVerksamhet\tKonto\tKontotext\tPeriod\tBudget 2026 kr',
  ...['01', '02', '03'].flatMap((month, at) => [
    `4110\t51015\t5020\tLöner\t2026${month}\t${100000 + at},01`,
    `4110\t51015\t7510\tInhyrd personal\t2026${month}\t${777 + at},77`,
    `4110\t51015\t6420\tMaterial\t2026${month}\t${33 * at},35`,
  ]),
].join('\r\n')

/** Salaries by a measured key, hired staff by per cent, material in one piece, and a grade that somebody has changed. */
async function splitAndGrade(host: TestHost): Promise<void> {
  await importAll(host, SCOPE, { text: LEDGER })
  const parts = [
    { itemId: 'A1', axes: { careForm: 'ordinary' as const } },
    { itemId: 'A1', axes: { careForm: 'residential' as const } },
    { itemId: 'B5' },
  ]
  const values = parts.map((part, at) => ({ ...part, hundredths: [6667, 2000, 1333][at] ?? 0 }))
  const key = { keyId: 'tidmatning', party: '2309', fromYear: year, toYear: null, values }
  const from = { source: 'Tidmätning', sourceDate: '2025-10-01', ownerRole: 'controller', verifiedAt: null }
  await host.call('keys.put', { values: { ...key, ...from } })
  await host.call('tagging.saveRule', {
    rule: {
      name: 'Löner efter tidmätning',
      chart: null,
      party: '2309',
      conditions: [{ dimension: 'account', match: 'prefix', value: '50' }],
      target: { by: 'key', keyId: 'tidmatning', parts },
    },
  })
  const tag = async (search: string, target: Exclude<TagTarget, { by: 'key' }>) => {
    const { groups } = await host.call('tagging.groups', { scope: SCOPE, search })
    await host.call('tagging.tag', { scope: SCOPE, codeIds: groups.map(({ codeId }) => codeId), target })
  }
  const shares = [
    { itemId: 'A6', weight: 3333 },
    { itemId: 'X1', weight: 6667 },
  ]
  await tag('Inhyrd', { by: 'percent', shares })
  await tag('Material', { by: 'item', itemId: 'D3' })
  await host.call('isolation.changeGrade', { ...SCOPE, itemId: 'D3', grade: 'E', reason: 'uppskattat', role: 'ekonom' })
}

let sender: TestHost
let files: string[]
const hosts: TestHost[] = []
beforeAll(async () => {
  sender = openTestHost()
  await sender.call('workspace.create', { name: 'Alla' })
  await splitAndGrade(sender)
  for (const [at, party] of PARTIES.entries()) {
    const cells = (['planning', 'followUp'] as const).map((phase) => ({ itemId: 'A6', party, phase }))
    await sender.call('isolation.assess', { cells, set: { level: at + 1, reason: `nivå hos ${party}` } })
    await sender.call('overhead.declare', {
      party,
      year,
      declaration: { level: 'central', keyId: 'arsarbetare', shareHundredths: 100 * (at + 1), accounts: [], note: '' },
    })
    await sender.call('declaration.answer', {
      party,
      year,
      answers: [{ questionId: 'J1', value: { type: 'choice', optionId: at === 1 ? 'net' : 'cost' } }],
    })
  }
  files = []
  for (const party of PARTIES) {
    const { file } = await sender.call('exchange.make', { party, year })
    files.push(sender.host.files.readOutbox(file.handle)?.path ?? '')
  }
})
afterAll(() => Promise.all([sender, ...hosts].map((host) => host.close())))

async function lead(): Promise<TestHost> {
  const host = openTestHost()
  hosts.push(host)
  await host.call('workspace.create', { name: 'Ledaren' })
  return host
}
async function read(host: TestHost, path: string) {
  const { planId, preview } = await host.call('exchange.stage', { file: host.host.files.grantOpen(path) })
  await host.call('exchange.apply', { planId })
  return preview
}
async function said(host: TestHost) {
  const matrix = await host.call('isolation.matrix', { year, kind: 'budget' })
  const { answers } = await host.call('declaration.sheet', { year })
  const overhead = await host.call('overhead.sheet', { year, kind: 'budget' })
  const { grid } = await host.call('indicators.grid', { lens: { year, kind: 'budget' }, own: '2309', ids: FIGURES })
  const cells = await Promise.all(
    ['A1', 'A6', 'B5', 'D3'].map((itemId) => host.call('isolation.cell', { itemId, party: '2309', year })),
  )
  const grades = cells.map(({ amounts }) =>
    amounts.map(({ change, ...amount }) => ({ ...amount, why: change?.reason })),
  )
  const figures = grid.rows.map((row) => row.cells.find(({ party }) => party === '2309'))
  const { items } = await host.call('county.items', { lens: { year, kind: 'budget' } })
  return { matrix, answers, grades, figures, items, overhead: overhead.parties.map(({ declaration }) => declaration) }
}
function hashOf(host: TestHost): string {
  const connection = connect(join(host.home, 'Ledaren.samsyn'), { readonly: false })
  const hash = contentHash(connection.read)
  connection.close()
  return hash
}

describe('what parties say, from nine workspaces into one', () => {
  it('comes through a contribution and ends the same in any order, nobody writing over another', async () => {
    const [one, other] = [await lead(), await lead()]
    expect((await read(one, files[0] ?? '')).isolation).toEqual({ assessments: 2, answers: 1, overhead: 1, grades: 1 })
    for (const file of files.slice(1)) await read(one, file)
    for (const file of files.toReversed()) await read(other, file)
    const there = await said(sender)
    expect(there.grades.flat().map(({ grade }) => grade)).toEqual(['C', 'D', 'C', 'E'])
    expect(there.figures.filter((cell) => cell?.value.state === 'value').length).toBeGreaterThan(1)
    expect(await said(one)).toEqual(there)
    expect(await said(other)).toEqual(await said(one))
  })

  it('replaces only the sender’s own, as one step that is undone to exactly what was there', async () => {
    const host = await lead()
    await host.call('isolation.assess', {
      cells: [
        { itemId: 'A6', party: '2309', phase: 'planning' },
        { itemId: 'A1', party: '2309', phase: 'planning' },
        { itemId: 'A6', party: '2326', phase: 'planning' },
      ],
      set: { level: 4 },
    })
    await host.call('workspace.close', {})
    const before = hashOf(host)
    await host.call('workspace.open', { id: 'Ledaren' })
    await read(host, files[0] ?? '')
    const { matrix } = await said(host)
    const level = (itemId: string, party: string) =>
      matrix.rows.find((row) => row.itemId === itemId)?.cells.find((cell) => cell.party === party)?.planning?.level
    expect([level('A6', '2309'), level('A1', '2309'), level('A6', '2326')]).toEqual([1, undefined, 4])
    await host.call('history.undo', {})
    await host.call('workspace.close', {})
    expect(hashOf(host)).toBe(before)
  })
})
