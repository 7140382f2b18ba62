import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BUDGET, importAll, openTestHost, SCOPE, type TestHost } from '../../support/open-host.ts'

let test: TestHost
beforeEach(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
  await importAll(test, SCOPE, { text: BUDGET })
})
afterEach(() => test.close())

const itemOf = async (account: string) =>
  (await test.call('tagging.groups', { scope: SCOPE })).groups.find(
    (group) => group.account.code === account && group.activityArea.code === '51015',
  )

describe('starting rules', () => {
  it('tag what they can see in one step, say what they cannot see, and taking them again changes nothing', async () => {
    const first = await test.call('tagging.useStartingRules', {})
    expect(first.rules).toBeGreaterThan(50)
    expect(first.rows).toBeGreaterThan(0)
    expect(first.limits.length).toBeGreaterThan(0)
    const steps = (await test.call('history.list', {})).total
    expect(await test.call('tagging.useStartingRules', {})).toMatchObject({ rules: 0, rows: 0 })
    expect((await test.call('history.list', {})).total).toBe(steps)
  })

  it('give way to any rule written here, however wide, and to every hand tag', async () => {
    await test.call('tagging.useStartingRules', {})
    await test.call('tagging.saveRule', {
      rule: {
        name: 'Allt',
        chart: null,
        party: null,
        conditions: [{ dimension: 'activityArea', match: 'prefix', value: '5' }],
        itemId: 'X1',
      },
    })
    expect((await itemOf('5020'))?.itemId).toBe('X1')
  })

  it('go with one undo', async () => {
    await test.call('tagging.useStartingRules', {})
    await test.call('history.undo', {})
    expect((await test.call('tagging.rules', { scope: SCOPE })).rules).toEqual([])
    expect((await test.call('tagging.coverage', { scope: SCOPE })).coverage.taggedRows).toBe(0)
  })
})
