import { describe, expect, it } from 'vitest'
import { SCOPE } from '../../support/open-host.ts'
import { methodHost } from '../../support/method-host.ts'

const on = methodHost()

describe('what is in use is carried over', () => {
  it('a changed definition waits to be confirmed, and a definition changed back does not', async () => {
    await on.tagSome()
    await on.draft()
    expect((await on.test.call('catalogue.carryOver', {})).items).toEqual([])
    const a1 = await on.item('A1')
    await on.test.call('catalogue.putItem', { item: { ...a1, name: 'Nytt namn' } })
    expect((await on.test.call('catalogue.carryOver', {})).items).toEqual([])
    await on.test.call('catalogue.putItem', { item: { ...a1, definition: 'En annan.' } })
    await on.test.call('catalogue.putItem', { item: { ...(await on.item('B1')), definition: 'Ingen har taggat den.' } })
    const [waiting] = (await on.test.call('catalogue.carryOver', {})).items
    expect([waiting?.itemId, waiting?.reason, waiting?.by, waiting?.former?.definition]).toEqual([
      'A1',
      'definition',
      [{ use: 'hand-tag', count: 1 }],
      a1.definition,
    ])
    await on.test.call('catalogue.confirmTags', { itemIds: ['A1'] })
    expect((await on.test.call('catalogue.carryOver', {})).items).toEqual([])
    await on.test.call('history.undo', {})
    await on.test.call('catalogue.putItem', { item: a1 })
    expect((await on.test.call('catalogue.carryOver', {})).items).toEqual([])
  })

  it('an item in use is not removed without saying where its tags go, and then in one step', async () => {
    await on.tagSome()
    await on.draft()
    for (const id of ['I2', 'I3', 'I5']) await on.test.call('catalogue.removeEntry', { list: 'indicators', id })
    const problem = await on.test.refused('catalogue.removeItem', { itemId: 'A6' })
    expect([problem.code, problem.text.what]).toEqual(['item-in-use', expect.stringContaining('1\u00a0regel')])
    expect((await on.test.refused('catalogue.removeItem', { itemId: 'A6', moveTo: 'A' })).code).toBe(
      'item-not-taggable',
    )
    const before = await on.test.call('tagging.coverage', { scope: SCOPE })
    await on.test.call('catalogue.removeItem', { itemId: 'A6', moveTo: 'A5' })
    expect(await on.lastStep()).toMatch(/^tog bort posten A6 .* och flyttade taggarna till A5$/)
    const after = await on.test.call('tagging.coverage', { scope: SCOPE })
    expect(after.coverage.share).toBe(before.coverage.share)
    expect((await on.test.call('tagging.groups', { scope: SCOPE, show: { itemId: 'A5' } })).total).toBe(1)
    await on.test.call('history.undo', {})
    expect((await on.test.call('tagging.groups', { scope: SCOPE, show: { itemId: 'A6' } })).total).toBe(1)
    expect(await on.test.call('tagging.coverage', { scope: SCOPE })).toEqual(before)
  })

  it('a version where an item is gone, or has become a group, lists it, and its tags can be moved', async () => {
    await on.tagSome()
    const { version } = await on.test.call('catalogue.newVersion', {})
    const at = { versionId: version.id }
    for (const id of ['I2', 'I3', 'I5']) await on.test.call('catalogue.removeEntry', { ...at, list: 'indicators', id })
    await on.test.call('catalogue.removeItem', { ...at, itemId: 'A6' })
    await on.test.call('catalogue.addItem', { ...at, parentId: 'A1', kind: 'cost', name: 'Dag', definition: 'Dagtid.' })
    const { carryOver } = await on.test.call('catalogue.activate', { versionId: version.id })
    expect(carryOver.map(({ itemId, reason, former }) => [itemId, reason, former?.version])).toEqual([
      ['A1', 'group', undefined],
      ['A6', 'gone', '0.1'],
    ])
    expect((await on.test.refused('catalogue.confirmTags', { itemIds: ['A1'] })).code).toBe('item-not-in-use')
    await on.test.call('catalogue.moveUses', { from: 'A1', to: 'A7' })
    expect(await on.lastStep()).toBe('flyttade 1\u00a0handtagg från A1 till A7')
    await on.test.call('catalogue.moveUses', { from: 'A6', to: null })
    expect((await on.test.call('catalogue.carryOver', {})).items).toEqual([])
    expect((await on.test.refused('catalogue.moveUses', { from: 'A6', to: 'A7' })).code).toBe('item-not-in-use')
  })

  it('a volume with figures is not removed', async () => {
    await on.draft()
    await on.test.call('volumes.useShipped', { year: 2026 })
    const { values } = await on.test.call('volumes.sheet', { year: 2026 })
    const filled = values[0]?.volumeId ?? ''
    for (const indicator of (await on.method()).indicators)
      if (indicator.formula.includes(`volym(${filled})`))
        await on.test.host.invoke('catalogue.removeEntry', { list: 'indicators', id: indicator.id })
    const problem = await on.test.refused('catalogue.removeEntry', { list: 'volumes', id: filled })
    expect(['volume-in-use', 'method-invalid']).toContain(problem.code)
    expect(problem.code).toBe('volume-in-use')
  })

  it('what is said of an item goes with its tags, but not over what is said of the other', async () => {
    await on.tagSome()
    await on.draft()
    const assess = (itemId: string, phase: 'planning' | 'followUp', level: number) =>
      on.test.call('isolation.assess', {
        cells: [{ itemId, party: '2309', phase }],
        set: { level, reason: 'Syns inte för sig.' },
      })
    await assess('A6', 'planning', 1)
    await assess('A6', 'followUp', 2)
    await assess('A5', 'planning', 3)
    const said = () => on.test.call('isolation.matrix', { year: 2026, kind: 'budget' })
    const before = await said()
    await on.test.call('catalogue.moveUses', { from: 'A6', to: 'A5' })
    expect(await on.lastStep()).toBe('flyttade 1\u00a0regel och 2\u00a0uppgifter från A6 till A5')
    const uses = (await on.test.call('catalogue.uses', {})).uses
    expect(uses.find(({ itemId }) => itemId === 'A6')).toBeUndefined()
    expect(uses.find(({ itemId }) => itemId === 'A5')?.by).toContainEqual({ use: 'isolation', count: 2 })
    await on.test.call('history.undo', {})
    expect(await said()).toEqual(before)
  })
})
