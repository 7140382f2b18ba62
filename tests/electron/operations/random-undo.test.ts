import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChance } from '../../../electron/sample/chance.ts'
import { connect } from '../../../electron/store/connection.ts'
import { contentHash } from '../../../electron/store/content-hash.ts'
import { BUDGET, importAll, openTestHost, SCOPE, type TestHost } from '../../support/open-host.ts'

/** How many random steps; SAMSYN_STEG makes it another number. */
const STEPS = Number(process.env.SAMSYN_STEG ?? 1000)
const ITEMS = ['A1', 'A2', 'B1', 'D3', 'L5', 'X1']

let test: TestHost
beforeAll(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
  await importAll(test, SCOPE, { text: BUDGET })
  await importAll(test, { ...SCOPE, kind: 'outcome' }, { text: BUDGET.replace('640 000,00', '700 000,00') })
})
afterAll(() => test.close())

async function hashNow(): Promise<string> {
  await test.call('workspace.close', {})
  const connection = connect(join(test.home, 'Prov.samsyn'), { readonly: false })
  const hash = contentHash(connection.read)
  connection.close()
  await test.call('workspace.open', { id: 'Prov' })
  return hash
}

/** One of the things a person does with the method; many are refused, as they should be. */
async function changeMethod(
  step: number,
  pick: <T>(from: readonly T[]) => T,
  between: (low: number, high: number) => number,
): Promise<void> {
  const invoke = test.host.invoke
  const { versions } = await test.call('catalogue.versions', {})
  const what = pick([
    'define',
    'define',
    'move',
    'add',
    'remove',
    'moveUses',
    'confirm',
    'version',
    'activate',
    'status',
  ])
  const itemId = pick(ITEMS)
  if (what === 'define') {
    const { method } = await test.call('catalogue.get', {})
    const item = method.items.find(({ id }) => id === itemId)
    if (item) await invoke('catalogue.putItem', { item: { ...item, definition: `Definition ${between(1, 3)}` } })
  } else if (what === 'move')
    await invoke('catalogue.moveItem', { itemId: pick(['D5', 'B4', 'C4']), parentId: pick(['C', 'D', 'E']) })
  else if (what === 'add')
    await invoke('catalogue.addItem', {
      parentId: pick(['C', 'L', 'X']),
      kind: 'cost',
      name: `Ny ${step}`,
      definition: 'Ny.',
    })
  else if (what === 'remove')
    await invoke('catalogue.removeItem', { itemId: pick(['D5', 'B4', 'L5', 'X1']), moveTo: pick(ITEMS) })
  else if (what === 'moveUses') await invoke('catalogue.moveUses', { from: itemId, to: pick(['A3', 'B2', null]) })
  else if (what === 'confirm') await invoke('catalogue.confirmTags', { itemIds: [...ITEMS] })
  else if (what === 'version' && versions.length < 6)
    await invoke('catalogue.newVersion', { activate: between(0, 1) === 1 })
  else if (what === 'activate') await invoke('catalogue.activate', { versionId: pick(versions).id })
  else if (what === 'status' && between(1, 4) === 1)
    await invoke('catalogue.setStatus', {
      versionId: pick(versions).id,
      status: pick(['proposed', 'decided', 'draft']),
      decision: { date: '2026-10-01', by: 'Arenan', note: '' },
    })
}

describe(`${STEPS} random steps`, () => {
  it('undone give the content that was there before, redone the same end', async () => {
    const chance = openChance('ångra')
    const pick = <T>(from: readonly T[]): T => from[chance.between(0, from.length - 1)] as T
    const { groups } = await test.call('tagging.groups', { scope: SCOPE })
    const { batches } = await test.call('import.batches', {})
    const before = await hashNow()
    const done = (await test.call('history.list', {})).total
    const rules: string[] = []
    for (let step = 0; step < STEPS; step += 1) {
      const scope = { ...SCOPE, kind: pick(['budget', 'outcome'] as const) }
      const kind = pick([
        'tag',
        'tag',
        'untag',
        'rule',
        'removeRule',
        'volume',
        'reconcile',
        'withdraw',
        'method',
      ] as const)
      const ids = [pick(groups).codeId]
      if (kind === 'tag') await test.host.invoke('tagging.tag', { scope, codeIds: ids, itemId: pick(ITEMS) })
      else if (kind === 'untag') await test.host.invoke('tagging.tag', { scope, codeIds: ids, itemId: null })
      else if (kind === 'rule') {
        const rule = {
          name: `Regel ${step}`,
          chart: null,
          party: null,
          conditions: [{ dimension: 'account', match: 'prefix', value: String(chance.between(3, 7)) }],
          itemId: pick(ITEMS),
        }
        const saved = await test.host.invoke('tagging.saveRule', { rule })
        if (saved.ok) rules.push((saved.value as { rule: { id: string } }).rule.id)
      } else if (kind === 'removeRule' && rules.length > 0)
        await test.host.invoke('tagging.removeRule', { ruleId: pick(rules) })
      else if (kind === 'volume')
        await test.host.invoke('volumes.put', {
          values: [
            {
              volumeId: 'inv65',
              party: '2309',
              year: 2026,
              kind: null,
              hundredths: chance.between(0, 1_000_000),
              state: 'value',
              source: 'EXEMPEL',
              sourceDate: null,
              grade: 'B',
            },
          ],
        })
      else if (kind === 'method') await changeMethod(step, pick, chance.between)
      else if (kind === 'reconcile')
        await test.host.invoke('import.reconcile', {
          batchId: pick(batches).id,
          controlOre: chance.between(0, 1_000_000_000),
        })
      else if (kind === 'withdraw' && chance.between(1, 20) === 1)
        await test.host.invoke('import.withdraw', { batchId: pick(batches).id })
    }
    const after = await hashNow()
    const steps = (await test.call('history.list', {})).total - done
    expect(steps).toBeGreaterThan(STEPS / 3)
    for (let step = 0; step < steps; step += 1) await test.call('history.undo', {})
    expect(await hashNow()).toBe(before)
    for (let step = 0; step < steps; step += 1) await test.call('history.redo', {})
    expect(await hashNow()).toBe(after)
  }, 120_000)
})
