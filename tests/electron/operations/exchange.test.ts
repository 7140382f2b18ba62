import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../../electron/store/connection.ts'
import { contentHash } from '../../../electron/store/content-hash.ts'
import { BUDGET, BUDGET_ORE, importAll, openTestHost, SCOPE, type TestHost } from '../../support/open-host.ts'

const LENS = { year: 2026, kind: 'budget' } as const
const RULE = {
  name: 'HSL-enheten',
  chart: null,
  party: null,
  conditions: [{ dimension: 'activityArea' as const, match: 'prefix' as const, value: '51015' }],
  itemId: 'A1',
}
const INV65 = {
  volumeId: 'inv65',
  party: '2309',
  year: 2026,
  kind: null,
  hundredths: 355_000,
  state: 'value' as const,
  source: 'EXEMPEL',
  sourceDate: null,
  grade: 'B' as const,
}

let sender: TestHost
let lead: TestHost
let path: string
beforeAll(async () => {
  sender = openTestHost()
  await sender.call('workspace.create', { name: 'Krokom' })
  await importAll(sender, SCOPE, { text: BUDGET }, {}, BUDGET_ORE)
  await sender.call('tagging.saveRule', { rule: RULE })
  const { groups } = await sender.call('tagging.groups', { scope: SCOPE, show: 'untagged' })
  await sender.call('tagging.tag', { scope: SCOPE, codeIds: groups.map(({ codeId }) => codeId), itemId: 'B1' })
  await sender.call('volumes.put', { values: [INV65] })
  const { file } = await sender.call('exchange.make', { party: '2309', year: 2026 })
  path = sender.host.files.readOutbox(file.handle)?.path ?? ''
  lead = openTestHost()
  await lead.call('workspace.create', { name: 'Ledaren' })
})
afterAll(async () => {
  await sender.close()
  await lead.close()
})

async function leadHash(): Promise<string> {
  await lead.call('workspace.close', {})
  const connection = connect(join(lead.home, 'Ledaren.samsyn'), { readonly: false })
  const hash = contentHash(connection.read)
  connection.close()
  await lead.call('workspace.open', { id: 'Ledaren' })
  return hash
}

describe('a contribution from one workspace to another', () => {
  it('shows before reading what it brings, that its seal holds, and what it would replace', async () => {
    const { preview } = await lead.call('exchange.stage', { file: lead.host.files.grantOpen(path) })
    expect(preview).toMatchObject({
      party: '2309',
      sealed: true,
      edits: [],
      replaces: [],
      already: false,
      brings: [{ rows: 6, ore: BUDGET_ORE }],
    })
    expect((await lead.call('rows.list', { scope: SCOPE })).total).toBe(0)
  })

  it('gives the lead the very same figures, with the same reasons and cells', async () => {
    const { planId } = await lead.call('exchange.stage', { file: lead.host.files.grantOpen(path) })
    await lead.call('exchange.apply', { planId })
    const asked = { lens: LENS, own: '2309' }
    const [mine, theirs] = [await sender.call('indicators.grid', asked), await lead.call('indicators.grid', asked)]
    expect(theirs.grid.rows.map((row) => row.own)).toEqual(mine.grid.rows.map((row) => row.own))
    const groups = (await lead.call('tagging.groups', { scope: SCOPE })).groups.map(({ itemId, reason }) => [
      itemId,
      reason?.by,
    ])
    expect(groups).toEqual(
      (await sender.call('tagging.groups', { scope: SCOPE })).groups.map(({ itemId, reason }) => [itemId, reason?.by]),
    )
    const { leaves } = await lead.call('indicators.leaves', {
      lens: LENS,
      indicatorId: 'I1',
      party: '2309',
      itemId: 'A1',
    })
    const leaf = leaves[0]
    const cells = await lead.call('import.cells', {
      batchId: leaf?.batchId ?? '',
      sheet: '',
      row: leaf?.row ?? 1,
      around: 0,
    })
    expect(cells.rows[0]?.cells[cells.column]).toBe(leaf?.amountText)
  })

  it('a second time the same file changes nothing and says so', async () => {
    const { planId, preview } = await lead.call('exchange.stage', { file: lead.host.files.grantOpen(path) })
    expect(preview.already).toBe(true)
    expect((await lead.refused('exchange.apply', { planId })).code).toBe('contribution-already-read')
  })

  it('a later one replaces that party’s data as one step, and undo gives back exactly what was there', async () => {
    const before = await leadHash()
    await sender.call('volumes.put', { values: [{ ...INV65, hundredths: 360_000 }] })
    const { file } = await sender.call('exchange.make', { party: '2309', year: 2026 })
    const second = sender.host.files.readOutbox(file.handle)?.path ?? ''
    const { planId, preview } = await lead.call('exchange.stage', { file: lead.host.files.grantOpen(second) })
    expect(preview.replaces).toMatchObject([{ rows: 6, ore: BUDGET_ORE }])
    const steps = (await lead.call('history.list', {})).total
    await lead.call('exchange.apply', { planId })
    expect((await lead.call('history.list', {})).total).toBe(steps + 1)
    expect((await lead.call('rows.list', { scope: SCOPE })).total).toBe(6)
    await lead.call('history.undo', {})
    expect(await leadHash()).toBe(before)
  })

  it('a plan shown before another step was taken is stale', async () => {
    await lead.call('history.redo', {})
    const { file } = await sender.call('exchange.make', { party: '2309', year: 2026 })
    const staged = await lead.call('exchange.stage', {
      file: lead.host.files.grantOpen(sender.host.files.readOutbox(file.handle)?.path ?? ''),
    })
    await lead.call('volumes.useShipped', { year: 2025 })
    expect(['plan-stale', 'contribution-already-read']).toContain(
      (await lead.refused('exchange.apply', { planId: staged.planId })).code,
    )
  })

  it.each([
    ['an ordinary text', 'anteckningar.xlsx', 'inget bidrag', /^file-|^contribution-not-samsyn$/],
    ['half a file', 'halv.xlsx', 'half', /^file-damaged$/],
  ])('%s is refused in words and nothing changes', async (_, name, content, code) => {
    const before = await leadHash()
    const bytes = content === 'half' ? readFileSync(path).subarray(0, 4000) : content
    const problem = await lead.refused('exchange.stage', { file: lead.file(name, bytes) })
    expect(problem.code).toMatch(code)
    expect(await leadHash()).toBe(before)
  })
})
