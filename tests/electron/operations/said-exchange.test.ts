import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../../electron/store/connection.ts'
import { contentHash } from '../../../electron/store/content-hash.ts'
import { openTestHost, type TestHost } from '../../support/open-host.ts'

const PARTIES = ['2309', '2380', '0023'] as const
const year = 2026

let sender: TestHost
let files: string[]
const hosts: TestHost[] = []
beforeAll(async () => {
  sender = openTestHost()
  await sender.call('workspace.create', { name: 'Alla' })
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
  return { matrix, answers, overhead: overhead.parties.map(({ declaration }) => declaration) }
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
    expect((await read(one, files[0] ?? '')).isolation).toEqual({ assessments: 2, answers: 1, overhead: 1, grades: 0 })
    for (const file of files.slice(1)) await read(one, file)
    for (const file of files.toReversed()) await read(other, file)
    expect(await said(one)).toEqual(await said(sender))
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
