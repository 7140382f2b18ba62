import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Item, Method } from '../../shared/model/catalogue.ts'
import { BUDGET, importAll, openTestHost, SCOPE, type TestHost } from './open-host.ts'

/** A decision as a person fills it in. */
export const BY = { date: '2026-09-01', by: 'Länsövergripande tjänstepersonsarena', note: 'Enligt protokoll.' }
export const CONSULTED = { itemId: 'A1', role: 'MAS', date: '2026-03-02', outcome: 'Instämmer.' }

/** One host for a test file, a new workspace for each test (or one with a draft for all), and what most tests of the method ask for. */
export function methodHost(workspace: 'each' | 'one with a draft' = 'each') {
  let host: TestHost | undefined
  let name = ''
  const open = async (): Promise<void> => {
    name = `Prov ${Number(name.slice(5)) + 1}`
    await at().call('workspace.create', { name })
  }
  const draft = async (): Promise<string> => (await at().call('catalogue.newVersion', { activate: true })).version.id
  beforeAll(async () => {
    host = openTestHost()
    if (workspace === 'each') return
    await open()
    await draft()
  })
  if (workspace === 'each') beforeEach(open)
  afterAll(() => host?.close())
  const at = (): TestHost => {
    if (!host) throw new Error('only within a test')
    return host
  }
  const method = async (versionId?: string): Promise<Method> =>
    (await at().call('catalogue.get', versionId === undefined ? {} : { versionId })).method
  return {
    get test() {
      return at()
    },
    get name() {
      return name
    },
    method,
    item: async (id: string): Promise<Item> => {
      const found = (await method()).items.find((one) => one.id === id)
      if (!found) throw new Error(id)
      return found
    },
    /** A draft that figures follow; its id. */
    draft,
    lastStep: async (): Promise<string> => (await at().call('history.list', {})).entries[0]?.label ?? '',
    /** Reads in the small budget and tags its nurses' pay as A1 by hand, by rule what is hired as A6. */
    tagSome: async (): Promise<void> => {
      await importAll(at(), SCOPE, { text: BUDGET })
      const { groups } = await at().call('tagging.groups', { scope: SCOPE })
      const pay = groups.find((group) => group.account.code === '5020' && group.activityArea.code === '51015')
      await at().call('tagging.tag', { scope: SCOPE, codeIds: [pay?.codeId ?? 0], itemId: 'A1' })
      await at().call('tagging.saveRule', {
        rule: {
          name: 'Inhyrda',
          chart: null,
          party: null,
          conditions: [{ dimension: 'account', match: 'prefix', value: '75' }],
          itemId: 'A6',
        },
      })
    },
  }
}
